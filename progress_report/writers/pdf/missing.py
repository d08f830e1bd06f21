"""Signs that no font of this computer has: shown as an empty box, and always told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from progress_report.problems import Position, Problem, Severity
from progress_report.writers.pdf.fonts import FontBook
from progress_report.writers.pdf.inlines import Data

SUBSTITUTE = "□"

# Signs without a shape of their own need no font: formatting, controls, joiners, selectors.
_SHAPELESS = ("Cf", "Cc", "Zl", "Zp")
_SELECTORS = range(0xFE00, 0xFE10)


def missing_signs(data: Data, fonts: FontBook) -> tuple[str, ...]:
    """The signs in the texts of the data that cannot be shown, in the order of their codes."""
    signs = frozenset(sign for text in _texts(data) for sign in text if _has_shape(sign))
    return tuple(sorted(signs - fonts.shown(signs)))


def _has_shape(sign: str) -> bool:
    return unicodedata.category(sign) not in _SHAPELESS and ord(sign) not in _SELECTORS


def substituted(data: Data, signs: Iterable[str]) -> Data:
    """The data with an empty box in the place of every one of the signs."""
    table = {ord(sign): SUBSTITUTE for sign in signs}
    return {key: _translated(value, table) for key, value in data.items()} if table else data


def _translated(value: Any, table: dict[int, str]) -> Any:
    match value:
        case str():
            return value.translate(table)
        case list():
            return [_translated(each, table) for each in value]
        case dict():
            return {key: _translated(each, table) for key, each in value.items()}
        case _:
            return value


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            for each in value.values():
                yield from _texts(each)


def missing_sign(sign: str, file: str) -> Problem:
    """What to tell of a sign that cannot be shown in the file."""
    return Problem(
        Severity.WARNING,
        Position(file),
        f"het teken '{sign}' (U+{ord(sign):04X}) is in geen enkel lettertype op deze computer",
        hint=f"In de PDF staat er {SUBSTITUTE}. Gebruik een ander teken, of installeer een "
        "lettertype dat het heeft.",
    )
