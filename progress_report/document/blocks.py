"""The document as data: a closed tree of blocks that every writer goes through.

Blocks know kinds and meanings, never fonts, colours or sizes: those are in the house style. The
one exception is the colour of a status, which is content: the legend of the workbook says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct, field

from progress_report.inlines import Inlines, StatusMark
from progress_report.model import Picture

if TYPE_CHECKING:
    from progress_report.document.open_data.data import OpenData


class Cover(Struct, frozen=True):
    """The front page; ``concept`` marks a report that has not been adopted.

    ``part`` says of what part of the programme the report is; empty when of the whole.
    """

    title: str
    subtitle: str
    reference_date: str
    municipality: str
    concept: bool
    part: str = ""


class Heading(Struct, frozen=True):
    """A heading; level 1 opens a chapter. Levels never jump. The anchor is unique."""

    level: int
    content: Inlines
    anchor: str


class ParagraphKind(StrEnum):
    BODY = "body"
    LEAD = "lead"
    NOTE = "note"


class Paragraph(Struct, frozen=True, gc=False):
    content: Inlines
    kind: ParagraphKind = ParagraphKind.BODY


class ItemList(Struct, frozen=True, gc=False):
    """A list with bullets, or numbered when ``ordered``; an item may hold a list again."""

    items: tuple[tuple[TextBlock, ...], ...]
    ordered: bool = False


class Quote(Struct, frozen=True):
    """Somebody's words; name, function and photo may be absent."""

    content: tuple[TextBlock, ...]
    name: str
    function: str
    photo: Image | None = None

    @property
    def source(self) -> str:
        """Who said it: name and function, or what there is of them."""
        return ", ".join(text for text in (self.name, self.function) if text)


class Image(Struct, frozen=True):
    """A picture to place: always as pixels, for a chart also as drawing (``svg``)."""

    picture: Picture
    alternative_text: str
    svg: bytes = b""


class Caption(Struct, frozen=True):
    """``label`` is ``Figuur`` or ``Tabel``; the number counts per label, from 1."""

    label: str
    number: int
    text: Inlines


class Figure(Struct, frozen=True):
    """A picture or chart with its caption.

    A chart has a ``name``, which the tables with its figures elsewhere in the document have too,
    and the same figures in ``data``: for a format that can show them beside the chart when there
    is no such table. That table has no caption, number or widths.
    """

    image: Image
    caption: Caption | None
    anchor: str
    name: str = ""
    data: Table | None = None


class TableKind(StrEnum):
    """What a table is for: the house style gives each kind its look."""

    PROGRAMME = "programme"
    ADDITIONAL = "additional"
    FIGURES = "figures"
    CHANGES = "changes"


class ColumnKind(StrEnum):
    """What a column holds."""

    AMBITION = "ambition"
    ACTION = "action"
    PLANNED = "planned"
    STATUS = "status"
    EXTRA = "extra"
    EXPLANATION = "explanation"
    LABEL = "label"
    NUMBER = "number"
    THEME = "theme"
    PERIOD = "period"
    BEFORE = "before"
    AFTER = "after"
    PAGE = "page"
    YEAR = "year"


class Column(Struct, frozen=True):
    """A column; the widths of a table's columns add up to 1, the width of the text.

    A column has no width until the whole document is there: see ``table_layout``.
    """

    kind: ColumnKind
    heading: str
    width: float = 0


class Mark(Struct, frozen=True, gc=False):
    """Marks a cell: with a colour of the house style, with ``sign``, and with ``words`` for who
    cannot see them."""

    sign: str
    words: str


class Cell(Struct, frozen=True, gc=False):
    """A cell that covers ``columns`` columns; the sign of its mark stands above what it holds.

    ``sort_key`` gives the order of the cells of a column where their text does not; a cell without
    one comes last.
    """

    content: tuple[TextBlock, ...]
    columns: int = 1
    sort_key: str = ""
    mark: Mark | None = None


class RowKind(StrEnum):
    """``INTRODUCTION`` leads in the rows below it; ``REMARK`` is one cell; ``TOTAL`` sums up."""

    ACTION = "action"
    INTRODUCTION = "introduction"
    REMARK = "remark"
    TOTAL = "total"


class Row(Struct, frozen=True, gc=False):
    """A row stays on one page, unless it is ``tall``: then it may not fit on any.

    ``keep_with_next`` asks for the page of the next row. What is referred to, such as an action,
    has an anchor.
    """

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.ACTION
    tall: bool = False
    keep_with_next: bool = False
    anchor: str = ""


class RowGroup(Struct, frozen=True, gc=False):
    """Rows under one header cell, which spans them all in the first column.

    Without a header the rows fill every column themselves.
    """

    header: Cell | None
    rows: tuple[Row, ...]


class Table(Struct, frozen=True):
    """A table with one header row; ``description`` says what it holds to who cannot see it.

    A table with the figures of a chart has the ``name`` of that chart. One with actions of a theme
    that stands outside the chapter of that theme has the anchor of the chapter as its ``theme``.
    """

    kind: TableKind
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    caption: Caption | None
    description: str
    anchor: str
    name: str = ""
    theme: str = ""


class LegendEntry(Struct, frozen=True):
    mark: StatusMark
    meaning: tuple[TextBlock, ...]


class Legend(Struct, frozen=True):
    """What the statuses mean, under the headings of its two columns."""

    entries: tuple[LegendEntry, ...]
    headings: tuple[str, str]
    description: str


class Contents(Struct, frozen=True):
    """The table of contents: the headings of the document up to a level."""

    title: str
    depth: int


class PageBreak(Struct, frozen=True):
    pass


# What running text is made of; cells, list items and quotes hold nothing else.
TextBlock: TypeAlias = Paragraph | ItemList

Block: TypeAlias = (
    Cover | Heading | Paragraph | ItemList | Quote | Figure | Table | Legend | Contents | PageBreak
)


class Properties(Struct, frozen=True):
    """What the file says about itself; ``date`` is the reference date.

    ``municipality`` is the bare name, ``organisation`` that of who publishes. ``timestamp``, in
    UTC, is when the file says that it was made: never the clock, so that the bytes stay the same.
    ``part`` says of what part of the programme the document is; the title and the subject do too,
    but not the bare ones, which are for formats that have a place of its own for the part.
    """

    title: str
    bare_title: str
    subject: str
    bare_subject: str
    author: str
    municipality: str
    organisation: str
    keywords: tuple[str, ...]
    date: date
    timestamp: datetime
    concept: bool
    language: str = "nl-NL"
    part: str = ""


class Document(Struct, frozen=True):
    """The whole document; ``name`` is what its files are called after.

    ``part`` says in the names of the files of what part of the programme they are; empty when of
    the whole.
    ``pages`` gives the number of the page of every anchor, once the document has been laid out.
    ``open_data`` is the same content as plain values, for the formats that are data; None when none
    of them was asked for.
    """

    name: str
    properties: Properties
    blocks: tuple[Block, ...]
    open_data: OpenData | None
    pages: Mapping[str, int] = field(default_factory=dict)
    part: str = ""

    @property
    def data(self) -> OpenData:
        """The open data of a document that has it; raises ValueError when it does not."""
        if self.open_data is None:
            raise ValueError("the document was made without open data")
        return self.open_data

    @property
    def headings(self) -> Iterator[Heading]:
        return (block for block in self.blocks if isinstance(block, Heading))
