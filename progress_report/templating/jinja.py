"""Templates that an organisation may change, in the sandbox of Jinja2: a template is no program.

What goes wrong in one is told in Dutch, with its line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import TracebackType

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from msgspec import Struct

from progress_report.problems import Position, Problem, Severity
from progress_report.templating.budget import TooMuchError
from progress_report.templating.sandbox import CountingSandbox, Finalize, TooDeepError

# What Jinja2 calls the file of a template in tracebacks.
_TEMPLATE = "<template>"
# What the orders of a template can run into: a forbidden attribute, a division by zero, a wrong
# call, a macro that calls itself. Some come from our own functions, such as ``hoofdletter(5)``.
_CANNOT_BE_DONE = (
    TemplateError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NameError,
    RuntimeError,
    TypeError,
    ValueError,
)

# How Jinja2 says that it knows no such filter (``naam|upper``) or test (``naam is defined``).
_NOT_THERE = re.compile(r"No (filter|test) named '(.*?)'")
_KINDS = {"filter": "het filter", "test": "de toets"}

_TOO_MUCH = "deze opdracht houdt niet op, of maakt iets dat te groot is"
_HINT_MUCH = (
    "Kijk of elke herhaling ('for') en elke 'macro' ooit ophoudt, en of de getallen niet te groot "
    "zijn."
)
_HINT_DEEP = "Haal haakjes weg, of verdeel de opdracht over meer regels met {% set … %}."


class TextError(Exception):
    """A mistake in a template, raised by what it calls: message, newline, hint."""


class Mistake(Struct, frozen=True):
    """What is wrong in a template; line 0 when that is not known."""

    message: str
    line: int
    hint: str


def sandbox(unknown: type[StrictUndefined], finalize: Finalize | None = None) -> CountingSandbox:
    """Where a template is filled in; ``unknown`` says what a name is that is not there."""
    return CountingSandbox(unknown, finalize)


def fill(
    environment: CountingSandbox,
    template: str,
    names: Mapping[str, object],
    *,
    syntax_hint: str,
    order_hint: str,
) -> str | Mistake:
    """The template with the names filled in, or what is wrong with it.

    The hints are for an order that cannot be understood, and for one that cannot be carried out.
    """
    environment.open_account(names.values())
    try:
        return environment.template(template).render(names)
    except TooDeepError as error:
        return Mistake("de opdrachten staan te diep in elkaar", error.lineno, _HINT_DEEP)
    except TemplateSyntaxError as error:
        return _not_there(error, error.lineno, order_hint) or Mistake(
            "de opdracht is niet te begrijpen", error.lineno, syntax_hint
        )
    except (UndefinedError, TextError) as error:
        message, _, hint = str(error).partition("\n")
        return Mistake(message, _line(error.__traceback__), hint)
    except (TooMuchError, OverflowError, MemoryError) as error:
        return Mistake(_TOO_MUCH, _line(error.__traceback__), _HINT_MUCH)
    except _CANNOT_BE_DONE as error:
        line = _line(error.__traceback__)
        return _not_there(error, line, order_hint) or Mistake(
            "de opdracht kan niet worden uitgevoerd", line, order_hint
        )


def _not_there(error: Exception, line: int, hint: str) -> Mistake | None:
    found = _NOT_THERE.match(str(error))
    return found and Mistake(f"{_KINDS[found[1]]} '{found[2]}' bestaat niet", line, hint)


def decoded(file: str, data: bytes) -> str | Problem:
    """The text of a template; a problem when it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Problem(
            Severity.ERROR,
            Position(file, row=line),
            "dit teken is niet te lezen",
            hint="Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8).",
        )


def _line(traceback: TracebackType | None) -> int:
    """The line of the template in which Jinja2 was; it puts the template's own lines in
    tracebacks."""
    line = 0
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == _TEMPLATE:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line
