"""Cells and ranges as a file and a message name them: ``H12``, ``B2:D5``."""

from __future__ import annotations

import re
from functools import lru_cache

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = "0123456789"
_LONGEST = 3  # letters of a column
_CORNER = r"\$?([A-Za-z]{1,3})?\$?([1-9][0-9]*)?"
_RANGE = re.compile(rf"{_CORNER}(:{_CORNER})?")


def coordinate(row: int, column: int) -> str:
    """``H12``"""
    return f"{_letters(column)}{row}"


@lru_cache(maxsize=LAST_COLUMN)  # every row has the same ones
def _letters(column: int) -> str:
    letters = ""
    while column:
        column, letter = divmod(column - 1, len(_ALPHABET))
        letters = _ALPHABET[letter] + letters
    return letters


def column_of(place: str) -> int:
    """The number of the column of a cell such as ``H12``, from 1. Raises ValueError."""
    letters = place.rstrip(_DIGITS)
    if letters == place:
        raise ValueError(place)
    return _column(letters)


@lru_cache(maxsize=LAST_COLUMN)
def _column(letters: str) -> int:
    if not 0 < len(letters) <= _LONGEST:
        raise ValueError(letters)
    number = 0
    for letter in letters.upper():
        number = number * len(_ALPHABET) + _ALPHABET.index(letter) + 1
    return number


def corners(reference: str) -> tuple[int, int, int, int]:
    """The first column, first row, last column and last row of a range such as ``B2:D5``.

    Whole columns (``B:D``) have all rows, and whole rows all columns. Raises ValueError.
    """
    found = _RANGE.fullmatch(reference)
    if found is None or not reference:
        raise ValueError(reference)
    first_column, first_row, end, last_column, last_row = found.groups()
    if end is None:
        last_column, last_row = first_column, first_row
    elif _has(first_column, first_row) != _has(last_column, last_row) or not (
        last_column or last_row
    ):
        raise ValueError(reference)
    return (
        _column(first_column) if first_column else 1,
        int(first_row or 1),
        _column(last_column) if last_column else LAST_COLUMN,
        int(last_row or LAST_ROW),
    )


def _has(column: str | None, row: str | None) -> tuple[bool, bool]:
    return bool(column), bool(row)
