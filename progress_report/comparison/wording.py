"""A measure in its earlier and its later words: which of them changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel

from progress_report.comparison.model import Piece, WordingChange
from progress_report.comparison.words import Words, sameness, words_of
from progress_report.model import CellText


def wording_change(
    before: CellText, after: CellText, parts: Iterable[CellText] = ()
) -> WordingChange | None:
    """The change; None when only case, white space, bullets, punctuation or the budget programme
    behind it differ.

    ``parts`` are the measures that stand below the later one: words that are there are not gone,
    and other words there are new measures, not another wording.
    """
    below = [part.plain for part in parts]
    if sameness(before.plain) == "".join(map(sameness, (after.plain, *below))):
        return None
    old, new = words_of(before.plain), words_of(after.plain)
    new_keys, below_keys = _keys([new]), _keys(map(words_of, below))
    kept_old, kept_new = _kept(_keys([old]), [*new_keys, *below_keys])
    kept_new = kept_new[: len(new_keys)]
    if below_keys and all((*kept_old, *kept_new)):
        return None
    return WordingChange(_pieces(old, kept_old), _pieces(new, kept_new))


def _keys(texts: Iterable[Words]) -> list[str]:
    return [key for words in texts for key in words.keys if key]


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


def _pieces(words: Words, kept: Sequence[bool]) -> tuple[Piece, ...]:
    """The words in runs that changed or did not; a bullet goes with the word after it."""
    marks = iter(kept)
    runs: list[tuple[bool, list[str]]] = []
    waiting: list[str] = []
    for typed, key in zip(*words, strict=True):
        waiting.append(typed)
        if key:
            changed = not next(marks)
            if not runs or runs[-1][0] is not changed:
                runs.append((changed, []))
            runs[-1][1].extend(waiting)
            waiting.clear()
    if waiting:
        if not runs or runs[-1][0]:
            runs.append((False, []))
        runs[-1][1].extend(waiting)
    return tuple(Piece("".join(run), changed) for changed, run in runs)
