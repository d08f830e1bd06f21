"""The text of a cell as it is measured for widths and heights."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from progress_report.document.blocks import Cell, ItemList, Paragraph, TextBlock
from progress_report.inlines import Inlines, StatusMark, Text, plain

_NO_BREAK_SPACE = "\u00a0"
# A status name of at most so many characters stays on a line with its symbol.
_SHORT_NAME = 12


def text_of(blocks: Sequence[TextBlock]) -> str:
    """The lines as one text."""
    match blocks:
        case (Paragraph() as only,):  # as most cells are
            return _text(only.content)
        case _:
            return "\n".join(lines_of(blocks))


def lines_of(blocks: Iterable[TextBlock]) -> list[str]:
    """Every line as it was typed; what stays on one line holds no-break spaces."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Paragraph():
                lines += _text(block.content).split("\n")
            case ItemList():
                for item in block.items:
                    lines += lines_of(item)
    return lines


def with_sign(cell: Cell) -> tuple[TextBlock, ...]:
    """What is in the cell, below the sign of its mark."""
    if cell.mark is None:
        return cell.content
    return (Paragraph((Text(cell.mark.sign),)), *cell.content)


def _text(content: Inlines) -> str:
    match content:
        case (Text() as only,):  # as most cells are
            return only.text
        case (StatusMark() as mark,):
            return _mark_text(mark)
        case _:
            return plain(content)


# Of a legend every action has one.
@lru_cache(maxsize=256)
def _mark_text(mark: StatusMark) -> str:
    name = mark.name
    short = name.replace(" ", _NO_BREAK_SPACE) if len(name) <= _SHORT_NAME else name
    return f"{mark.symbol}{2 * _NO_BREAK_SPACE}{short}"
