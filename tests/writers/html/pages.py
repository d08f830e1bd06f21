"""Small documents as web pages, opened again to look into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lxml import html
from msgspec.structs import replace

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
from progress_report.inlines import Inline, StatusMark, Text
from progress_report.model import Picture
from progress_report.writers.html import write
from tests import documents
from tests.no_data import NO_DATA
from tests.writers.properties import PROPERTIES

DONE = StatusMark("✓", "afgerond", "#1B6E3C")
PALE = StatusMark("●", "op schema", "#FFF2CC")
SVG = (
    b"<?xml version='1.0' encoding='UTF-8'?>"
    b'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 4 3" '
    b'aria-labelledby="staaf-title" aria-describedby="staaf-desc">'
    b'<title id="staaf-title">Titel</title><desc id="staaf-desc">A &lt; B</desc></svg>'
)
PIXEL = Picture(b"\x89PNG", "image/png", 40, 30)


@dataclass(frozen=True)
class Page:
    """A page as text, and as elements."""

    text: str
    root: html.HtmlElement

    def all(self, path: str) -> list[html.HtmlElement]:
        """The elements that the XPath finds."""
        return list(self.root.xpath(path))

    def one(self, path: str) -> html.HtmlElement:
        """The only element that the XPath finds."""
        found = self.all(path)
        assert len(found) == 1, f"{len(found)} of {path}"
        return found[0]

    def words(self, path: str) -> list[str]:
        """The text of each element that the XPath finds, white space as one space."""
        return [" ".join(found.text_content().split()) for found in self.all(path)]

    @property
    def chapters(self) -> str:
        """What stands in the chapters, as HTML."""
        return "".join(
            html.tostring(chapter, encoding="unicode", with_tail=False)
            for chapter in self.all("//section")
        )


@cache
def house_style() -> HouseStyle:
    return documents.house_style()


def document(
    *blocks: Block, properties: Properties = PROPERTIES, pages: Mapping[str, int] | None = None
) -> Document:
    return Document("voorbeeld", properties, blocks, NO_DATA, pages=pages or {})


def page_of(
    *blocks: Block,
    properties: Properties = PROPERTIES,
    pages: Mapping[str, int] | None = None,
    style: HouseStyle | None = None,
) -> Page:
    return page(document(*blocks, properties=properties, pages=pages), style)


def page(document: Document, style: HouseStyle | None = None) -> Page:
    data = write(document, style or house_style())
    return Page(data.decode(), html.document_fromstring(data, html.HTMLParser(encoding="utf-8")))


def paragraph(*content: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content))


def heading(text: str, level: int = 1, anchor: str = "") -> Heading:
    return Heading(level, (Text(text),), anchor or text.lower())


def cell(*content: str | Inline) -> Cell:
    return Cell((paragraph(*content),) if content else ())


def action(title: str, planned: str = "", mark: StatusMark | None = None, anchor: str = "") -> Row:
    """A row of a table with the columns of ``programme``; it sorts by what it says."""
    status = replace(cell(mark), sort_key=mark.name) if mark else cell()
    when = replace(cell(planned), sort_key=planned) if planned else cell()
    return Row((cell(title), when, status), anchor=anchor or title)


def whole(text: str, kind: RowKind) -> Row:
    return Row((Cell((paragraph(text),), columns=3),), kind)


def programme(*groups: RowGroup, anchor: str = "tabel-1") -> Table:
    """A programme table with an ambition, an action, a planning and a status in each row."""
    columns = (
        Column(ColumnKind.AMBITION, "Ambitie", 0.3),
        Column(ColumnKind.ACTION, "Actie", 0.4),
        Column(ColumnKind.PLANNED, "Gepland", 0.1),
        Column(ColumnKind.STATUS, "Status", 0.2),
    )
    caption = Caption("Tabel", 1, (Text("Ambities en acties"),))
    return Table(TableKind.PROGRAMME, columns, groups, caption, "Wat erin staat.", anchor)


def without_ambitions(table: Table) -> Table:
    """The table without its first column."""
    groups = tuple(RowGroup(None, group.rows) for group in table.groups)
    return replace(table, columns=table.columns[1:], groups=groups)


def figures(anchor: str = "tabel-1", number: int = 1, name: str = "") -> Table:
    """A table of figures with a total; ``name`` is that of a chart that shows them."""
    columns = (Column(ColumnKind.LABEL, "Thema"), Column(ColumnKind.NUMBER, "Aantal acties"))
    groups = (
        RowGroup(cell("Wonen"), (Row((cell("2"),)),)),
        RowGroup(cell("Totaal"), (Row((cell("2"),), RowKind.TOTAL),)),
    )
    caption = Caption("Tabel", number, (Text("Acties per thema"),))
    return Table(TableKind.FIGURES, columns, groups, caption, "Acties per thema", anchor, name)


def chart(number: int = 1, name: str = "staaf", data: Table | None = None) -> Figure:
    caption = Caption("Figuur", number, (Text("Status per thema"),))
    image = Image(PIXEL, "Staafdiagram.", SVG)
    return Figure(image, caption, anchor=f"figuur-{number}", name=name, data=data)
