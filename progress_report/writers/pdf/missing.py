"""Signs that no font of this computer has: shown as an empty box, and always told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from progress_report.problems import Position, Problem, Severity
from progress_report.writers.pdf.fonts import LAST_RESORT, FontBook
from progress_report.writers.pdf.inlines import Data

SUBSTITUTE = "□"

# Signs without a shape of their own need no font: formatting, controls, joiners, selectors.
_SHAPELESS = ("Cf", "Cc", "Zl", "Zp")
# And those that programs leave out when they do not know them (Unicode, DerivedCoreProperties.txt:
# Default_Ignorable_Code_Point): selectors of a variant, fillers, and what is kept for more of them.
_IGNORED = frozenset(
    (
        *(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0),
        *(*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9)),
        *range(0xE0000, 0xE1000),
    )
)
# Controls that no font holds; U+0085 ends a line (UAX #14).
_CONTROLS = (0x7F, *range(0x80, 0x85), *range(0x86, 0xA0))
_UNWANTED = {ord("\t"): " ", **dict.fromkeys((*_CONTROLS, 0xFEFF), "")}
# What is left of a text that is made of nothing else: a heading without text is no heading.
_INVISIBLE = "\u2060"
# What such a sign is, only the font knows with which it was typed: PDF/A-2a does not allow it.
_PRIVATE = "Co"
# What is not shown as letters: two names may not become one.
_NOT_SHOWN = frozenset(
    (
        "anchor",
        "address",
        "file",
        "alternative_text",
        "description",
        "shapes",
        "properties",
    )
)
_EXCERPT = 60
_MOST_EXCERPTS = 5


def missing_signs(data: Data, fonts: FontBook) -> Mapping[str, str]:
    """The signs that cannot be shown, in the order of their codes, each with the first text that
    holds it.

    A mark above or below a letter must come from the font of that letter; other signs from any.
    """
    texts = _texts(data)
    signs = frozenset(filter(_has_shape, _signs(texts)))
    marks = frozenset(sign for sign in signs if unicodedata.category(sign).startswith("M"))
    private = frozenset(sign for sign in signs if unicodedata.category(sign) == _PRIVATE)
    shown = fonts.shown(marks, [LAST_RESORT])
    shown |= fonts.shown(signs - marks - private, fonts.fallbacks)
    return {sign: next(text for text in texts if sign in text) for sign in sorted(signs - shown)}


def all_signs(data: Data) -> frozenset[str]:
    """Every sign of the texts that are shown."""
    return _signs(_texts(data))


def shaped_signs(data: Data) -> frozenset[str]:
    """The signs that are shown, and take a font for it."""
    return frozenset(filter(_has_shape, all_signs(data)))


def _has_shape(sign: str) -> bool:
    return unicodedata.category(sign) not in _SHAPELESS and ord(sign) not in _IGNORED


def substituted(data: Data, signs: Iterable[str]) -> Data:
    """The data with an empty box in the place of every one of the signs.

    A tab becomes a space: Typst would leave it out, and so join the words around it. What is
    never seen and PDF/A does not allow is left out.
    """
    table = {**_UNWANTED, **{ord(sign): SUBSTITUTE for sign in signs}}
    if all_signs(data).isdisjoint(map(chr, table)):
        return data
    translated: Data = _translated(data, table)
    return translated


def _translated(value: Any, table: Mapping[int, str]) -> Any:
    match value:
        case str():
            return value.translate(table) or (value and _INVISIBLE)
        case list():
            return [_translated(each, table) for each in value]
        case dict():
            return {
                key: each if key in _NOT_SHOWN else _translated(each, table)
                for key, each in value.items()
            }
        case _:
            return value


def _signs(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*texts)


def _texts(data: Data) -> list[str]:
    """The texts that are shown, in their order."""
    texts: list[str] = []
    _gather(data, texts)
    return texts


def _gather(value: Any, texts: list[str]) -> None:
    """Adds the texts of the value.

    It sees every value of the data, so it asks for types in the fastest way that there is.
    """
    kind = type(value)
    if kind is str:
        texts.append(value)
    elif kind is list:
        for each in value:
            _gather(each, texts)
    elif kind is dict:
        for key, each in value.items():
            if key not in _NOT_SHOWN:
                _gather(each, texts)


def missing_problems(signs: Mapping[str, str], file: str) -> Iterator[Problem]:
    """What to tell of signs in the file that cannot be shown, each with a text that holds it.

    One problem for all that no font has, and one for those that mean nothing without theirs.
    """
    for private in (False, True):
        found = {
            sign: text
            for sign, text in signs.items()
            if (unicodedata.category(sign) == _PRIVATE) is private
        }
        if found:
            yield _problem(found, file, private=private)


def _problem(signs: Mapping[str, str], file: str, *, private: bool) -> Problem:
    names = [_name(sign, private=private) for sign in signs]
    if private:
        what = "betekent alleen iets in zijn eigen lettertype"
        many = "betekenen alleen iets in hun eigen lettertype"
        remedy = "Gebruik een ander teken."
    else:
        what = "is in geen enkel lettertype op deze computer"
        many = "zijn in geen enkel lettertype op deze computer"
        remedy = "Gebruik een ander teken, of installeer een lettertype dat het heeft."
    message = f"het teken {names[0]} {what}"
    if len(names) > 1:
        message = f"{len(names)} tekens {many}: {', '.join(names)}"
    excerpts = dict.fromkeys(_excerpt(sign, text) for sign, text in signs.items())
    shown = "\n".join(list(excerpts)[:_MOST_EXCERPTS])
    hint = f"In de PDF staat er {SUBSTITUTE}. {remedy}"
    return Problem(Severity.WARNING, Position(file), message, shown, hint)


def _name(sign: str, *, private: bool) -> str:
    code = f"U+{ord(sign):04X}"
    return code if private else f"'{sign}' ({code})"


def _excerpt(sign: str, text: str) -> str:
    """The text around the first place of the sign, on one line."""
    place = text.find(sign)
    start = max(place - _EXCERPT // 2, 0)
    return " ".join(text[start : start + _EXCERPT].split())
