"""A measure in its earlier and its later words: which of them changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from rapidfuzz.distance import Indel

from progress_report.comparison.model import Piece, WordingChange
from progress_report.comparison.words import Word, words_of
from progress_report.model import CellText


def wording_change(
    before: CellText, after: CellText, parts: Iterable[CellText] = ()
) -> WordingChange | None:
    """The change; None when only case, white space, bullets or punctuation differ.

    ``parts`` are the measures that stand below the later one: words that are there are not gone,
    and other words there are new measures, not another wording.
    """
    if before.plain == after.plain:
        return None
    old, new = words_of(before.plain), words_of(after.plain)
    below = [word for part in parts for word in words_of(part.plain)]
    if _letters(old) == _letters([*new, *below]):
        return None
    kept_old, kept_new = _kept(_keys(old), _keys([*new, *below]))
    kept_new = kept_new[: len(_keys(new))]
    if below and all((*kept_old, *kept_new)):
        return None
    return WordingChange(_pieces(old, kept_old), _pieces(new, kept_new))


def _letters(words: Sequence[Word]) -> str:
    return "".join(word.key for word in words)


def _keys(words: Sequence[Word]) -> list[str]:
    return [word.key for word in words if word.key]


def _kept(old: Sequence[str], new: Sequence[str]) -> tuple[list[bool], list[bool]]:
    """For every key whether the other text has it at that place as well.

    The longest common subsequence, worked out in bits: quick for the longest cell that Excel holds.
    Words go in as numbers, so that nothing depends on how texts are hashed.
    """
    numbers = {key: number for number, key in enumerate(dict.fromkeys((*old, *new)))}
    kept_old, kept_new = [False] * len(old), [False] * len(new)
    steps = Indel.opcodes([numbers[key] for key in old], [numbers[key] for key in new])
    for step in steps:
        if step.tag == "equal":
            for place in range(step.src_end - step.src_start):
                kept_old[step.src_start + place] = True
                kept_new[step.dest_start + place] = True
    return kept_old, kept_new


def _pieces(words: Sequence[Word], kept: Sequence[bool]) -> tuple[Piece, ...]:
    """The words in runs that changed or did not; a bullet goes with the word after it."""
    marks = reversed(kept)
    changed = False
    marked: list[tuple[bool, str]] = []
    for word in reversed(words):
        changed = not next(marks) if word.key else changed
        marked.append((changed, word.text))
    return tuple(
        Piece("".join(text for _, text in run), changed)
        for changed, run in groupby(reversed(marked), key=lambda one: one[0])
    )
