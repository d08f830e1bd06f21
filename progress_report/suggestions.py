"""What somebody who mistyped a name may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from progress_report.excerpts import shorten
from progress_report.folding import fold

_NEAR = 60
"""Percent of the characters that two names must share."""
_TELLING = 5
_LONGEST = 200
"""A text of more characters is no mistyped name, and would take long to compare."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like ``name``, or None when none comes near."""
    typed = fold(name)
    if len(typed) > _LONGEST:
        return None
    from rapidfuzz import fuzz, process  # slow to load, and few names are mistyped

    candidates = _folded(tuple(known))
    found = process.extractOne(typed, candidates.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
    if found:
        return candidates[found[0]]
    if len(typed) < _TELLING:
        return None
    return next((candidates[name] for name in candidates if name.startswith(typed)), None)


@lru_cache(maxsize=128)  # of every theme the ambitions
def _folded(known: tuple[str, ...]) -> Mapping[str, str]:
    """The known names by how they are compared; made once, for every row has the same ones.

    Of names that are as near the first counts: the last of the alphabet.
    """
    names = {fold(name): name for name in known if len(name) <= _LONGEST}
    return dict(sorted(names.items(), reverse=True))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """``Bedoeld: 'op schema'?`` or, when no known name comes near, an empty text."""
    candidate = nearest(name, known)
    return f"Bedoeld: '{candidate}'?" if candidate else ""


def choose(typed: str, choices: Sequence[str], most: int = 6) -> str:
    """``Kies een van: ja, nee. Bedoeld: 'ja'?``; more than ``most`` choices are not listed."""
    choices = tuple(dict.fromkeys(choices))
    listed = ""
    if 0 < len(choices) <= most:
        listed = f"Kies een van: {', '.join(_apart(choices))}."
    return sentences(listed, did_you_mean(typed, choices))


def _apart(choices: Sequence[str]) -> list[str]:
    """The choices, in quotation marks when a comma in one would make it look like two."""
    shortened = [shorten(choice) for choice in choices]
    if any("," in choice for choice in shortened):
        return [f"'{choice}'" for choice in shortened]
    return shortened


def sentences(*parts: str) -> str:
    """The parts that are not empty, as one text."""
    return " ".join(part for part in parts if part)
