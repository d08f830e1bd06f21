"""What somebody who mistyped a name may have meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from progress_report.excerpts import shorten
from progress_report.folding import fold

_NEAR = 0.6
_TELLING = 5
_LONGEST = 200
"""A text of more characters is no mistyped name, and would take long to compare."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like ``name``, or None when none comes near."""
    typed = fold(name)
    if len(typed) > _LONGEST:
        return None
    candidates = {fold(candidate): candidate for candidate in known if len(candidate) <= _LONGEST}
    found = difflib.get_close_matches(typed, candidates, n=1, cutoff=_NEAR)
    if not found and len(typed) >= _TELLING:  # the first words of a long name
        found = [candidate for candidate in candidates if candidate.startswith(typed)]
    return candidates[found[0]] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """``Bedoeld: 'op schema'?`` or, when no known name comes near, an empty text."""
    candidate = nearest(name, known)
    return f"Bedoeld: '{candidate}'?" if candidate else ""


def choose(typed: str, choices: Sequence[str], most: int = 6) -> str:
    """``Kies een van: ja, nee. Bedoeld: 'ja'?``; more than ``most`` choices are not listed."""
    choices = tuple(dict.fromkeys(choices))
    names = ", ".join(shorten(choice) for choice in choices)
    listed = f"Kies een van: {names}." if 0 < len(choices) <= most else ""
    return sentences(listed, did_you_mean(typed, choices))


def sentences(*parts: str) -> str:
    """The parts that are not empty, as one text."""
    return " ".join(part for part in parts if part)
