"""Lengths: Word has twips for pages and tables, and all that is drawn has points."""

from __future__ import annotations

from typing import Final

TWIPS_PER_POINT: Final = 20


def in_points(twips: float) -> float:
    return twips / TWIPS_PER_POINT
