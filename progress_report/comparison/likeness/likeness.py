"""How much two measures are alike, from 0 to 1.

Letters alone mislead: "Plan van aanpak zwembad" and "Plan van aanpak stadhuis" share most of them.
So words are weighed: long ones more than short ones, and those that any programme is full of, or
these two, hardly at all. Words that are nearly the same count in part, for Dutch makes one word of
several: *inclusieakkoord*, *inclusieagenda*.
"""

from __future__ import annotations

from msgspec import Struct

from progress_report.comparison.likeness.difference import apart
from progress_report.comparison.likeness.measures import Measure
from progress_report.comparison.likeness.shared import Shared
from progress_report.comparison.likeness.weights import Weights

_LEAD = 0.92
"""What it takes off that only the first sentence of one of the two is the other."""
_PART = 0.7
"""What it takes off that one of the two holds more than the other."""
_BEGINNING = 0.66
"""Likeness of a text to another that begins with all of it: more is needed, like the same place."""
_TELLING = 3
"""Words that tell something in a text that can be found as a part of another."""


class Likeness(Struct, frozen=True, order=True):
    """How much two measures are alike; ``apart`` when what differs may make them two measures."""

    share: float
    apart: bool = False


def likeness(one: Measure, other: Measure, weights: Weights) -> Likeness:
    """How much the measures are alike; 1 when they have the same words."""
    whole = Shared(one.words, other.words, weights)
    found = [Likeness(whole.of_both, apart(whole, one, other))]
    if min(len(one.telling), len(other.telling)) >= _TELLING:
        found.append(Likeness(_PART * whole.of_shorter, apart=True))
    if whole.of_both >= _LEAD:
        return Likeness(round(whole.of_both, 3), found[0].apart)
    if one.lead & one.telling:
        lead = Shared(one.lead, other.words, weights)
        found.append(Likeness(_LEAD * lead.of_both, apart(lead, one, other)))
    if other.lead & other.telling:
        lead = Shared(one.words, other.lead, weights)
        found.append(Likeness(_LEAD * lead.of_both, apart(lead, one, other)))
    if one.telling & other.telling and _begins_alike(one, other):
        found.append(Likeness(_BEGINNING, found[0].apart))
    best = max(found, key=lambda like: like.share)
    return Likeness(round(best.share, 3), best.apart)


def _begins_alike(one: Measure, other: Measure) -> bool:
    """Whether one is the other with more behind it."""
    shorter = min(len(one.in_order), len(other.in_order))
    return shorter > 1 and one.in_order[:shorter] == other.in_order[:shorter]
