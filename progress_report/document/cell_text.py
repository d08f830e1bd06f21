"""From the text of a cell to blocks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from progress_report.document.blocks import Cell, ItemList, Paragraph, ParagraphKind, TextBlock
from progress_report.inlines import Inline, Inlines, LineBreak, Strong, Text
from progress_report.model import CellLine, CellText

_QUOTATION_MARKS = ('"', "'", "“", "„", "‘", "”", "’")


def blocks_of(text: CellText, kind: ParagraphKind = ParagraphKind.BODY) -> tuple[TextBlock, ...]:
    """Lines in a row become a paragraph with line breaks, bullets in a row a list."""
    match text.lines:
        case ():
            return ()
        case (only,) if not only.bullet:  # as most texts are
            return (Paragraph(only.content, kind),)
    runs = groupby(text.lines, key=attrgetter("bullet"))
    return tuple(
        _bullets(lines) if bullet else Paragraph(_with_breaks(lines), kind)
        for bullet, lines in runs
    )


def inlines_of(text: CellText) -> Inlines:
    """The lines with breaks between them, for a place that has no room for lists."""
    return _with_breaks(text.lines)


def text_cell(text: str) -> Cell:
    """The text on one line; an empty cell of an empty text."""
    return Cell((Paragraph((Text(text),)),) if text else ())


def strong_block(text: str) -> tuple[TextBlock, ...]:
    return (Paragraph((Strong((Text(text),)),)),) if text else ()


def quoted(text: CellText) -> CellText:
    """The text between quotation marks, unless they were typed."""
    lines = list(text.lines)
    if not lines or text.plain.startswith(_QUOTATION_MARKS):
        return text
    lines[0] = CellLine((Text("“"), *lines[0].content), lines[0].bullet)
    lines[-1] = CellLine((*lines[-1].content, Text("”")), lines[-1].bullet)
    return CellText(tuple(lines))


def with_affixes(text: CellText, before: str, after: str) -> CellText:
    """The text with words before its first line and after the line that its bullets follow.

    So ``1.`` comes before ``Uitvoeren van: • Lanckhorstlaan`` and ``(programma 2)`` after
    ``Uitvoeren van:``; a text of bullets alone gets both in its bullets.
    """
    lines = list(text.lines) or [CellLine(())]
    if before:
        lines[0] = CellLine((Text(f"{before} "), *lines[0].content), lines[0].bullet)
    if after:
        led_in = (place for place, line in enumerate(lines[1:]) if line.bullet)
        last = next(led_in, len(lines) - 1)
        lines[last] = CellLine((*lines[last].content, Text(f" {after}")), lines[last].bullet)
    return CellText(tuple(lines))


def _bullets(lines: Iterable[CellLine]) -> ItemList:
    return ItemList(tuple((Paragraph(line.content),) for line in lines))


def _with_breaks(lines: Iterable[CellLine]) -> Inlines:
    contents = [line.content for line in lines]
    if len(contents) == 1:  # as most texts are: nothing is made anew
        return contents[0]
    inlines: list[Inline] = []
    for number, content in enumerate(contents):
        inlines.extend([LineBreak(), *content] if number else content)
    return tuple(inlines)
