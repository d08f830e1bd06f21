"""The templates of the page; an organisation may have its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import StrictUndefined
from msgspec import Struct

from progress_report.bounded_files import bounded_bytes
from progress_report.errors import FileError, InputError, reason
from progress_report.problems import Position, Problem, Severity
from progress_report.templating.folder import LARGEST_FILE, put_back, too_large
from progress_report.templating.jinja import Mistake, decoded, sandbox
from progress_report.templating.jinja import fill as filled

PAGE = "page.html.j2"
STYLE = "page.css"
MARKS_STYLE = "page_marks.css"
SCRIPT = "page.js"

# What the page calls the chapters.
_CHAPTERS = "chapters"
_HINT = "Neem het bestand dat bij het programma hoort als begin en pas dat aan."


class _Unknown(StrictUndefined):
    """A name that is not there says so in Dutch."""

    @property
    def _undefined_message(self) -> str:
        return f"de naam '{self._undefined_name}' bestaat niet"


class Templates(Struct, frozen=True):
    """The texts of the three files that make up the page."""

    page: str
    style: str
    script: str


def read_templates(folder: Path) -> Templates:
    """The templates in the folder.

    Raises FileError when one cannot be read, InputError when it is not text, or too large.
    """
    return Templates(*(_read(folder / name) for name in (PAGE, STYLE, SCRIPT)))


def read_marks_style(folder: Path) -> str:
    """The rules for marked cells, which only a page with such cells needs.

    Raises FileError and InputError as ``read_templates`` does.
    """
    return _read(folder / MARKS_STYLE)


def fill(text: str, names: Mapping[str, object]) -> str:
    """The page with the names filled in, and every text in it escaped.

    Raises InputError, which names the line, when the template has a mistake, or leaves out all that
    the report says.
    """
    page = filled(sandbox(_Unknown), text, names, syntax_hint=_HINT, order_hint=_HINT)
    if isinstance(page, Mistake):
        raise _mistake(page.message, page.hint or _HINT, page.line)
    if _CHAPTERS not in text:
        hint = f"Zet {{{{ {_CHAPTERS} }}}} op de plaats van de tekst. {_HINT}"
        raise _mistake("de tekst van het rapport komt niet in de pagina", hint)
    return page


def _mistake(message: str, hint: str, line: int = 0) -> InputError:
    return InputError((Problem(Severity.ERROR, Position(PAGE, row=line), message, hint=hint),))


def _read(path: Path) -> str:
    try:
        data = bounded_bytes(path, LARGEST_FILE)
    except OSError as error:
        raise FileError(
            f"{path}: de opmaak van de webpagina is niet te lezen: {reason(error)}.\n"
            f"  {put_back(path.parent, path.name)}"
        ) from error
    if len(data) > LARGEST_FILE:
        raise InputError((too_large(path.name),))
    text = decoded(path.name, data)
    if isinstance(text, Problem):
        raise InputError((text,))
    return text.replace("\r\n", "\n")
