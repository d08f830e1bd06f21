"""The templates of the page; an organisation may have its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import StrictUndefined

from progress_report.errors import FileError, InputError, reason
from progress_report.jinja import Mistake, decoded, sandbox
from progress_report.jinja import fill as filled
from progress_report.problems import Position, Problem, Severity

PAGE = "page.html.j2"
STYLE = "page.css"
SCRIPT = "page.js"

_HINT = "Neem het bestand dat bij het programma hoort als begin en pas dat aan."


class _Unknown(StrictUndefined):
    """A name that is not there says so in Dutch."""

    @property
    def _undefined_message(self) -> str:
        return f"de naam '{self._undefined_name}' bestaat niet"


@dataclass(frozen=True, slots=True)
class Templates:
    """The texts of the three files that make up the page."""

    page: str
    style: str
    script: str


def read_templates(folder: Path) -> Templates:
    """The templates in the folder.

    Raises FileError when one cannot be read, InputError when it is not text.
    """
    return Templates(*(_read(folder / name) for name in (PAGE, STYLE, SCRIPT)))


def fill(text: str, names: Mapping[str, object]) -> str:
    """The page with the names filled in, and every text in it escaped.

    Raises InputError, which names the line, when the template has a mistake.
    """
    page = filled(sandbox(_Unknown), text, names, syntax_hint=_HINT, order_hint=_HINT)
    if isinstance(page, Mistake):
        position = Position(PAGE, row=page.line)
        hint = page.hint or _HINT
        raise InputError((Problem(Severity.ERROR, position, page.message, hint=hint),))
    return page


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError(
            f"{path}: de opmaak van de webpagina is niet te lezen: {reason(error)}.\n"
            f"  Zet {path.name} terug in de map met sjablonen, of kies een andere map met "
            "--templates."
        ) from error
    text = decoded(path.name, data)
    if isinstance(text, Problem):
        raise InputError((text,))
    return text.replace("\r\n", "\n")
