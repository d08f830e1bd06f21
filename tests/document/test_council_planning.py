"""The planning for the council: every case as an exact small tree, every action in one place."""

from __future__ import annotations

import re
from datetime import date

import pytest

from progress_report.document.blocks import Document, Table, TableKind
from progress_report.document.kinds.council_planning import KIND
from progress_report.document.layout.room import room_of
from progress_report.house_style import HouseStyle
from progress_report.model import EMPTY
from progress_report.programme.due import is_finished
from progress_report.writers import WRITERS, pdf
from tests.awkward import CASES
from tests.document.sisters import (
    HEADER,
    anchors_of,
    chapter_of,
    made,
    made_of,
    sheets_of,
    shown_actions,
)
from tests.documents import REAL_WORKBOOK, house_style, programme_of, read_programme
from tests.workbooks import Sheets

ON_SCHEDULE, DELAYED, DONE = "⟨+ op schema #1F5FA8⟩", "⟨- vertraagd #B3261E⟩", "afgerond"


@pytest.fixture(scope="module")
def style() -> HouseStyle:
    return house_style()


def rows(document: Document, key: str) -> list[str]:
    """The headings, headers of groups and rows of a chapter; no captions, columns or texts."""
    kept = re.compile(r"heading 2 #\S+ |  header: |    action(?: #\S+)?: ")
    return [line.strip() for line in chapter_of(document, key) if kept.match(line)]


def columns(document: Document, key: str) -> set[str]:
    """The headings of the columns of the tables of a chapter."""
    found = (line for line in chapter_of(document, key) if line.endswith("%)"))
    return {re.sub(r" \([\d.]+%\)", "", line).strip() for line in found}


def test_the_totals_are_in_words_and_add_up_to_all_actions() -> None:
    sheets = sheets_of(
        ["A", "Wonen", "", "", "Te laat", "", "2023", "op schema"],
        ["B", "Wonen", "", "", "Dit kwartaal", "", "mei 2024", "op schema"],
        ["C", "Wonen", "", "", "Later dit jaar", "", "2024", "op schema"],
        ["D", "Wonen", "", "", "Later", "", "2025", "op schema"],
        ["E", "Wonen", "", "", "Steeds", "", "doorlopend", "op schema"],
        ["F", "Wonen", "", "", "Ooit", "", "", "op schema"],
        ["G", "Wonen", "", "", "Later of nooit", "", "ooit", "op schema"],
        ["H", "Wonen", "", "", "Klaar", "", "2025", "afgerond"],
    )
    lines = chapter_of(made_of("raadsplanning", sheets), "inleiding")
    start = lines.index("body: Het programma telt 8 acties. Daarvan:")
    assert lines[start : start + 9] == [
        "body: Het programma telt 8 acties. Daarvan:",
        "bullets",
        "  body: *één actie* had klaar moeten zijn vóór 1 april 2024 "
        "(vanaf pagina [page of #te-laat])",
        "  body: *één actie* moet klaar zijn in het tweede kwartaal van 2024",
        "  body: *één actie* moet later in 2024 klaar zijn",
        "  body: *één actie* moet na 2024 klaar zijn",
        "  body: *één actie* loopt de hele periode door",
        "  body: *2 acties* hebben geen planning, of een planning die niet bij een jaar past",
        "  body: *één actie* is afgerond, en staat niet meer in dit overzicht",
    ]


def test_what_is_due_by_the_end_of_this_quarter_counts_there_however_coarse_its_planning() -> None:
    sheets = sheets_of(
        ["A", "Wonen", "", "", "Helft", "", "januari – juni 2024", "op schema"],
        ["B", "Wonen", "", "", "Kwartaal", "", "Q3 2024", "op schema"],
    )
    lines = chapter_of(made_of("raadsplanning", sheets), "inleiding")
    assert [line for line in lines if "2024 klaar" in line or "van 2024" in line] == [
        "  body: *één actie* moet klaar zijn in het tweede kwartaal van 2024",
        "  body: *één actie* moet later in 2024 klaar zijn",
    ]


def test_a_programme_of_one_action_speaks_of_this_one() -> None:
    sheets = sheets_of(["A", "Wonen", "", "", "Later", "", "2025", "op schema"])
    lines = chapter_of(made_of("raadsplanning", sheets), "inleiding")
    start = lines.index("body: Het programma telt één actie:")
    assert lines[start + 2] == "  body: *deze actie* moet na 2024 klaar zijn"


