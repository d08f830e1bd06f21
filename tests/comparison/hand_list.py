"""Reads ``heemstede_2022_2024.txt``: what became of every measure, as found by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_LIST = Path(__file__).parent / "heemstede_2022_2024.txt"
_ARROW = " -> "


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of 2022; ``became`` is an ID of 2024, or empty when it was dropped.

    ``gone`` and ``added`` are the words of which the wording lost and got the most.
    """

    text: str
    theme: str
    ambition: str
    became: str
    parts: tuple[str, ...]
    gone: tuple[str, ...]
    added: tuple[str, ...]
    budget_programmes: tuple[str, str] | None

    @property
    def reworded(self) -> bool:
        return bool(self.gone or self.added)


@dataclass(frozen=True, slots=True)
class HandList:
    """The list as a whole; ``renamed`` has the ambitions under their names of 2022."""

    measures: tuple[Measure, ...]
    new: tuple[str, ...]
    renamed: dict[str, str] = field(default_factory=dict)
    totals: dict[str, str] = field(default_factory=dict)


def read_hand_list() -> HandList:
    """The list, block by block."""
    theme = ambition = ""
    measures: list[Measure] = []
    new: tuple[str, ...] = ()
    renamed: dict[str, str] = {}
    totals: dict[str, str] = {}
    for lines in _blocks(_LIST.read_text(encoding="utf-8")):
        head, known = _parted(lines)
        match head[0].split(": ", 1):
            case ["theme", name]:
                theme = name
            case ["ambition", name]:
                ambition = name
                renamed |= {name: dict(known)["renamed"]} if "renamed" in dict(known) else {}
            case ["new", ids]:
                new = tuple(ids.split())
            case _ if head[0] == "totals:":
                totals = dict(known)
            case _:
                measures.append(_measure("\n".join(head), theme, ambition, known))
    return HandList(tuple(measures), new, renamed, totals)


def _blocks(text: str) -> Iterator[list[str]]:
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if not line.strip().startswith("#")]
        if lines:
            yield lines


def _parted(lines: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The lines of the block itself, and what is known of it."""
    head = [line for line in lines if not line.startswith("    ")]
    known = [line.strip().split(": ", 1) for line in lines if line.startswith("    ")]
    return head, [(key, value) for key, value in known]


def _measure(text: str, theme: str, ambition: str, known: list[tuple[str, str]]) -> Measure:
    of = dict(known)
    words = [value for key, value in known if key == "words"]
    before, arrow, after = of["programme"].partition(_ARROW)
    return Measure(
        text=text,
        theme=theme,
        ambition=ambition,
        became="" if of["became"] == "dropped" else of["became"],
        parts=tuple(of.get("split", "").split()),
        gone=tuple(_of_words(words, "- ", 0)),
        added=tuple(_of_words(words, "+ ", 1)),
        budget_programmes=(before, after) if arrow else None,
    )


def _of_words(words: list[str], sign: str, side: int) -> Iterator[str]:
    for line in words:
        if _ARROW in line:
            yield line.split(_ARROW)[side]
        elif line.startswith(sign):
            yield line.removeprefix(sign)
