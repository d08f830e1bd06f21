"""Files that are made before the pages are laid out: all of them but the numbers of pages."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from msgspec import Struct


class Gap(Struct, frozen=True):
    """Where the page of an anchor comes: its number in the place of ``{}`` in ``known``, or
    ``unknown`` when the number is not known."""

    anchor: str
    known: str
    unknown: str


class Draft(Struct, frozen=True):
    """The text of a file: ``pieces`` with a gap between each two."""

    pieces: tuple[str, ...]
    gaps: tuple[Gap, ...]

    def finish(self, pages: Mapping[str, int]) -> bytes:
        """The file in UTF-8 with the numbers in it; ``pages`` gives the page of an anchor."""
        numbers = (_filled(gap, pages.get(gap.anchor)) for gap in self.gaps)
        pairs = zip_longest(self.pieces, numbers, fillvalue="")
        return "".join([text for pair in pairs for text in pair]).encode()


def _filled(gap: Gap, page: int | None) -> str:
    return gap.known.format(page) if page else gap.unknown
