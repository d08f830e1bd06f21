"""What the report is about: from the workbooks to the programme, or the part that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from progress_report.document.kinds import kind_of
from progress_report.editions import Edition
from progress_report.editions.finding import find_edition, refuse_empty
from progress_report.editions.part import part_of
from progress_report.errors import EditionError
from progress_report.model import Programme
from progress_report.problems import Problem, has_errors
from progress_report.report.claims import name_taken
from progress_report.report.files import report_name
from progress_report.report.request import Request
from progress_report.workbook.reader import Reading, read_workbook

if TYPE_CHECKING:
    from progress_report.comparison.counts import Compared
    from progress_report.comparison.earlier import WithEarlier
    from progress_report.document.kinds.kind import Kind

Say: TypeAlias = Callable[[str], None]


class Content(Struct, frozen=True):
    """What the report is about: the programme or a part of it, and what changed in that.

    ``name`` is what the names of its files begin with.
    """

    name: str
    programme: Programme
    compared: Compared | None = None


class ContentReading(Struct, frozen=True):
    """The workbook, the content when it could be read, and every problem up to here."""

    workbook: Reading
    content: Content | None
    problems: tuple[Problem, ...]


def read_content(request: Request, say: Say) -> ContentReading:
    """The workbook, compared and narrowed to the part that was asked for.

    Raises FileError when a file cannot be read, EditionError when the part is not there.
    """
    say(f"{request.workbook.name or request.workbook} lezen en controleren")
    reading = read_workbook(request.workbook)
    earlier, problems = None, reading.problems
    if request.previous:
        from progress_report.comparison.earlier import compare_with  # slow to load

        say(f"Vergelijken met {request.previous.name}")
        earlier, found = compare_with(request.previous, request.workbook, reading)
        problems += found
    if reading.programme is None:
        return ContentReading(reading, None, problems)
    edition = _edition(request, reading.programme, problems)
    content = _content(kind_of(request.document), reading.programme, earlier, edition)
    refuse_empty(content.programme, request.workbook.name)
    return ContentReading(reading, content, (*problems, *_taken(request, reading, content)))


def _taken(request: Request, reading: Reading, content: Content) -> tuple[Problem, ...]:
    """That the files would replace those of another workbook that was given."""
    owner = request.claim(content.name)
    settings = content.programme.settings
    return (name_taken(owner, settings, reading.cells),) if owner else ()


def _edition(request: Request, programme: Programme, problems: Iterable[Problem]) -> Edition:
    """The edition that was asked for; the whole when errors may be why it is not there."""
    try:
        return find_edition(programme, request.edition, request.workbook.name)
    except EditionError:
        if has_errors(problems):
            return Edition()
        raise


def _content(
    kind: Kind, programme: Programme, earlier: WithEarlier | None, edition: Edition
) -> Content:
    """The part of the edition, and of that what the document prints."""
    part = part_of(programme, edition)
    printed = kind.printed(part)
    name = report_name(kind.name, printed)
    if earlier is None:
        return Content(name, printed)
    from progress_report.comparison.counts import Compared, comparison_figures
    from progress_report.editions.comparison import comparison_of_part

    found = comparison_of_part(earlier.comparison, part, edition)
    figures = comparison_figures(found, earlier.programme, part)
    return Content(name, printed, Compared(found, figures))
