"""Rules of CSS: the one place where a text becomes a string of a style sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping


def rule(selector: str, declarations: Mapping[str, str]) -> str:
    body = "; ".join(f"{name}: {value}" for name, value in declarations.items())
    return f"{selector} {{ {body} }}"


def string(text: str) -> str:
    """A string; what could end it or the style sheet is escaped (CSS Syntax, 4.3.7)."""
    escaped = re.sub(r"[^\w .,;:()-]", lambda sign: f"\\{ord(sign[0]):X} ", text)
    return f'"{escaped}"'
