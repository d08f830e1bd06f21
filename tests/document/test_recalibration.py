"""The programme for the rest of the term: exact small trees, and every action in one place."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import (
    Cell,
    Column,
    ColumnKind,
    Paragraph,
    Row,
    RowGroup,
    Table,
    TableKind,
)
from progress_report.document.kinds.recalibration import KIND
from progress_report.document.tables.narrowing import without_column
from progress_report.house_style import HouseStyle
from progress_report.inlines import Text
from progress_report.model import EMPTY, ActionKind, Settings
from progress_report.programme.due import is_finished
from progress_report.programme.unfinished import unfinished
from progress_report.writers import WRITERS
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

ON_SCHEDULE, DONE = "⟨+ op schema #1F5FA8⟩", "⟨✓ afgerond #1B6E3C⟩"


@pytest.fixture(scope="module")
def style() -> HouseStyle:
    return house_style()


def now() -> Sheets:
    return sheets_of(
        ["W-01", "Wonen", "Betaalbaar", "1.", "Bouw woningen", "8", "2025", "op schema"],
        ["W-02", "Wonen", "Betaalbaar", "2.", "Maak een visie", "", "2023", "afgerond"],
        ["", "Wonen", "Vervoer", "", "Uitvoeren actieplan", "", "", "", "kop"],
        ["W-03", "Wonen", "Vervoer", "", "• Nota parkeren", "", "2023", "op schema"],
        ["W-04", "Wonen", "Vervoer", "", "• Hubs", "", "2023", "afgerond"],
        ["", "Wonen", "Vervoer", "", "Nb. Zie Duurzaamheid.", "", "", "", "opmerking"],
        ["D-01", "Duurzaamheid", "", "", "Plant bomen", "", "2023", "afgerond"],
    )


def earlier() -> Sheets:
    sheets = sheets_of(
        ["W-01", "Wonen", "Betaalbaar", "1.", "Bouw woningen", "8", "2024", "op schema"],
        ["W-02", "Wonen", "Betaalbaar", "2.", "Maak een visie", "", "2023", "op schema"],
        ["W-09", "Wonen", "Betaalbaar", "", "Plant een haag", "", "2024", "op schema"],
    )
    sheets["Rapport"][-1][1] = date(2023, 1, 1)
    return sheets


def with_additional(sheets: Sheets) -> Sheets:
    return {
        **sheets,
        "Aanvullend": [
            ["Thema", "Ambitie", "Actie", "Gepland", "Toelichting"],
            ["Wonen", None, "Vang vluchtelingen op", "2024", "Geheim verhaal."],
        ],
    }


def with_dropped(sheets: Sheets) -> Sheets:
    rows = [["ID", "Actie", "Reden"], [None, "Plant een haag", "Past niet."], ["W-9", None, "Weg."]]
    return {**sheets, "Vervallen": rows}


def test_the_totals_are_in_words() -> None:
    sheets = with_dropped(with_additional(now()))
    lines = chapter_of(made_of("herijking", sheets), "inleiding")
    start = lines.index("body: Het programma telt 5 acties.")
    assert lines[start + 1 : start + 7] == [
        "bullets",
        "  body: *Nog te doen:* 2 acties.",
        "  body: *Daarvan te laat:* één actie. Die had volgens de planning klaar moeten zijn vóór "
        "1 april 2024.",
        "  body: *Afgerond:* 3 acties.",
        "  body: *Vervallen:* 2 acties.",
        "  body: *Aanvullend werk, boven op het programma:* één actie.",
    ]


def test_a_theme_has_what_is_not_finished_without_the_account() -> None:
    lines = chapter_of(made_of("herijking", now()), "thema-1")
    assert [line for line in lines if "%" not in line] == [
        "heading 1 #thema-1: 1 Wonen",
        "table programme #tabel-1: Tabel 1. Wat er nog te doen is voor thema ‘Wonen’ (2 acties)",
        "  Wat er nog te doen is voor thema ‘Wonen’ (2 acties)",
        "  header: body: *Betaalbaar*",
        "    action #W-01: body: 1. Bouw woningen (programma 8) | body: 2025 | "
        f"body: {ON_SCHEDULE}",
        "  header: body: *Vervoer*",
        "    introduction: [3 columns] body: Uitvoeren actieplan",
        f"    action #W-03: bullets ¶ body: Nota parkeren | body: 2023 | body: {ON_SCHEDULE}",
        "    remark: [3 columns] body: Nb. Zie Duurzaamheid.",
    ]


def test_a_theme_that_is_finished_refers_to_where_its_actions_are() -> None:
    lines = chapter_of(made_of("herijking", now()), "thema-2")
    assert lines == [
        "heading 1 #thema-2: 2 Duurzaamheid",
        "body: Alle acties van dit thema zijn afgerond. U vindt ze in het hoofdstuk "
        "‘[Wat klaar is](#afgerond-en-vervallen)’ (vanaf pagina [page of #afgerond-en-vervallen]).",
    ]


def test_extra_columns_are_shown_when_asked() -> None:
    sheets = sheets_of(
        ["W-01", "Wonen", "", "", "Bouw", "", "2025", "op schema", "", "Jansen"],
        header=[*HEADER, "Portefeuille"],
    )
    sheets["Rapport"].append(["Extra kolommen", "Portefeuille"])
    lines = chapter_of(made_of("herijking", sheets), "thema-1")
    assert (
        lines[-1]
        == f"    action #W-01: body: Bouw | body: 2025 | body: {ON_SCHEDULE} | body: Jansen"
    )


def test_finished_actions_are_short_lists_per_theme_with_what_leads_them_in() -> None:
    lines = chapter_of(made_of("herijking", now()), "afgerond-en-vervallen")
    assert [line for line in lines if "%" not in line] == [
        "heading 1 #afgerond-en-vervallen: Wat klaar is",
        "heading 2 #afgerond-en-vervallen-afgerond: Afgerond",
        "body: 3 acties zijn klaar op 1 april 2024.",
        "heading 3 #afgerond-en-vervallen-1-wonen: 1 Wonen",
        "table programme #: no caption",
        "  Afgerond voor thema ‘Wonen’ (2 acties).",
        f"    action #W-02: body: 2. Maak een visie | body: 2023 | body: {DONE}",
        f"    action #W-04: body: Uitvoeren actieplan: Hubs | body: 2023 | body: {DONE}",
        "heading 3 #afgerond-en-vervallen-2-duurzaamheid: 2 Duurzaamheid",
        "table programme #: no caption",
        "  Afgerond voor thema ‘Duurzaamheid’ (één actie).",
        f"    action #D-01: body: Plant bomen | body: 2023 | body: {DONE}",
    ]


def test_with_one_theme_the_finished_actions_need_no_heading() -> None:
    sheets = sheets_of(["W-01", "Wonen", "", "", "Bouw", "", "2023", "afgerond"])
    sheets["Thema's"] = [["Thema"], ["Wonen"]]
    lines = chapter_of(made_of("herijking", sheets), "afgerond-en-vervallen")
    assert lines[1:4] == [
        "heading 2 #afgerond-en-vervallen-afgerond: Afgerond",
        "body: Eén actie is klaar op 1 april 2024.",
        "table programme #: no caption",
    ]


def test_without_an_earlier_workbook_the_sheet_says_what_was_dropped() -> None:
    sheets = with_dropped(sheets_of(["W-01", "Wonen", "", "", "Bouw", "", "2025", "op schema"]))
    assert chapter_of(made_of("herijking", sheets), "afgerond-en-vervallen") == [
        "heading 1 #afgerond-en-vervallen: Wat vervalt",
        "heading 2 #afgerond-en-vervallen-vervallen: Vervallen",
        "body: Deze acties stonden eerder in het programma, en zijn vervallen vóór 1 april 2024.",
        "bullets",
        "  body: *Plant een haag* – Past niet.",
        "  body: *W-9* – Weg.",
    ]


def test_additional_work_is_listed_without_the_account() -> None:
    sheets = with_additional(now())
    lines = chapter_of(made_of("herijking", sheets), "nieuw-werk")
    assert [line for line in lines if "%" not in line] == [
        "heading 1 #nieuw-werk: Wat er nieuw is",
        "heading 2 #nieuw-werk-aanvullende-werkzaamheden-boven-op-uitvoeringsprogramma: "
        "Aanvullende werkzaamheden boven op uitvoeringsprogramma",
        "body: Dit werk was bij de start van het programma niet te voorzien. Het telt niet mee in "
        "de cijfers van het programma.",
        "heading 3 #nieuw-werk-wonen: Wonen",
        "table additional #tabel-2: Tabel 2. Aanvullende werkzaamheden: Wonen",
        "  Aanvullende werkzaamheden van ‘Wonen’ (1): per actie de planning.",
        "    action #aanvullend-rij-2: body: Vang vluchtelingen op | body: 2024",
    ]


def test_with_an_earlier_workbook_it_tells_what_is_new_and_what_was_dropped_since() -> None:
    document = made_of("herijking", now(), earlier())
    said = " ".join(chapter_of(document, "inleiding"))
    assert "*Nieuw sinds 1 januari 2023:* 3 acties." in said
    assert "*Vervallen sinds 1 januari 2023:* één actie." in said
    new = [
        line.split(" | ")[-3:] for line in chapter_of(document, "nieuw-werk") if "action:" in line
    ]
    assert [cells[0].strip().removeprefix("action: ") for cells in new] == [
        "body: [Nota parkeren](#W-03)",
        "body: [Hubs](#W-04)",
        "body: [Plant bomen](#D-01)",
    ]
    dropped = chapter_of(document, "afgerond-en-vervallen")
    assert "body: Deze actie stond op 1 januari 2023 nog in het programma." in dropped
    assert dropped[-1] == (
        "    action: body: Betaalbaar | body: Plant een haag | body: geen reden opgegeven"
    )


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (("op schema", "vertraagd"), "Deze acties staan ook bij het thema."),
        (("op schema",), "Deze actie staat ook bij het thema."),
        (
            ("op schema", "afgerond"),
            "Deze acties staan ook bij het thema, of in het hoofdstuk ‘[Afgerond en vervallen]"
            "(#afgerond-en-vervallen)’ als ze al afgerond zijn.",
        ),
        (
            ("afgerond", "afgerond"),
            "Deze acties zijn al afgerond. Ze staan ook in het hoofdstuk ‘[Afgerond en vervallen]"
            "(#afgerond-en-vervallen)’.",
        ),
        (
            ("afgerond",),
            "Deze actie is al afgerond. Zij staat ook in het hoofdstuk ‘[Afgerond en vervallen]"
            "(#afgerond-en-vervallen)’.",
        ),
    ],
)
def test_it_says_where_new_actions_stand_too(statuses: tuple[str, ...], said: str) -> None:
    rows = [
        [f"N-{number}", "Wonen", "", "", f"{words} de brug", "", "2025", status]
        for number, (words, status) in enumerate(zip(("Bouw", "Verf"), statuses, strict=False), 1)
    ]
    lines = chapter_of(made_of("herijking", sheets_of(*rows), earlier()), "nieuw-werk")
    assert lines[2].startswith(f"body: {said} In het programma van 1 januari 2023 ")


def test_the_introduction_explains_the_signs_of_what_is_to_be_done_and_no_others() -> None:
    sheets = sheets_of(
        ["W-01", "Wonen", "Betaalbaar", "1.", "Bouw woningen", "8", "2025", "op schema"],
        ["W-02", "Wonen", "Betaalbaar", "2.", "Maak een visie", "", "2023", "afgerond"],
        ["W-03", "Wonen", "Betaalbaar", "3.", "Open een loket", "", "2023", "afgerond"],
    )
    lines = chapter_of(made_of("herijking", sheets, earlier()), "inleiding")
    start = lines.index("heading 2 #inleiding-wat-betekenen-de-tekens: Wat betekenen de tekens?")
    assert lines[start + 2 :] == [
        "bullets",
        "  body: *► later*: de actie is later gepland dan toen",
    ]


def test_without_an_earlier_workbook_nothing_speaks_of_one() -> None:
    document = made_of("herijking", now())
    assert chapter_of(document, "nieuw-werk") == []
    assert "sinds" not in " ".join(chapter_of(document, "inleiding"))


@pytest.mark.parametrize(
    ("reference_date", "subtitle"),
    [
        (date(2021, 12, 1), "Programma voor 2022-2026"),
        (date(2024, 4, 1), "Programma voor 2024-2026"),
        (date(2026, 4, 1), "Programma voor 2026"),
        (date(2027, 4, 1), "Na afloop van de periode tot en met 2026"),
    ],
)
def test_the_subtitle_has_the_years_that_are_left(reference_date: date, subtitle: str) -> None:
    settings = Settings("Heemstede", "Review", "Programma", 2022, 2026, reference_date, "College")
    assert KIND.subtitle(settings) == subtitle
    assert KIND.title(settings) == "Herijking Programma"


def test_what_is_not_printed_is_left_out_of_the_programme() -> None:
    programme = read_programme(REAL_WORKBOOK)
    printed = KIND.printed(programme)
    assert printed.dropped == programme.dropped
    assert [theme.attention_points for theme in printed.themes] == [
        theme.attention_points for theme in programme.themes
    ]
    for theme in printed.themes:
        assert (theme.introduction, theme.quotes, theme.pictures) == (EMPTY, (), ())
        assert {row.explanation for row in theme.rows if row.kind is not ActionKind.REMARK} <= {
            EMPTY
        }
    items = [item for theme in printed.additional for group in theme.groups for item in group.items]
    assert len(items) == 15
    assert {item.explanation for item in items} == {EMPTY}


def test_an_ambition_that_is_finished_goes_and_one_that_never_had_actions_stays() -> None:
    sheets = sheets_of(
        ["W-01", "Wonen", "Klaar", "", "Bouw", "", "2023", "afgerond"],
        ["", "Wonen", "Klaar", "", "Nb. Klaar.", "", "", "", "opmerking"],
        ["W-02", "Wonen", "Open", "", "Visie", "", "2025", "op schema"],
    )
    names = ("Klaar", "Open", "Leeg")
    sheets["Ambities"] = [["Thema", "Ambitie"], *(["Wonen", name] for name in names)]
    left = unfinished(programme_of(sheets)).themes[0]
    named = {group.ambition.name: len(group.actions) for group in left.groups if group.ambition}
    assert named == {"Open": 1, "Leeg": 0}


def test_a_row_that_leads_in_only_what_is_finished_goes_with_it() -> None:
    sheets = sheets_of(
        ["", "Wonen", "", "", "Kop", "", "", "", "kop"],
        ["W-01", "Wonen", "", "", "• Bouw", "", "2023", "afgerond"],
        ["W-02", "Wonen", "", "", "Visie", "", "2025", "op schema"],
        ["", "Wonen", "", "", "Kop zonder acties", "", "", "", "kop"],
    )
    rows = list(unfinished(programme_of(sheets)).themes[0].rows)
    assert [row.title.plain for row in rows] == ["Visie", "Kop zonder acties"]


def _cell(text: str, columns: int = 1) -> Cell:
    return Cell((Paragraph((Text(text),)),), columns)


def test_a_table_without_a_column_keeps_cells_that_cover_it_with_others() -> None:
    kinds = (ColumnKind.AMBITION, ColumnKind.ACTION, ColumnKind.EXPLANATION)
    rows = (Row((_cell("actie"), _cell("toelichting"))), Row((_cell("over alles", 2),)))
    table = Table(
        TableKind.PROGRAMME,
        tuple(Column(kind, kind.value) for kind in kinds),
        (RowGroup(_cell("ambitie"), rows),),
        None,
        "",
        "",
    )
    narrow = without_column(table, ColumnKind.EXPLANATION)
    assert [column.kind for column in narrow.columns] == list(kinds[:2])
    assert narrow.groups[0].header == _cell("ambitie")
    assert [row.cells for row in narrow.groups[0].rows] == [
        (_cell("actie"),),
        (_cell("over alles"),),
    ]
    assert without_column(narrow, ColumnKind.EXPLANATION) == narrow
    bare = replace(narrow, groups=(RowGroup(None, (Row((_cell("a"), _cell("b"))),)),))
    assert without_column(bare, ColumnKind.ACTION).groups[0].rows[0].cells == (_cell("a"),)


@pytest.mark.parametrize("case", [*CASES, "heemstede"])
def test_every_action_is_either_to_be_done_or_finished(case: str) -> None:
    real = case == "heemstede"
    programme = read_programme(REAL_WORKBOOK) if real else programme_of(CASES[case]())
    document = made("herijking", programme)
    assert shown_actions(document) == anchors_of(programme.actions)
    finished = anchors_of(action for action in programme.actions if is_finished(action))
    own = [block for block in document.blocks if isinstance(block, Table) and block.theme]
    listed = [row.anchor for table in own for group in table.groups for row in group.rows]
    assert sorted(listed) == sorted(finished.elements())


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("case", CASES)
def test_an_awkward_workbook_gives_the_same_bytes_twice(
    case: str, name: str, style: HouseStyle
) -> None:
    document = made("herijking", programme_of(CASES[case]()))
    data = WRITERS[name].write(document, style)
    assert data
    assert data == WRITERS[name].write(document, style)
