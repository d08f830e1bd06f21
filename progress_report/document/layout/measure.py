"""The text of a cell as it is measured for widths and heights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from progress_report.document.blocks import Cell, ItemList, Paragraph, TextBlock
from progress_report.inlines import Inlines, StatusMark, Text, plain

_NO_BREAK_SPACE = "\u00a0"
# A status name of at most so many characters stays on a line with its symbol.
_SHORT_NAME = 12


def lines_of(blocks: Iterable[TextBlock]) -> Iterator[str]:
    """Every line as it was typed; what stays on one line holds no-break spaces."""
    for block in blocks:
        match block:
            case Paragraph(content, _):
                yield from _text(content).split("\n")
            case ItemList(items, _):
                for item in items:
                    yield from lines_of(item)


def with_sign(cell: Cell) -> tuple[TextBlock, ...]:
    """What is in the cell, below the sign of its mark."""
    sign = (Paragraph((Text(cell.mark.sign),)),) if cell.mark else ()
    return (*sign, *cell.content)


def _text(content: Inlines) -> str:
    match content:
        case (StatusMark(symbol, name, _),):
            short = name.replace(" ", _NO_BREAK_SPACE) if len(name) <= _SHORT_NAME else name
            return f"{symbol}{2 * _NO_BREAK_SPACE}{short}"
        case _:
            return plain(content)
