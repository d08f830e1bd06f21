"""Small documents to write as Word files, and house styles with one thing changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

from msgspec.structs import replace
from PIL import Image as Pixels

from progress_report.document.blocks import (
    Block,
    Caption,
    Cell,
    Column,
    ColumnKind,
    Document,
    Figure,
    Heading,
    Image,
    Paragraph,
    Properties,
    Row,
    RowGroup,
    RowKind,
    Table,
    TableKind,
)
from progress_report.house_style import HouseStyle
from progress_report.inlines import Inline, Text
from progress_report.model import Picture
from progress_report.writers.docx import write
from tests import documents
from tests.no_data import NO_DATA
from tests.writers.docx.parts import Word
from tests.writers.properties import PROPERTIES

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'


@cache
def house_style() -> HouseStyle:
    return documents.house_style()


def document(
    *blocks: Block, properties: Properties = PROPERTIES, pages: Mapping[str, int] | None = None
) -> Document:
    return Document("voorbeeld", properties, blocks, NO_DATA, pages=pages or {})


def written(
    *blocks: Block,
    properties: Properties = PROPERTIES,
    style: HouseStyle | None = None,
    pages: Mapping[str, int] | None = None,
) -> Word:
    """The blocks as a Word file, opened again; ``pages`` has the numbers of their pages."""
    data = write(document(*blocks, properties=properties, pages=pages), style or house_style())
    return Word.opened(data)


def paragraph(*content: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content))


def heading(text: str, level: int = 1, anchor: str = "") -> Heading:
    return Heading(level, (Text(text),), anchor or text.lower())


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell((paragraph(text),) if text else ()) for text in texts)


def row(*texts: str, kind: RowKind = RowKind.ACTION, tall: bool = False, anchor: str = "") -> Row:
    return Row(cells(*texts), kind, tall, anchor=anchor)


def table(
    kinds: tuple[ColumnKind, ...],
    *groups: RowGroup,
    kind: TableKind = TableKind.PROGRAMME,
    caption: Caption | None = None,
) -> Table:
    """A table with columns of the same width, headed by their kinds."""
    columns = tuple(Column(column, column.value.capitalize(), 1 / len(kinds)) for column in kinds)
    return Table(kind, columns, groups, caption, "Wat er in de tabel staat", "tabel-1")


def png(width: int = 40, height: int = 30, colour: str = "red") -> bytes:
    return _pixels(Pixels.new("RGB", (width, height), colour), "PNG")


def jpeg(width: int = 40, height: int = 30, mode: str = "RGB") -> bytes:
    return _pixels(Pixels.new(mode, (width, height)), "JPEG")


def figure(
    data: bytes = b"", *, svg: bytes = b"", text: str = "Een vlak", caption: Caption | None = None
) -> Figure:
    """A figure of the PNG or JPEG; of a small red one when no data is given."""
    data = data or png()
    with Pixels.open(io.BytesIO(data)) as pixels:
        width, height = pixels.size
    media_type = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
    image = Image(Picture(data, media_type, width, height), text, svg)
    return Figure(image, caption, anchor="figuur-1")


def changed(part: str, change: Callable[[str], str], style: HouseStyle | None = None) -> HouseStyle:
    """The house style with the text of one part of its file changed."""
    style = style or house_style()
    return replace(style, docx=repacked(style.docx, part, change))


def repacked(docx: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The file with the text of one part changed, which the change must really do."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                text = change(data.decode())
                assert text != data.decode(), f"nothing changed in {part}"
                data = text.encode()
            new.writestr(name, data)
    return result.getvalue()


def _pixels(image: Pixels.Image, form: str) -> bytes:
    stream = io.BytesIO()
    image.save(stream, form)
    return stream.getvalue()
