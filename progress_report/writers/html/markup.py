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
    """``<tag …>content</tag>``; every text that is not Markup already is escaped.

    Tags and names of attributes are the program's own. The parts are put together as plain strings:
    ``Markup.format`` and ``Markup.join`` escape each again, which takes four times as long.
    """
    written = "".join(
        [
            f' {name}="{escape(value)}"'
            for name, value in (attributes or {}).items()
            if value is not None
        ]
    )
    if tag in _VOID:
        return Markup(f"<{tag}{written}>")
    return Markup(f"<{tag}{written}>{''.join(map(escape, content))}</{tag}>")


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """The parts in a row, each escaped unless it is Markup."""
    return Markup(str(escape(between)).join(map(escape, parts)))


def fragment(anchor: str) -> str:
    """The address of the anchor in this page; an anchor may hold any sign but white space."""
    return f"#{quote(anchor, safe='')}"


def page_id(name: str) -> str:
    """An id for the page itself.

    It has two hyphens after ``inhoud``: no anchor of a document has, as a slug has no two in a row
    and the ID of an action does not begin with ``inhoud`` (``document/anchors.py``).
    """
    return f"inhoud--{name}"
