"""Where a link in the report may lead: to a page or a mailbox, never to a script or a file."""

from __future__ import annotations

from urllib.parse import urlsplit

_PAGES = ("http", "https")
_MAILBOX = "mailto"


def is_linkable(address: str) -> bool:
    """Whether the address is one of ``http://…``, ``https://…`` and ``mailto:…``."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == _MAILBOX or (parts.scheme in _PAGES and bool(parts.netloc))