def test_what_is_overdue_comes_first_the_oldest_on_top() -> None:
    sheets = sheets_of(
        ["A", "Wonen", "", "1.", "Bouw woningen", "8", "2023", "vertraagd"],
        ["B", "Duurzaamheid", "", "", "Plant bomen", "", "2022", "op schema"],
        ["C", "Wonen", "", "", "Open een loket", "", "Q1 2024"],
        ["D", "Wonen", "", "", "Ruim op", "", "2022", "afgerond"],
    )
    document = made_of("raadsplanning", sheets)
    assert rows(document, "te-laat") == [
        "header: body: *In 2022*",
        f"action #B: body: Plant bomen | body: 2 Duurzaamheid | body: 2022 | body: {ON_SCHEDULE}",
        "header: body: *In 2023*",
        "action #A: body: 1. Bouw woningen (programma 8) | body: 1 Wonen | body: 2023 | "
        f"body: {DELAYED}",
        "header: body: *Eerste kwartaal 2024* ¶ body: januari t/m maart",
        "action #C: body: Open een loket | body: 1 Wonen | body: Q1 2024 |",
    ]
    assert chapter_of(document, "komende-tijd") == []


def test_periods_are_as_fine_as_the_planning_and_each_year_has_a_table() -> None:
    sheets = sheets_of(
        ["A", "Wonen", "", "", "Jaar", "", "2024", "op schema"],
        ["B", "Wonen", "", "", "Helft", "", "tweede helft 2024", "op schema"],
        ["C", "Wonen", "", "", "Maand", "", "2024-nov", "op schema"],
        ["D", "Wonen", "", "", "Kwartaal", "", "Q2 2024", "op schema"],
        ["E", "Wonen", "", "", "Volgend jaar", "", "2025", "op schema"],
    )
    assert rows(made_of("raadsplanning", sheets), "komende-tijd") == [
        "heading 2 #komende-tijd-2024: 2024",
        "header: body: *Tweede kwartaal 2024* ¶ body: april t/m juni",
        f"action #D: body: Kwartaal | body: 1 Wonen | body: Q2 2024 | body: {ON_SCHEDULE}",
        "header: body: *Vierde kwartaal 2024* ¶ body: oktober t/m december",
        f"action #C: body: Maand | body: 1 Wonen | body: 2024-nov | body: {ON_SCHEDULE}",
        "header: body: *Tweede helft 2024* ¶ body: juli t/m december",
        f"action #B: body: Helft | body: 1 Wonen | body: tweede helft 2024 | body: {ON_SCHEDULE}",
        "header: body: *In de loop van 2024*",
        f"action #A: body: Jaar | body: 1 Wonen | body: 2024 | body: {ON_SCHEDULE}",
        "heading 2 #komende-tijd-2025: 2025",
        "header: body: *In de loop van 2025*",
        f"action #E: body: Volgend jaar | body: 1 Wonen | body: 2025 | body: {ON_SCHEDULE}",
    ]


def test_what_belongs_to_no_year_stands_at_the_end_in_its_own_words() -> None:
    sheets = sheets_of(
        ["A", "Wonen", "", "", "Zonder planning", "", "", "op schema"],
        ["B", "Wonen", "", "", "Onleesbaar", "", "na overleg", "op schema"],
        ["C", "Wonen", "", "", "Steeds", "", "2022-2026", "op schema"],
    )
    assert rows(made_of("raadsplanning", sheets), "komende-tijd") == [
        "heading 2 #komende-tijd-de-hele-periode: De hele periode",
        "header: body: *Doorlopend* ¶ body: 2022-2026",
        f"action #C: body: Steeds | body: 1 Wonen | body: 2022-2026 | body: {ON_SCHEDULE}",
        "heading 2 #komende-tijd-zonder-planning-in-een-jaar: Zonder planning in een jaar",
        "header: body: *Andere planning* ¶ body: niet bij een jaar",
        f"action #B: body: Onleesbaar | body: 1 Wonen | body: na overleg | body: {ON_SCHEDULE}",
        "header: body: *Geen planning*",
        f"action #A: body: Zonder planning | body: 1 Wonen |  | body: {ON_SCHEDULE}",
    ]


