"""The seal in the two files of a chart: what they were made of, and that they are as written.

It is the fingerprint of all that shapes the chart together with both files without their seals, so
a file that was edited, cut short, or put beside another one does not have the right one any more.
In the SVG it is a comment at the end, in the PNG a text. What goes into documents has none.
"""

from __future__ import annotations

import hashlib
import struct
import zlib

from msgspec import Struct

_MARK = 64
_SVG_SEAL = len(b"\n<!--  -->\n") + _MARK
_PNG_KEYWORD = b"Seal\0"
_PNG_SEAL = 12 + len(_PNG_KEYWORD) + _MARK
_PNG_LAST = 12  # bytes of IEND, the last chunk of every PNG
_PNG_SIZE = struct.Struct(">16xII")


class Files(Struct, frozen=True):
    """A chart in its two forms."""

    svg: bytes
    png: bytes


def sealed(key: bytes, svg: bytes, png: bytes) -> Files:
    """The files of a chart that was made of what the key stands for."""
    mark = _seal(key, svg, png)
    return Files(_sealed_svg(svg, mark), _sealed_png(png, mark))


def unsealed(key: bytes, svg: bytes, png: bytes) -> Files | None:
    """The two without their seals; None unless they are what was sealed, with the same key."""
    plain = Files(svg[:-_SVG_SEAL], png[: -_PNG_LAST - _PNG_SEAL] + png[-_PNG_LAST:])
    as_written = sealed(key, plain.svg, plain.png) == Files(svg, png)
    return plain if as_written else None


def pixels(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG that the program wrote."""
    width, height = _PNG_SIZE.unpack_from(png)
    return width, height


def _seal(key: bytes, svg: bytes, png: bytes) -> bytes:
    parts = (hashlib.sha256(part).digest() for part in (key, svg, png))
    return hashlib.sha256(b"".join(parts)).hexdigest().encode()


def _sealed_svg(svg: bytes, mark: bytes) -> bytes:
    return svg + b"\n<!-- " + mark + b" -->\n"


def _sealed_png(png: bytes, mark: bytes) -> bytes:
    """The PNG with the seal as a text before its last chunk (PNG, third edition, 11.3.3.2)."""
    data = b"tEXt" + _PNG_KEYWORD + mark
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return png[:-_PNG_LAST] + chunk + png[-_PNG_LAST:]
