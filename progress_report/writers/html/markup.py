"""Elements of HTML: the one place where text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias
from urllib.parse import quote

from markupsafe import Markup, escape

# An attribute that is None is left out.
Attributes: TypeAlias = Mapping[str, str | int | None]

NOTHING = Markup("")
# Elements without content (HTML, 13.1.2); the others of that list are not used here.
_VOID = frozenset({"br", "img"})


def element(tag: str, attributes: Attributes | None = None, *content: str) -> Markup:
    """``<tag …>content</tag>``; every text that is not Markup already is escaped."""
    written = Markup("").join(
        Markup(' {}="{}"').format(name, value)
        for name, value in (attributes or {}).items()
        if value is not None
    )
    start = Markup("<{}{}>").format(tag, written)
    if tag in _VOID:
        return start
    return Markup("{}{}</{}>").format(start, joined(content), tag)


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """The parts in a row, each escaped unless it is Markup."""
    return escape(between).join(escape(part) for part in parts)


def fragment(anchor: str) -> str:
    """The address of the anchor in this page; an anchor may hold any sign but white space."""
    return f"#{quote(anchor, safe='')}"


def page_id(name: str) -> str:
    """An id for the page itself.

    It has two hyphens after ``inhoud``: no anchor of a document has, as a slug has no two in a row
    and the ID of an action does not begin with ``inhoud`` (``document/anchors.py``).
    """
    return f"inhoud--{name}"
