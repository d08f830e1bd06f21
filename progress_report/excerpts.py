"""Texts cut to what a message has room for."""

from __future__ import annotations

_EXCERPT_LENGTH = 60
_QUOTED_LENGTH = 120
_EMPTY = "(leeg)"


def excerpt(label: str, value: str) -> str:
    """``Status | op shema``: what the place holds, shortened."""
    return f"{shorten(label)} | {shorten(value) or _EMPTY}"


def quoted(text: str) -> str:
    """What people typed as a message quotes it: cut when no message could hold it."""
    return shorten(text, _QUOTED_LENGTH)


def shorten(text: str, length: int = _EXCERPT_LENGTH) -> str:
    """The text on one line, at most ``length`` characters, the last of them ``…`` when cut."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
