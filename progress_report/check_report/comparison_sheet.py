"""The comparison as a sheet of the list: a row for every earlier action and every new one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.check_report.list_sheets import Links, finish
from progress_report.document.open_data.comparison import DROPPED, NEW, PART
from progress_report.document.open_data.comparison_data import (
    DroppedData,
    Findings,
    MatchData,
    RowData,
)
from progress_report.spreadsheets.cells import Value, put
from progress_report.spreadsheets.heights import row_height
from progress_report.spreadsheets.looks import Look, copy_look, sample

_COLUMNS = {
    "Rij toen": 9,
    "ID toen": 10,
    "Thema toen": 16,
    "Ambitie toen": 20,
    "Tekst toen": 44,
    "Rij nu": 9,
    "ID nu": 10,
    "Thema nu": 16,
    "Ambitie nu": 20,
    "Tekst nu": 44,
    "Gevonden op": 14,
    "Twijfel": 30,
    "Veranderd": 20,
    "Was": 26,
    "Is": 26,
    "Reden": 36,
}
_ROW_NOW = list(_COLUMNS).index("Rij nu")
_DOUBT, _CHANGES = list(_COLUMNS).index("Twijfel"), list(_COLUMNS).index("Veranderd")
_A3 = 8  # ECMA-376-1, 18.3.1.63: on A4 so many columns cannot be read
_NUMBER = Look(number_format="0")
_MARKS = {
    NEW: Look(background="#DCEFE0"),
    DROPPED: Look(background="#F8D7DA"),
}
_DOUBTFUL = Look(background="#FFF3CD")
_PART = Look(bold=True, wrapped=False)


class Actions(Struct, frozen=True):
    """Where the later actions are: the workbook as seen from the list, and the sheet, or empty."""

    workbook: str
    sheet: str


class _Line(Struct, frozen=True):
    """A row of the sheet; what there is not is None or empty.

    Of a part only the row that it was ``part_of`` is named: that stands with the heading as well.
    """

    earlier: RowData | None = None
    part_of: RowData | None = None
    later: RowData | None = None
    found: str = ""
    doubt: str = ""
    changes: str = ""
    before: str = ""
    after: str = ""
    reason: str = ""

    @property
    def values(self) -> tuple[Value, ...]:
        """The cells, in the order of the columns."""
        return (
            *(_place_of(self.part_of) if self.part_of else _row(self.earlier)),
            *_row(self.later),
            self.found,
            self.doubt,
            self.changes,
            self.before,
            self.after,
            self.reason,
        )


def add_comparison(sheet: Worksheet, found: Findings, actions: Actions, part: str = "") -> None:
    """Fills the sheet: what is there now in its order, then what is gone.

    Of a part a line above the header row says what it is a part of.
    """
    header = 2 if part else 1
    if part:
        put(sheet, 1, 1, f"Vergelijking van een deel: {part}", sample(sheet, _PART))
    plain, numbers = sample(sheet, Look()), sample(sheet, _NUMBER)
    marks = {words: sample(sheet, look) for words, look in _MARKS.items()}
    doubtful = sample(sheet, _DOUBTFUL)
    links = Links(sheet, actions.workbook)
    last = header
    for last, line in enumerate(_lines(found), start=header + 1):
        values = line.values
        cells = {
            place: put(sheet, last, place + 1, value, numbers if isinstance(value, int) else plain)
            for place, value in enumerate(values)
            if value
        }
        texts = zip(map(str, values), _COLUMNS.values(), strict=True)
        sheet.row_dimensions[last].height = row_height(texts)
        if line.changes in marks:
            copy_look(marks[line.changes], cells[_CHANGES])
        if line.doubt:
            copy_look(doubtful, cells[_DOUBT])
        if line.later and actions.sheet:
            links.add(cells[_ROW_NOW], actions.sheet, f"A{line.later.row}")
    columns = get_column_letter(len(_COLUMNS))
    sheet.auto_filter.ref = f"A{header}:{columns}{max(last, header + 1)}"
    finish(sheet, header, _COLUMNS)
    sheet.page_setup.paperSize = _A3


def _lines(found: Findings) -> Iterator[_Line]:
    """A line per later row in their order, parts below their heading; then what was dropped.

    What moved out of a part has its place among the others: it is in the same workbook.
    """
    matched = chain.from_iterable(map(_matched, (*found.matches, *found.moved_out)))
    new = (_Line(later=row, changes=NEW) for row in found.new)
    yield from sorted(chain(matched, new), key=lambda line: line.later.row if line.later else 0)
    yield from map(_dropped, found.dropped)


def _matched(match: MatchData) -> Iterator[_Line]:
    yield _Line(
        earlier=match.earlier,
        later=match.later,
        found=match.found,
        doubt=_doubt(match),
        changes="; ".join(match.changes),
        before="\n".join(f"{label}: {before}" for label, before, _ in _values(match)),
        after="\n".join(f"{label}: {after}" for label, _, after in _values(match)),
    )
    for part in match.parts:
        yield _Line(part_of=match.earlier, later=part, changes=PART)


def _dropped(gone: DroppedData) -> _Line:
    alike = f"lijkt op de nieuwe actie in rij {gone.nearest.row}" if gone.nearest else ""
    reason = gone.reason or "reden ontbreekt"
    return _Line(earlier=gone.earlier, doubt=alike, changes=DROPPED, reason=reason)


def _doubt(match: MatchData) -> str:
    """Why the match may be wrong, and with which other row."""
    if match.rival is None:
        return match.doubt
    when = "toen" if match.rival_is_earlier else "nu"
    return f"{match.doubt}\n{when} rij {match.rival.row}: {match.rival.text.text}".strip()


def _values(match: MatchData) -> Iterator[tuple[str, str, str]]:
    """What was something else, but for what has columns of its own: text and place."""
    for status in match.statuses:
        yield status.column, status.before or "geen", status.after or "geen"
    if match.planning:
        yield "Gepland", match.planning.before or "niets", match.planning.after or "niets"
    if programmes := match.budget_programmes:
        yield "Programma", programmes.before or "geen", programmes.after or "geen"


def _row(row: RowData | None) -> tuple[Value, ...]:
    if row is None:
        return ("",) * 5
    return row.row, row.id, row.theme, row.ambition, row.text.text


def _place_of(row: RowData) -> tuple[Value, ...]:
    return row.row, row.id, "", "", ""
