"""What a template may make and repeat, so that every template ends.

Counting is the same on every computer, unlike a clock, and needs no second process or thread;
neither could stop an order such as ``9**9**9`` on every system. All is charged to one budget of
characters, before it is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# Besides what a template is given: thousands of pages, or 100,000 turns of loops.
BUDGET = 10_000_000
# A turn of a loop or a call takes time, also when it prints nothing.
LEAST = 100
# A value in a list takes time, also when it is short.
_ENTRY = 8
# More digits than Python prints.
_MOST_BITS = 16_000
_MOST_PLACES = 100
# Orders whose result can be as long as two of their values multiplied; of the first a number is
# a length, of the second a text says how its values are printed.
_BY_LENGTH = frozenset(("batch", "center", "expandtabs", "indent", "ljust", "rjust", "slice"))
_BY_LENGTH |= {"*", "tojson", "zfill"}
_BY_FORM = frozenset(("%", "format", "format_map"))
_GROWING = _BY_LENGTH | _BY_FORM | {"join", "replace", "translate", "wordwrap"}
# The lengths in "%-30s", "%.2f" and "{:>30}", and a length that is a value: "%*d", "{:{}}".
_LENGTHS = re.compile(r"%(?:\([^)]*\))?[-#0 +]*(\d*)\.?(\d*)|\{[^{}]*:\D*(\d*)\D*(\d*)")
_LENGTH_IS_VALUE = re.compile(r"%[^a-zA-Z%]*\*|\{[^{}]*\{")


class TooMuchError(Exception):
    """A template repeats too much, or makes something too large."""


class Budget:
    """What is left to a template. Its methods raise TooMuchError when that is not enough."""

    def __init__(self, left: int) -> None:
        self.left = left

    def charge(self, amount: int) -> None:
        if amount > self.left:
            raise TooMuchError
        self.left -= amount

    def charge_order(self, name: str, values: Sequence[object]) -> None:
        """For what a filter, a method or an operator may make of the values."""
        if name == "round" and any(isinstance(n, int) and n > _MOST_PLACES for n in values[1:]):
            raise TooMuchError
        sizes = [self.size(value) for value in values]
        if name in _BY_LENGTH or (name in _BY_FORM and _LENGTH_IS_VALUE.search(str(values[0]))):
            sizes += [abs(value) for value in values if isinstance(value, int)]
        if name in _BY_FORM:
            found = _LENGTHS.findall(str(values[0]))
            sizes += [int(length) for lengths in found for length in lengths if length]
        largest = sorted(sizes, reverse=True)[:2]
        self.charge(sum(sizes) if name not in _GROWING else largest[0] * largest[-1])

    def size(self, value: object) -> int:
        """The characters that it takes to print the value, about, and at least 1."""
        match value:
            case str() | bytes() | range():
                return max(1, len(value))
            case list() | tuple() | set() | frozenset():
                return self._sum(value)
            case dict():
                return self._sum(value) + self._sum(value.values())
            case _:
                return 1

    def _sum(self, values: Iterable[object]) -> int:
        total = 1
        for value in values:
            total += self.size(value) + _ENTRY
            if total > self.left:
                raise TooMuchError
        return total


def calculate_within_bounds(operator: str, left: int, right: int) -> None:
    """Raises TooMuchError when the whole number that comes out is too large to be of use."""
    bits, more = left.bit_length(), right.bit_length()
    if (operator == "*" and bits + more > _MOST_BITS) or (
        operator == "**" and bits > 1 and (more > 64 or bits * right > _MOST_BITS)
    ):
        raise TooMuchError
