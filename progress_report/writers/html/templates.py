"""The templates of the page, which stand with the other templates that an organisation may change.

Jinja2 in its sandbox: a template is no program.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from progress_report.errors import FileError, InputError, reason
from progress_report.problems import Position, Problem, Severity

PAGE = "page.html.j2"
STYLE = "page.css"
SCRIPT = "page.js"

_HINT = "Neem het bestand dat bij het programma hoort als begin en pas dat aan."
_TEMPLATE = "<template>"
# What the orders of a template can run into beside errors of Jinja2 itself.
_CANNOT_BE_DONE = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError)


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
    environment = SandboxedEnvironment(
        undefined=_Unknown, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    try:
        return environment.from_string(text).render(names)
    except TemplateSyntaxError as error:
        raise _mistake(PAGE, error.lineno, "de opdracht is niet te begrijpen") from error
    except UndefinedError as error:
        raise _mistake(PAGE, _line(error), str(error)) from error
    except _CANNOT_BE_DONE as error:
        raise _mistake(PAGE, _line(error), "de opdracht kan niet worden uitgevoerd") from error


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError(
            f"{path}: de opmaak van de webpagina is niet te lezen: {reason(error)}.\n"
            f"  Zet {path.name} terug in de map met sjablonen, of kies een andere map met "
            "--templates."
        ) from error
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "dit teken is niet te lezen"
        hint = "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8)."
        raise _mistake(path.name, line, message, hint) from error


def _mistake(file: str, line: int, message: str, hint: str = _HINT) -> InputError:
    position = Position(file, row=line)
    return InputError((Problem(Severity.ERROR, position, message, hint=hint),))


def _line(error: Exception) -> int:
    """The line of the template that was being filled in."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 0 for frame in frames if frame.filename == _TEMPLATE), 0)
