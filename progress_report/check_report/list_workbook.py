"""The list of problems as a workbook to send round: a row per problem, and the delivery."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.check_report.comparison_sheet import Actions, add_comparison
from progress_report.check_report.list_sheets import Links, finish
from progress_report.check_report.severities import SEVERITY_NAMES
from progress_report.check_report.text import HEADINGS, NOBODY, TOTAL, state
from progress_report.comparison.model import Comparison
from progress_report.document.open_data.comparison import findings
from progress_report.dutch import amount, capitalised, long_date
from progress_report.problems import Problem, Severity
from progress_report.spreadsheets.cells import put
from progress_report.spreadsheets.heights import row_height
from progress_report.spreadsheets.looks import DARK, Look, copy_look, sample
from progress_report.spreadsheets.package import packed
from progress_report.workbook.delivery import Delivery, Share

CATEGORY = "Meldingenlijst"
"""The property by which a list is known again: only a list is ever replaced by a list."""

_PROBLEM_COLUMNS = {
    "Ernst": 15,
    "Blad": 16,
    "Cel": 9,
    "Melding": 52,
    "Wat er staat": 40,
    "Wat te doen": 60,
    "Verantwoordelijk": 26,
}
_DELIVERY_COLUMNS = dict(zip((*HEADINGS[:-1], "Stand"), (34, 10, 16, 22, 14, 20), strict=True))
_DELIVERY_HEADER = 4  # the row; above it stands of what and when the sheet is
_MOST_ROWS = 10_000
"""Of problems; who has more of them first mends what is wrong everywhere."""
_TEXT = Look()
_NUMBER = Look(number_format="#,##0", to_the_right=True)
_TITLE = Look(bold=True, size=14, colour=DARK, wrapped=False)
_NOTE = Look(wrapped=False)
_DONE = Look(background="#DCEFE0")
_SEVERITIES = {
    Severity.ERROR: Look(background="#F8D7DA"),
    Severity.WARNING: Look(background="#FFF3CD"),
    Severity.TIP: Look(background="#E2EEF9"),
}


class ListSource(Struct, frozen=True):
    """Of which workbook the list is, where the list will stand, and when it is made.

    ``part`` says what the comparison is of, when that is not the whole programme.
    """

    workbook: Path
    list_file: Path
    made: datetime
    part: str = ""


def list_workbook(
    source: ListSource,
    problems: Iterable[Problem],
    delivery: Delivery | None,
    comparison: Comparison | None = None,
) -> bytes:
    """The list as an XLSX file: the sheets ``Meldingen`` and ``Oplevering``, and ``Vergelijking``
    when there is a comparison."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _add_problems(book.create_sheet("Meldingen"), source, tuple(problems), delivery)
    _add_delivery(book.create_sheet("Oplevering"), source, delivery)
    if comparison:
        actions = delivery.sheet if delivery else ""
        sheet = book.create_sheet("Vergelijking")
        workbook = Actions(_relative(source), actions)
        add_comparison(sheet, findings(comparison), workbook, source.part)
    book.properties.title = f"Meldingen bij {source.workbook.name}"
    book.properties.category = CATEGORY
    book.properties.creator = None
    return packed(book)


def _add_problems(
    sheet: Worksheet, source: ListSource, problems: Sequence[Problem], delivery: Delivery | None
) -> None:
    plain = sample(sheet, _TEXT)
    marks = {severity: sample(sheet, look) for severity, look in _SEVERITIES.items()}
    links = Links(sheet, _relative(source))
    shown = problems[:_MOST_ROWS]
    for number, problem in enumerate(shown, start=2):
        position = problem.position
        values = (
            capitalised(SEVERITY_NAMES[problem.severity].singular),
            position.sheet or position.file,
            position.cell or (str(position.row) if position.row else ""),
            problem.message,
            problem.excerpt,
            problem.hint,
            delivery.person(position) if delivery else "",
        )
        cells = [put(sheet, number, place, text, plain) for place, text in enumerate(values, 1)]
        widths = _PROBLEM_COLUMNS.values()
        sheet.row_dimensions[number].height = row_height(zip(values, widths, strict=True))
        copy_look(marks[problem.severity], cells[0])
        if position.sheet:
            place = position.cell or f"A{position.row or 1}"
            links.add(cells[2], position.sheet, place)
    if not problems:
        put(sheet, 2, 1, "Er zijn geen meldingen.", _NOTE)
    if problems[_MOST_ROWS:]:
        more = amount(len(problems[_MOST_ROWS:]), "melding", "meldingen")
        said = f"… en nog {more}. Los eerst deze op en maak de lijst dan opnieuw."
        put(sheet, len(shown) + 2, 1, said, _NOTE)
    last = get_column_letter(len(_PROBLEM_COLUMNS))
    sheet.auto_filter.ref = f"A1:{last}{max(len(shown), 1) + 1}"
    finish(sheet, 1, _PROBLEM_COLUMNS)


def _add_delivery(sheet: Worksheet, source: ListSource, delivery: Delivery | None) -> None:
    whole = ", het hele werkboek" if source.part else ""
    put(sheet, 1, 1, f"Oplevering van {source.workbook.name}{whole}", _TITLE)
    when = f"{long_date(source.made.date())}, {source.made:%H:%M} uur"
    put(sheet, 2, 1, f"Stand van {when}. Het werkboek zelf is niet veranderd.", _NOTE)
    first = _DELIVERY_HEADER + 1
    if delivery is None:
        put(sheet, first, 1, "Nog niet te tellen: los eerst de fouten op.", _NOTE)
    else:
        looks = _share_looks(sheet, bold=False)
        for row, share in enumerate(delivery.people, start=first):
            _add_share(sheet, row, share.name or NOBODY, share, looks)
        last = first + len(delivery.people)
        _add_share(sheet, last, TOTAL, delivery.total, _share_looks(sheet, bold=True))
    finish(sheet, _DELIVERY_HEADER, _DELIVERY_COLUMNS)


class _ShareLooks(Struct, frozen=True):
    """Samples of how the cells of a row of the delivery look."""

    text: ColumnDimension
    number: ColumnDimension
    done: ColumnDimension


def _share_looks(sheet: Worksheet, *, bold: bool) -> _ShareLooks:
    looks = (replace(look, bold=bold) for look in (_TEXT, _NUMBER, _DONE))
    return _ShareLooks(*(sample(sheet, look) for look in looks))


def _add_share(sheet: Worksheet, row: int, name: str, share: Share, looks: _ShareLooks) -> None:
    put(sheet, row, 1, name, looks.text)
    numbers = (share.actions, share.without_status, share.without_explanation, share.with_errors)
    for column, number in enumerate(numbers, start=2):
        put(sheet, row, column, number, looks.number)
    look = looks.done if share.done else looks.text
    put(sheet, row, len(HEADINGS), capitalised(state(share)), look)


def _relative(source: ListSource) -> str:
    """The way from the list to the workbook, as in a link; whole when there is no other way."""
    workbook = source.workbook.resolve()
    try:
        way = Path(os.path.relpath(workbook, source.list_file.resolve().parent))
    except ValueError:  # on another drive of Windows
        return workbook.as_uri()
    return quote(way.as_posix())
