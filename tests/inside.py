"""Everything that a file holds: what is packed in it, what describes it, the text that it shows."""

from __future__ import annotations

import base64
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator

import pikepdf

from tests.writers.pdf.opened import Pdf

_PNG = b"\x89PNG\r\n\x1a\n"
_DATA_ADDRESS = re.compile(rb"data:[^;,\s]*;base64,([A-Za-z0-9+/=%]+)")


def holds(data: bytes, text: str) -> bool:
    """Whether the text is anywhere in the file, in an encoding that a file may have it in."""
    wanted = [text.encode(encoding) for encoding in ("utf-8", "utf-16-be", "utf-16-le")]
    return any(each in part for part in everything_in(data) for each in wanted)


def everything_in(data: bytes) -> Iterator[bytes]:
    """The bytes of the file, and those of all that is in it, unpacked."""
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment
            for member in archive.infolist():
                yield member.filename.encode() + member.comment + member.extra
                yield from everything_in(archive.read(member))
    elif data.startswith(b"%PDF"):
        yield from _in_pdf(data)
    elif data.startswith(_PNG):
        yield from _in_png(data)
    elif data.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<"):
        yield html.unescape(data.decode()).encode()
        for found in _DATA_ADDRESS.findall(data):
            yield from everything_in(base64.b64decode(found))


def _in_png(data: bytes) -> Iterator[bytes]:
    """The chunks; those with text may be compressed (PNG, third edition, 11.3.3)."""
    place = len(_PNG)
    while place < len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        kind, content = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        yield content
        if kind in (b"zTXt", b"iTXt", b"iCCP"):
            name, _, rest = content.partition(b"\0")
            for start in range(len(rest)):
                try:
                    yield name + zlib.decompress(rest[start:])
                except zlib.error:
                    continue
        place += length + 12


def _in_pdf(data: bytes) -> Iterator[bytes]:
    """Every string and every stream, and the text that the pages show.

    Pages name the glyphs of a font, so their text is in no stream as letters.
    """
    opened = Pdf.opened(data)
    for each in opened.file.objects:
        yield from _strings(each)
        if isinstance(each, pikepdf.Stream):
            try:
                yield each.read_bytes()
            except pikepdf.PdfError:  # a picture in a form of its own
                yield each.read_raw_bytes()
    yield "".join(run.text for run in opened.runs).encode()


def _strings(node: object) -> Iterator[bytes]:
    """The strings in an object, as bytes and as text; what it refers to is an object itself."""
    if isinstance(node, pikepdf.String):
        yield bytes(node)
        yield str(node).encode()
    elif isinstance(node, pikepdf.Name):
        yield str(node).encode()
    elif isinstance(node, pikepdf.Array):
        for item in node:
            if not getattr(item, "is_indirect", False):
                yield from _strings(item)
    elif isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
        for name, value in node.items():
            yield name.encode()
            if not getattr(value, "is_indirect", False):
                yield from _strings(value)
