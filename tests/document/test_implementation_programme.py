"""The programme itself: its tables with a column per year, and nothing of the progress."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from progress_report.charts.selection import no_charts
from progress_report.document.blocks import Document, Table
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds import kind_of
from progress_report.document.making import make_document
from progress_report.figures import count
from progress_report.model import Part, Programme
from progress_report.templating.folder import default_templates
from progress_report.writers import WRITERS, tree
from tests.awkward import CASES
from tests.documents import ROOM, house_style, programme_of
from tests.workbooks import Sheets, minimal_sheets

KIND = kind_of("uitvoeringsprogramma")
MARKED = "⟨● gepland⟩"


def document_of(programme: Programme) -> Document:
    """The document of the programme; its texts have no problems."""
    printed = KIND.printed(programme)
    figures = count(printed)
    workbook = WorkbookFile("voortgang.xlsx", "0" * 64)
    sources = Sources(printed, figures, no_charts(figures), workbook, ROOM)
    document, problems = make_document(KIND, sources, default_templates())
    assert problems == ()
    return document


def text_of(sheets: Sheets) -> str:
    return tree.write(document_of(programme_of(sheets))).decode()


def tables_of(sheets: Sheets) -> list[Table]:
    """The tables of the themes."""
    blocks = document_of(programme_of(sheets)).blocks
    return [block for block in blocks if isinstance(block, Table) and block.caption]


def with_planning(*typed: object, first: int = 2022, last: int = 2026) -> Sheets:
    """A theme with an action ``Bouw woningen`` for each planning, under no ambition."""
    sheets = minimal_sheets()
    sheets["Rapport"][4][1], sheets["Rapport"][5][1] = first, last
    sheets["Thema's"] = [["Thema"], ["Wonen"]]
    sheets["Acties"] = [["Thema", "Ambitie", "Actie", "Gepland"]]
    sheets["Acties"] += [["Wonen", None, "Bouw woningen", planned] for planned in typed]
    return sheets


def rows_of(sheets: Sheets) -> list[str]:
    """What stands in the rows of the tables of the themes, without their anchors."""
    lines = text_of(sheets).partition("table programme")[2].splitlines()
    return [line.partition(": body: ")[2] for line in lines if line.startswith("    action")]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2023", f"Bouw woningen |  | {MARKED} |  |  | "),
        ("2022 en 2025", f"Bouw woningen | {MARKED} |  |  | {MARKED} | "),
        ("2023-2025", f"Bouw woningen |  | {MARKED} | {MARKED} | {MARKED} | "),
        ("2023 2024 2025 2026", f"Bouw woningen |  | {MARKED} | {MARKED} | {MARKED} | {MARKED}"),
        ("2025 e.v.", f"Bouw woningen |  |  |  | {MARKED} | {MARKED}"),
        ("vanaf 2025", f"Bouw woningen |  |  |  | {MARKED} | {MARKED}"),
        ("doorlopend", f"Bouw woningen | {' | '.join([MARKED] * 5)}"),
        ("2024\n2024", f"Bouw woningen |  |  | {MARKED} |  | "),
        ("1-1-2024 t/m 31-12-2025", f"Bouw woningen |  |  | {MARKED} | {MARKED} | "),
    ],
)
def test_whole_years_are_marked_and_need_no_words(typed: str, expected: str) -> None:
    assert rows_of(with_planning(typed)) == [expected]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Q2 en Q3 2024", "Q2 en Q3"),
        ("2024 Q2", "Q2"),
        ("2024-feb", "feb"),
        ("2024-nov/ dec", "nov/ dec"),
        ("eind 2024", "eind"),
        ("1 april 2024", "1 april"),
        ("feb-24", "feb-24"),
    ],
)
def test_a_part_of_one_year_stands_in_its_mark(typed: str, words: str) -> None:
    expected = f"Bouw woningen |  |  | {MARKED} ¶ body: {words} |  | "
    assert rows_of(with_planning(typed)) == [expected]


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        ("Q4 2023 en Q1 2024", (2023, 2024)),
        ("eerste kwartaal 2024", (2024,)),  # too long for the column of a year
        ("15-3-2024", (2024,)),  # what is left without its year is no date
        ("2016 e.v.", (2022, 2023, 2024, 2025, 2026)),
        ("2026-2028", (2026,)),
        ("2021, 2024", (2024,)),
        ("jaarlijks", (2022, 2023, 2024, 2025, 2026)),
    ],
)
def test_what_marks_cannot_say_stands_below_the_action(typed: str, years: tuple[int, ...]) -> None:
    cells = [MARKED if year in years else "" for year in range(2022, 2027)]
    expected = f"Bouw woningen ↵ (gepland: {typed}) | {' | '.join(cells)}"
    assert rows_of(with_planning(typed)) == [expected]


def test_lines_about_the_parts_of_an_action_are_kept_in_their_order() -> None:
    expected = f"Bouw woningen ↵ (gepland: 2023; 2023; 2024) |  | {MARKED} | {MARKED} |  | "
    assert rows_of(with_planning("2023\n2023\n2024")) == [expected]


def test_a_note_stands_below_the_bullets_of_an_action() -> None:
    sheets = with_planning("Q4 2023 en Q1 2024")
    sheets["Acties"][1][2] = "Bouw:\n• woningen\n• scholen"
    (row,) = rows_of(sheets)
    assert row.startswith(
        "Bouw: ¶ bullets ¶ body: woningen ¶ body: scholen ¶ body: (gepland: Q4 2023 en Q1 2024) |"
    )


@pytest.mark.parametrize("typed", ["n.t.b.", "na besluit raad", "2019", "2027-2028"])
def test_what_has_no_year_of_the_term_keeps_its_own_words_across_all_years(typed: str) -> None:
    assert rows_of(with_planning(typed)) == [f"Bouw woningen | [5 columns] body: {typed}"]


def test_without_planning_the_cells_of_the_years_are_empty() -> None:
    assert rows_of(with_planning(None)) == ["Bouw woningen |  |  |  |  | "]


def test_a_date_of_excel_is_placed_in_its_year() -> None:
    expected = "Bouw woningen |  |  | ⟨● gepland⟩ ¶ body: 1 april |  | "
    assert rows_of(with_planning(date(2024, 4, 1))) == [expected]


def test_a_term_of_one_year_has_one_column() -> None:
    sheets = with_planning("2024", "n.t.b.", "2030", first=2024, last=2024)
    assert [column.heading for column in tables_of(sheets)[0].columns][-1] == "2024"
    assert rows_of(sheets) == [
        "Bouw woningen | ⟨● gepland⟩",
        "Bouw woningen | body: n.t.b.",
        "Bouw woningen | body: 2030",
    ]
    assert "Wat we doen in 2024 |" in text_of(sheets)


def test_a_term_of_ten_years_has_ten_columns() -> None:
    (table,) = tables_of(with_planning("2031", first=2022, last=2031))
    assert [column.heading for column in table.columns[2:]] == [
        str(year) for year in range(2023, 2032)
    ]


def test_a_longer_term_has_columns_of_some_years_and_says_which_year_it_is() -> None:
    sheets = with_planning("2023", "2022-2023", "2023/2024", "2034", first=2022, last=2034)
    (table,) = tables_of(sheets)
    assert [column.heading for column in table.columns[1:]] == [
        "2022 t/m 2023",
        "2024 t/m 2025",
        "2026 t/m 2027",
        "2028 t/m 2029",
        "2030 t/m 2031",
        "2032 t/m 2033",
        "2034",
    ]
    assert [row.rstrip(" |") for row in rows_of(sheets)] == [
        "Bouw woningen | ⟨● gepland⟩ ¶ body: 2023",
        "Bouw woningen | ⟨● gepland⟩",
        "Bouw woningen ↵ (gepland: 2023/2024) | ⟨● gepland⟩ | ⟨● gepland⟩",
        "Bouw woningen |  |  |  |  |  |  | ⟨● gepland⟩",
    ]


@pytest.mark.parametrize(
    ("first", "last"), [(2024, 2024), (2022, 2026), (2022, 2031), (1990, 2089)]
)
def test_the_columns_of_years_are_equally_wide_and_leave_room(first: int, last: int) -> None:
    (table,) = tables_of(with_planning("2024", "Q2 2024", "voorjaar 2024", first=first, last=last))
    action, *years = (column.width for column in table.columns)
    assert max(years) == pytest.approx(min(years))
    assert sum(years) <= 0.55
    assert action + sum(years) == pytest.approx(1)


def test_the_table_of_a_theme() -> None:
    sheets = minimal_sheets()
    sheets["Ambities"] = [
        ["Thema", "Ambitie", "Omschrijving"],
        ["Wonen", "Betaalbaar", "Een huis voor iedereen."],
        ["Wonen", "Veilig", None],
    ]
    sheets["Acties"] = [
        ["ID", "Thema", "Ambitie", "Nr", "Actie", "Programma", "Gepland", "Soort"],
        ["W-01", "Wonen", "Betaalbaar", "1.", "Bouw woningen", "8", "2023", None],
        [None, "Wonen", "Betaalbaar", None, "Samen met de regio:", None, None, "kop"],
        [None, "Wonen", "Betaalbaar", None, "In stappen:", None, "2024", "kop"],
        [None, "Wonen", "Betaalbaar", None, "Nb. Zie ook elders.", None, "2025", "opmerking"],
        ["W-02", "Wonen", None, "2.", "Maak een visie", None, None, None],
    ]
    table = text_of(sheets).partition("\ntable programme")[2].partition("\nheading 1")[0]
    assert table.splitlines() == [
        " #tabel-1: Tabel 1. Ambities en acties van thema ‘Wonen’, per jaar",
        "  De acties van thema ‘Wonen’ (2), met kolommen voor de jaren. Een vakje met ● betekent: "
        "in dat jaar gepland.",
        "  Maatschappelijk effect/ambitie (32.6%) | Maatregelen/acties (44.0%) | 2022 (4.7%) | "
        "2023 (4.7%) | 2024 (4.7%) | 2025 (4.7%) | 2026 (4.7%)",
        "  header: body: *Betaalbaar* ¶ body: Een huis voor iedereen.",
        "    action #W-01: body: 1. Bouw woningen (programma 8) |  | ⟨● gepland⟩ |  |  | ",
        "    introduction: [6 columns] body: Samen met de regio:",
        "    introduction: body: In stappen: |  |  | ⟨● gepland⟩ |  | ",
        "    remark: [6 columns] body: Nb. Zie ook elders. ¶ body: 2025",
        "  header: ",
        "    action #W-02: body: 2. Maak een visie |  |  |  |  | ",
        "  header: body: *Veilig*",
        "    remark: [6 columns] body: Bij deze ambitie staan geen acties in het overzicht.",
    ]


def test_a_programme_without_ambitions_has_no_column_for_them() -> None:
    (table,) = tables_of(with_planning("2024"))
    assert [column.heading for column in table.columns][:2] == ["Maatregelen/acties", "2022"]


def test_the_introduction_explains_what_the_tables_hold() -> None:
    plain = text_of(with_planning("2024"))
    assert "    action: ⟨● gepland⟩ | body: De actie is gepland in dit jaar.\n" in plain
    assert "Q2" not in plain
    assert "tussen haakjes" not in plain
    assert "in woorden" not in plain
    everything = text_of(with_planning("Q2 2024", "Q4 2023 en Q1 2024", "n.t.b.", None))
    assert (
        "    action: ⟨● gepland⟩ ¶ body: Q2 | body: De actie is gepland in een deel" in everything
    )
    assert "tussen haakjes" in everything
    assert "in woorden" in everything
    assert "Zijn alle vakjes leeg" in everything


def test_it_is_called_after_the_programme() -> None:
    document = document_of(programme_of(minimal_sheets()))
    assert document.name == "uitvoeringsprogramma"
    assert document.properties.title == "Uitvoeringsprogramma 2022-2026"
    assert tree.write(document).decode().splitlines()[3] == (
        "cover: Gemeente Heemstede | Uitvoeringsprogramma 2022-2026 | "
        "Wat we doen van 2022 tot en met 2026 | Peildatum 1 april 2024 | CONCEPT"
    )


def test_nothing_of_the_progress_is_in_the_document_or_its_data() -> None:
    sheets = minimal_sheets()
    sheets["Rapport"] += [
        ["Ondertitel", "GEHEIM ondertitel"],
        ["Kop status", "GEHEIM kop"],
        ["Kop toelichting", "GEHEIM kop"],
        ["Titel aanvullend", "GEHEIM titel"],
        ["Extra kolommen", "Wethouder"],
    ]
    sheets["Rapport"][2][1] = "GEHEIM titel van de review"
    sheets["Acties"] = [
        [*sheets["Acties"][0], "Wethouder", "Verantwoordelijk"],
        *([*row[:7], "GEHEIM", "GEHEIM", "GEHEIM"] for row in sheets["Acties"][1:]),
    ]
    sheets["Citaten"] = [["Thema", "Citaat", "Naam"], ["Wonen", "GEHEIM", "GEHEIM"]]
    sheets["Aanvullend"] = [["Thema", "Actie"], ["Wonen", "GEHEIM"]]
    document = document_of(programme_of(sheets))
    assert "GEHEIM" not in repr(document.blocks)
    assert "GEHEIM" not in repr(document.data)
    assert "afgerond" not in repr(document.data)


def test_a_part_of_the_programme_says_so() -> None:
    programme = programme_of(minimal_sheets())
    part = Part("thema Wonen", "Wonen", "thema-wonen", whole=programme, picks_actions=True)
    themes = programme.themes[:1]
    text = tree.write(document_of(replace(programme, themes=themes, part=part))).decode()
    assert "*Dit is een deel van het programma: thema Wonen.*" in text
    assert "In de tabel staan de ambities en acties van dit deel." in text
    assert "body: In de tabel staan alleen de acties van dit deel: thema Wonen." in text
    assert "  body: Dit is een deel van het programma: thema Wonen" in text
    assert "body: Dit deel telt 2 acties. Nog niet ingevuld:" in text


@pytest.mark.parametrize("case", CASES)
def test_awkward_workbooks_keep_every_planning(case: str) -> None:
    programme = programme_of(CASES[case]())
    text = tree.write(document_of(programme)).decode()
    assert text.count(MARKED) > 1  # beside the legend
    for action in programme.actions:
        assert action.planned.plain in text or action.planning


@pytest.mark.parametrize("case", CASES)
def test_awkward_workbooks_give_the_same_bytes_twice_in_every_format(case: str) -> None:
    programme = programme_of(CASES[case]())
    for name, writer in WRITERS.items():
        first, second = (writer.write(document_of(programme), house_style()) for _ in range(2))
        assert first, name
        assert first == second, name