def test_an_action_that_another_row_leads_in_has_its_words_before_it() -> None:
    sheets = sheets_of(
        ["", "Wonen", "Vervoer", "3.", "Uitvoeren actieplan:", "2", "", "", "kop"],
        ["A", "Wonen", "Vervoer", "", "• Nota parkeren", "2", "2025"],
        ["B", "Wonen", "Vervoer", "", "• Hubs", "", "2025"],
        ["C", "Wonen", "Vervoer", "", "Laadpalen", "", "2025"],
        ["D", "Wonen", "Jeugd", "a.", "• Jaarlijks onderzoek", "", "2025"],
        ["E", "Wonen", "Zorg", "", "• Loket\n• Telefoon", "", "2025"],
        ["F", "Wonen", "", "", "• Plant bomen", "", "2025"],
    )
    assert rows(made_of("raadsplanning", sheets), "komende-tijd")[2:] == [
        "action #A: body: 3. Uitvoeren actieplan: Nota parkeren (programma 2) | body: 1 Wonen | "
        "body: 2025 |",
        "action #B: body: 3. Uitvoeren actieplan: Hubs | body: 1 Wonen | body: 2025 |",
        "action #C: body: Laadpalen | body: 1 Wonen | body: 2025 |",
        "action #D: body: Jeugd: a. Jaarlijks onderzoek | body: 1 Wonen | body: 2025 |",
        "action #E: body: Zorg: ¶ bullets ¶ body: Loket ¶ body: Telefoon | body: 1 Wonen | "
        "body: 2025 |",
        "action #F: body: Plant bomen | body: 1 Wonen | body: 2025 |",
    ]


def test_without_a_status_column_what_was_planned_before_is_not_called_late() -> None:
    sheets = sheets_of(["A", "Wonen", "", "", "Bouw", "", "2023"], header=HEADER[:7])
    document = made_of("raadsplanning", sheets)
    late = chapter_of(document, "te-laat")
    assert late[:2] == [
        "heading 1 #te-laat: Gepland vóór de peildatum",
        "body: Deze actie had volgens de planning klaar moeten zijn vóór 1 april 2024. "
        "Of zij klaar is, is niet bekend.",
    ]
    assert columns(document, "te-laat") == {"Wanneer | Maatregelen/acties | Thema | Gepland"}
    assert "legend" not in " ".join(chapter_of(document, "inleiding"))


def test_further_status_columns_stand_beside_the_first() -> None:
    header = [*HEADER[:8], "Status geld"]
    sheets = sheets_of(
        ["A", "Wonen", "", "", "Bouw", "", "2025", "op schema", "vertraagd"], header=header
    )
    document = made_of("raadsplanning", sheets)
    assert columns(document, "komende-tijd") == {
        "Wanneer | Maatregelen/acties | Thema | Gepland | Status | Status geld"
    }
    assert rows(document, "komende-tijd")[-1] == (
        f"action #A: body: Bouw | body: 1 Wonen | body: 2025 | body: {ON_SCHEDULE} | "
        f"body: {DELAYED}"
    )


def test_without_any_planning_there_is_no_column_for_it() -> None:
    sheets = sheets_of(["A", "Wonen", "", "", "Bouw", "", "", "op schema"])
    document = made_of("raadsplanning", sheets)
    assert columns(document, "komende-tijd") == {"Wanneer | Maatregelen/acties | Thema | Status"}
    assert rows(document, "komende-tijd")[1:] == [
        "header: body: *Geen planning*",
        f"action #A: body: Bouw | body: 1 Wonen | body: {ON_SCHEDULE}",
    ]


def test_with_one_theme_there_is_no_column_for_it_and_a_theme_may_have_no_number() -> None:
    sheets = sheets_of(
        ["A", "Wonen", "", "", "Bouw", "", "2025"],
        ["B", "Groen", "", "", "Plant", "", "2025"],
    )
    sheets["Thema's"] = [["Thema"], ["Wonen"], ["Groen"]]
    assert rows(made_of("raadsplanning", sheets), "komende-tijd")[-1] == (
        "action #B: body: Plant | body: Groen | body: 2025 |"
    )
    sheets["Thema's"] = [["Thema"], ["Wonen"]]
    sheets["Acties"] = sheets["Acties"][:2]
    assert rows(made_of("raadsplanning", sheets), "komende-tijd")[-1] == (
        "action #A: body: Bouw | body: 2025 |"
    )


