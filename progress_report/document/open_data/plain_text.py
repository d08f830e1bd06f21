"""From the text of a cell to plain text with its links beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from progress_report.document.open_data.values import NO_TEXT, Link, PlainText
from progress_report.inlines import (
    Deleted,
    Emphasis,
    Inlines,
    Inserted,
    Reference,
    Strong,
    Text,
    Underline,
    plain,
)
from progress_report.inlines import Link as LinkInline
from progress_report.model import CellText


def plain_text(text: CellText) -> PlainText:
    """The text; a link that goes on over several lines is one link."""
    if not text:
        return NO_TEXT
    found = [link for line in text.lines for link in _links(line.content)]
    return PlainText(text.plain, _joined(found) if found else ())


def _joined(links: Iterable[Link]) -> tuple[Link, ...]:
    runs = groupby(links, key=lambda link: link.address)
    return tuple(Link("\n".join(link.text for link in run), address) for address, run in runs)


def _links(content: Inlines) -> Iterator[Link]:
    for inline in content:
        match inline:
            case Text():
                pass
            case LinkInline(linked, address):
                yield Link(plain(linked), address)
            case Strong(inner) | Emphasis(inner) | Underline(inner) | Reference(inner, _):
                yield from _links(inner)
            case Inserted(inner) | Deleted(inner):
                yield from _links(inner)
            case _:
                pass
