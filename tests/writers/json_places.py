"""Every place in a JSON document, to try a wrong value there."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

Path = tuple[str | int, ...]


def places_of(content: Any, path: Path = ()) -> Iterator[Path]:
    """Every place in the document, except those in the second and later items of a list."""
    yield path
    if isinstance(content, dict):
        for key, value in content.items():
            yield from places_of(value, (*path, key))
    elif isinstance(content, list) and content:
        yield from places_of(content[0], (*path, 0))


def changed(content: Any, path: Path, value: object) -> Any:
    """A copy with another value at the place."""
    if not path:
        return value
    result = copy.copy(content)
    result[path[0]] = changed(content[path[0]], path[1:], value)
    return result


def at(content: Any, path: Path) -> Any:
    for step in path:
        content = content[step]
    return content