def test_a_programme_without_actions_says_so() -> None:
    document = made_of("raadsplanning", sheets_of())
    assert "body: Er staan nog geen acties in het programma." in chapter_of(document, "inleiding")
    assert shown_actions(document) == {}


THEN = sheets_of(
    ["W-01", "Wonen", "", "", "Bouw woningen", "", "2023", "op schema"],
    ["W-02", "Wonen", "", "", "Maak een visie", "", "2024", "op schema"],
    ["W-03", "Wonen", "", "", "Plant een haag", "", "2024", "op schema"],
    ["W-05", "Wonen", "", "", "Ruim op", "", "2023", "op schema"],
)
NOW = sheets_of(
    ["W-01", "Wonen", "", "", "Bouw woningen", "", "2025", "op schema"],
    ["W-02", "Wonen", "", "", "Maak een visie", "", "2024", "vertraagd"],
    ["W-04", "Wonen", "", "", "Open een loket", "", "2026"],
    ["W-05", "Wonen", "", "", "Ruim op", "", "2024", "afgerond"],
)


def earlier(sheets: Sheets = THEN) -> Sheets:
    settings = [[*row] for row in sheets["Rapport"]]
    settings[-1][1] = date(2023, 1, 1)
    return {**sheets, "Rapport": settings}


def test_what_moved_since_an_earlier_workbook_stands_at_the_end_without_what_is_finished() -> None:
    document = made_of("raadsplanning", NOW, earlier())
    lines = chapter_of(document, "verschoven")
    assert lines[:6] == [
        "heading 1 #verschoven: Wat er is verschoven sinds 1 januari 2023",
        "body: Vergeleken met de planning van 1 januari 2023, voor zover de acties niet zijn "
        "afgerond:",
        "bullets",
        "  body: één actie heeft een andere planning",
        "  body: één actie heeft een slechtere status",
        "  body: één actie is nieuw",
    ]
    theme = "header: body: *1 Wonen*"
    assert rows(document, "verschoven") == [
        "heading 2 #verschoven-andere-planning: Andere planning",
        theme,
        "action: body: [Bouw woningen](#W-01) | body: 2023 | body: 2025 | body: [page of #W-01]",
        "heading 2 #verschoven-slechtere-status: Slechtere status",
        theme,
        f"action: body: [Maak een visie](#W-02) | body: {ON_SCHEDULE} | body: {DELAYED} | "
        "body: [page of #W-02]",
        "heading 2 #verschoven-nieuw: Nieuw",
        theme,
        "action: body: [Open een loket](#W-04) | body: 2026 | body: [page of #W-04]",
        "heading 2 #verschoven-vervallen: Vervallen",
        theme,
        "action: body: Plant een haag | body: geen reden opgegeven",
    ]


def test_an_action_that_moved_has_a_mark_where_it_is_due() -> None:
    shown = rows(made_of("raadsplanning", NOW, earlier()), "komende-tijd")
    assert [line for line in shown if line.startswith("action")] == [
        f"action #W-02: body: Maak een visie | body: 1 Wonen | body: 2024 | body: {DELAYED} ¶ "
        "body: ▼\u00a0slechter",
        f"action #W-01: body: Bouw woningen | body: 1 Wonen | body: 2025 | body: {ON_SCHEDULE} ¶ "
        "body: ►\u00a0later",
        "action #W-04: body: Open een loket | body: 1 Wonen | body: 2026 | body: ●\u00a0nieuw",
    ]


def split(*parts: str) -> Sheets:
    """A measure that leads in parts with these plannings; the last of three is finished."""
    rows = [
        [f"V-{number}", "Wonen", "", "", f"Vijver {number}", "", planned, status]
        for number, (planned, status) in enumerate(
            zip(parts, ("op schema", "", "afgerond"), strict=False), 1
        )
    ]
    return sheets_of(["V", "Wonen", "", "3.", "Graaf vijvers", "", "", "", "kop"], *rows)


WHOLE = sheets_of(["V", "Wonen", "", "3.", "Graaf vijvers", "", "2024", "op schema"])


