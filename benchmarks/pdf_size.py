"""How large a PDF is beside its pictures: photos, and charts that are drawn as paths."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TypeAlias

import pikepdf

Instruction: TypeAlias = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage

# Making, painting and clipping of paths (ISO 32000-1, 8.5).
_CURVES = frozenset("cvy")
_PATHS = _CURVES | frozenset(["m", "l", "h", "re", "n", "W", "W*"])
_PAINTING = frozenset(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"])


def beside_pictures(file: Path) -> int:
    """The bytes of the file, less those of photos and of the paths on pages with curves.

    Charts have letters as outlines, so curves; the lines of tables are straight.
    """
    with pikepdf.open(file) as document:
        photos = sum(
            int(item.stream_dict.Length)
            for item in document.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        )
        paths = sum(map(_paths, document.pages))
    return file.stat().st_size - photos - paths


def _paths(page: pikepdf.Page) -> int:
    """The bytes that the paths take on a page with curves."""
    instructions = pikepdf.parse_content_stream(page)
    if not any(str(each.operator) in _CURVES for each in instructions):
        return 0
    others = [each for each in instructions if str(each.operator) not in _PATHS | _PAINTING]
    return _compressed(instructions) - _compressed(others)


def _compressed(instructions: list[Instruction]) -> int:
    return len(zlib.compress(pikepdf.unparse_content_stream(instructions)))
