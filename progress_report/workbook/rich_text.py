"""From the runs of characters in a cell to its lines, bullets and inlines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from progress_report.inlines import Emphasis, Inlines, Link, Strong, Text, Underline
from progress_report.model import EMPTY, CellLine, CellText

_BULLET = re.compile(r"\s*[•\-–*][ \t\u00a0]\s*(?=\S)")


class Run(Struct, frozen=True, gc=False):
    """Characters in a row that look alike; a report shows nothing ``struck`` through."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False

    def with_text(self, text: str) -> Run:
        """Other characters with the same look."""
        return self if text == self.text else replace(self, text=text)


def cell_text(runs: Sequence[Run], link: str = "") -> CellText:
    """The lines of the runs; a line that starts with a bullet or dash and a space is a bullet.

    White space at the ends of the cell and at the end of a line is left out. With ``link`` all of
    it links to that address; its underline is then the link's own, and is left out as well.
    """
    if link:
        runs = [replace(run, underline=False) for run in runs]
    if len(runs) == 1:  # as nearly all are
        text = runs[0].text.strip()
        lines = [_line(line.rstrip(), runs[0], link) for line in text.split("\n")] if text else []
    else:
        lines = [_line_of_runs(line, link) for line in _lines(runs)]
    return CellText(tuple(lines)) if lines else EMPTY


def _line(text: str, look: Run, link: str) -> CellLine:
    """The line of these characters, which look as the run does."""
    bullet = _BULLET.match(text)
    rest = text[bullet.end() :] if bullet else text
    return CellLine(_linked((_inline(rest, look),), link) if rest else (), bullet is not None)


def _lines(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs, cut at every line break, without white space at the ends."""
    lines = [_without_end_space(line) for line in _cut(runs)]
    filled = [index for index, line in enumerate(lines) if line]
    if not filled:
        return []
    lines = lines[filled[0] : filled[-1] + 1]
    lines[0] = _without_start_space(lines[0])
    return lines


def _cut(runs: Iterable[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = run.text.split("\n")
        lines[-1].append(run.with_text(first))
        lines.extend([run.with_text(text)] for text in rest)
    return lines


def characters(line: Sequence[Run]) -> str:
    """The characters of the runs, without their form."""
    return line[0].text if len(line) == 1 else "".join(run.text for run in line)


def _without_end_space(line: Sequence[Run]) -> list[Run]:
    return _slice(line, 0, len(characters(line).rstrip()))


def _without_start_space(line: Sequence[Run]) -> list[Run]:
    text = characters(line)
    return _slice(line, len(text) - len(text.lstrip()), len(text))


def _slice(line: Sequence[Run], start: int, stop: int) -> list[Run]:
    """The runs of the characters from ``start`` up to ``stop``; without empty runs."""
    parts: list[Run] = []
    offset = 0
    for run in line:
        text = run.text[max(start - offset, 0) : max(stop - offset, 0)]
        offset += len(run.text)
        if text:
            parts.append(run.with_text(text))
    return parts


def _line_of_runs(line: Sequence[Run], link: str) -> CellLine:
    text = characters(line)
    bullet = _BULLET.match(text)
    content = _inlines(_slice(line, bullet.end(), len(text)) if bullet else line)
    return CellLine(_linked(content, link), bullet is not None)


def _linked(content: Inlines, link: str) -> Inlines:
    return (Link(content, link),) if link and content else content


def _inlines(line: Sequence[Run]) -> Inlines:
    """An inline for every series of runs that look alike."""
    alike = [list(runs) for _, runs in groupby(line, key=_form)]
    return tuple([_inline(characters(runs), runs[0]) for runs in alike])


def _form(run: Run) -> tuple[bool, bool, bool]:
    return run.bold, run.italic, run.underline


def _inline(text: str, look: Run) -> Text | Strong | Emphasis | Underline:
    """The characters, which look as the run does."""
    inline: Text | Strong | Emphasis | Underline = Text(text)
    if look.underline:
        inline = Underline((inline,))
    if look.italic:
        inline = Emphasis((inline,))
    if look.bold:
        inline = Strong((inline,))
    return inline