def test_what_was_split_says_its_planning_then_and_that_of_every_part_that_is_open() -> None:
    document = made_of("raadsplanning", split("2025", "2026", "2027"), earlier(WHOLE))
    lines = chapter_of(document, "verschoven")
    assert [line for line in lines if line.startswith("  body:")] == [
        "  body: één actie is gesplitst in andere acties; het laatste deel is later gepland dan "
        "toen"
    ]
    assert [line for line in lines if "Acties die zijn gesplitst" in line] == [
        "table changes #tabel-1: Tabel 1. Acties die zijn gesplitst (1)",
        "  Acties die zijn gesplitst (1)",
    ]
    assert lines[-3:] == [
        "    introduction: body: 3. Graaf vijvers ¶ body: /de laatste daarvan later dan toen/ | "
        "body: toen: 2024 |  | ",
        f"    action: body: [Vijver 1](#V-1) | body: 2025 | body: {ON_SCHEDULE} | "
        "body: [page of #V-1]",
        "    action: body: [Vijver 2](#V-2) | body: 2026 | body: geen status | "
        "body: [page of #V-2]",
    ]


def test_a_split_that_is_in_time_is_not_said_to_be_later() -> None:
    lines = chapter_of(
        made_of("raadsplanning", split("2024", "2023"), earlier(WHOLE)), "verschoven"
    )
    assert "  body: één actie is gesplitst in andere acties" in lines
    assert not any("later dan toen" in line for line in lines)


def test_of_a_split_nothing_is_told_when_all_its_parts_are_finished() -> None:
    done = split("2024", "2024", "2026")
    done["Acties"][2][7] = done["Acties"][3][7] = "afgerond"
    assert "  body: Er is niets verschoven" not in chapter_of(
        made_of("raadsplanning", split("2024"), earlier(WHOLE)), "verschoven"
    )
    assert chapter_of(made_of("raadsplanning", done, earlier(WHOLE)), "verschoven") == [
        "heading 1 #verschoven: Wat er is verschoven sinds 1 januari 2023",
        "body: Er is niets verschoven in de acties die nog te doen zijn.",
    ]


def test_a_worse_status_counts_actions_and_another_column_has_its_own_table() -> None:
    header = [*HEADER[:8], "Status geld", "Status tijd"]
    then = sheets_of(
        ["A", "Wonen", "", "", "Bouw", "", "2025", "op schema", "op schema", "op schema"],
        ["B", "Wonen", "", "", "Sloop", "", "2025", "op schema", "op schema", "vertraagd"],
        header=header,
    )
    now = sheets_of(
        ["A", "Wonen", "", "", "Bouw", "", "2025", "vertraagd", "vertraagd", "vertraagd"],
        ["B", "Wonen", "", "", "Sloop", "", "2025", "op schema", "op schema", "op schema"],
        header=header,
    )
    lines = chapter_of(made_of("raadsplanning", now, earlier(then)), "verschoven")
    assert [line.strip() for line in lines if line.startswith(("  body", "table"))] == [
        "body: één actie heeft een slechtere status",
        "body: één actie heeft een slechtere status in een andere kolom",
        "table changes #tabel-1: Tabel 1. Acties met een slechtere status (1)",
        "table changes #tabel-2: Tabel 2. Acties met een slechtere status in een andere kolom (1)",
    ]


def test_the_signs_of_the_tables_are_named_and_no_others() -> None:
    lines = chapter_of(made_of("raadsplanning", NOW, earlier()), "verschoven")
    assert (
        "body: In de tabellen hiervoor ziet u het aan een teken onder de status: ▼ slechter, "
        "► later en ● nieuw."
    ) in lines
    finished = sheets_of(["W-05", "Wonen", "", "", "Ruim op", "", "2024", "afgerond"])
    alone = chapter_of(made_of("raadsplanning", finished, earlier()), "verschoven")
    assert not any("teken" in line for line in alone)


def test_a_new_workbook_without_statuses_is_said() -> None:
    now = sheets_of(["W-01", "Wonen", "", "", "Bouw woningen", "", "2023"], header=HEADER[:7])
    then = sheets_of(["W-01", "Wonen", "", "", "Bouw woningen", "", "2023", "op schema"])
    assert chapter_of(made_of("raadsplanning", now, earlier(then)), "verschoven")[1:] == [
        "body: Er is niets verschoven in de acties die nog te doen zijn, voor zover vergeleken.",
        "body: Bij de acties van 1 april 2024 staat geen status. De statussen zijn daarom niet "
        "vergeleken.",
    ]


def test_when_nothing_moved_it_says_so() -> None:
    lines = chapter_of(made_of("raadsplanning", NOW, earlier(NOW)), "verschoven")
    assert lines == [
        "heading 1 #verschoven: Wat er is verschoven sinds 1 januari 2023",
        "body: Er is niets verschoven in de acties die nog te doen zijn.",
    ]


def test_an_earlier_workbook_without_statuses_or_planning_is_said() -> None:
    bare = earlier(sheets_of(["W-01", "Wonen", "", "", "Bouw woningen"], header=HEADER[:6]))
    lines = chapter_of(made_of("raadsplanning", NOW, bare), "verschoven")
    said = [line for line in lines if line.startswith("body: Op 1 januari 2023")]
    assert said == [
        "body: Op 1 januari 2023 hadden de acties nog geen status. De statussen zijn daarom niet "
        "vergeleken.",
        "body: Op 1 januari 2023 hadden de acties nog geen planning. De planning is daarom niet "
        "vergeleken.",
    ]


def test_without_an_earlier_workbook_nothing_speaks_of_one() -> None:
    document = made_of("raadsplanning", NOW)
    assert chapter_of(document, "verschoven") == []
    assert "verschoven" not in " ".join(chapter_of(document, "inleiding"))


def test_what_is_not_printed_is_left_out_of_the_programme() -> None:
    printed = KIND.printed(read_programme(REAL_WORKBOOK))
    assert (printed.additional, printed.dropped, printed.settings.extra_columns) == ((), (), ())
    for theme in printed.themes:
        assert (theme.introduction, theme.attention_points) == (EMPTY, ())
        assert (theme.quotes, theme.pictures) == ((), ())
        assert {row.explanation for row in theme.rows} <= {EMPTY}
    groups = [group for theme in printed.themes for group in theme.groups]
    names = {group.ambition.name for group in groups if group.ambition}
    assert names == {"Energietransitie", "Centrum Jeugd en Gezin"}  # they lead in bullets


@pytest.mark.parametrize("case", [*CASES, "heemstede"])
def test_every_action_is_shown_once_or_finished(case: str) -> None:
    real = case == "heemstede"
    programme = read_programme(REAL_WORKBOOK) if real else programme_of(CASES[case]())
    shown = shown_actions(made("raadsplanning", programme))
    assert shown == anchors_of(one for one in programme.actions if not is_finished(one))


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("case", CASES)
def test_an_awkward_workbook_gives_the_same_bytes_twice(
    case: str, name: str, style: HouseStyle
) -> None:
    document = made("raadsplanning", programme_of(CASES[case]()))
    data = WRITERS[name].write(document, style)
    assert data
    assert data == WRITERS[name].write(document, style)


def test_the_planning_of_the_project_fits_on_eight_pages(style: HouseStyle) -> None:
    programme = read_programme(REAL_WORKBOOK)
    document = made("raadsplanning", programme, room=room_of(style))
    assert max(pdf.lay_out(document, style).pages.values()) == 8


def test_the_tables_are_green_so_that_the_web_page_can_search_them() -> None:
    document = made("raadsplanning", read_programme(REAL_WORKBOOK))
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert {table.kind for table in tables} == {TableKind.PROGRAMME}
    assert len({table.columns for table in tables}) == 1


def test_a_first_planning_is_no_other_planning() -> None:
    then = sheets_of(
        ["W-01", "Wonen", "", "", "Bouw woningen", "", "", "op schema"],
        ["W-02", "Wonen", "", "", "Maak een visie", "", "2024", "vertraagd"],
        ["W-04", "Wonen", "", "", "Open een loket", "", "2026"],
        ["W-05", "Wonen", "", "", "Ruim op", "", "2024", "afgerond"],
    )
    document = made_of("raadsplanning", NOW, earlier(then))
    lines = chapter_of(document, "verschoven")
    assert [line for line in lines if line.startswith("  body:")] == [
        "  body: één actie heeft nu wel een planning, en toen nog niet"
    ]
    assert rows(document, "verschoven") == [
        "heading 2 #verschoven-eerste-planning: Eerste planning",
        "header: body: *1 Wonen*",
        "action: body: [Bouw woningen](#W-01) | body: geen planning | body: 2025 | "
        "body: [page of #W-01]",
    ]
    marked = [line for line in rows(document, "komende-tijd") if "#W-01" in line]
    assert [line.rpartition("¶ ")[2] for line in marked] == ["body: ○\u00a0eerste planning"]
