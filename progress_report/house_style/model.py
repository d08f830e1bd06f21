"""What the house style says: colours, fonts, page, styles, header and footer, cover.

Lengths are in points, unless they say twips. Colours are ``#RRGGBB``, or ``""`` for none.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct, field

from progress_report.house_style.shapes import Shape
from progress_report.problems import Problem

Alignment: TypeAlias = Literal["left", "right", "center", "justify"]
LineRule: TypeAlias = Literal["exact", "at least", "natural"]

# From line to line when nothing says it, to the size of the font (Arial and the like).
NATURAL_LINE = 1.15


class Colours(Struct, frozen=True):
    """The theme colours of the house style, by what they are for."""

    text: str
    background: str
    primary: str
    light: str
    programme: str
    additional: str
    accents: tuple[str, ...]


class Page(Struct, frozen=True):
    """Sizes in twips (1/20 pt)."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        return self.height - self.top - self.bottom


class Line(Struct, frozen=True):
    """A border; ``space`` is that between text and line, of a paragraph's border.

    ``dash`` is ``""`` for a line without gaps; a double or wavy line of Word is a single one.
    """

    width: float
    colour: str
    space: float = 0
    dash: Literal["", "dashed", "dotted"] = ""


class Tab(Struct, frozen=True):
    """A tab stop, ``position`` from the left margin of the page's text."""

    position: float
    alignment: Literal["left", "right", "center"]
    leader: Literal["", ".", "-", "_"] = ""


class Marker(Struct, frozen=True):
    """What stands before an item of a list: ``•``, or a pattern as in Typst: ``1.``, ``a)``.

    ``colour`` is ``""`` when it is that of the text.
    """

    text: str
    colour: str


class CharacterStyle(Struct, frozen=True):
    """How a piece of text differs from its paragraph; ``""`` and None where it does not."""

    font: str = ""
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str = ""
    underline: bool | None = None
    capitals: bool | None = None
    fill: str = ""
    letter_spacing: float | None = None


class ParagraphStyle(Struct, frozen=True):
    """A paragraph and its text, all that it inherits filled in.

    ``line`` is from one line to the next: exactly, at least, or (``natural``) the height of the
    font's own lines; ``pitch`` is what it comes to. ``hanging`` is how far the first line stands
    to the left of ``left``; a first line that is indented has a negative one. ``fill`` is behind
    the text, ``background`` behind the paragraph. ``borders`` are by side: top, right, bottom and
    left. With ``contextual_spacing`` there is no white between two of this style.
    """

    font: str
    size: float
    bold: bool
    italic: bool
    colour: str
    fill: str
    letter_spacing: float
    line: float
    line_rule: LineRule
    before: float
    after: float
    left: float
    right: float
    hanging: float
    alignment: Alignment
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    widow_control: bool
    borders: Mapping[str, Line] = field(default_factory=dict)
    background: str = ""
    tabs: tuple[Tab, ...] = ()
    marker: Marker | None = None
    contextual_spacing: bool = False
    underline: bool = False
    capitals: bool = False

    @property
    def pitch(self) -> float:
        """From one line to the next, also where the font needs more than ``line``."""
        if self.line_rule == "at least":
            return max(self.line, self.size * NATURAL_LINE)
        return self.line


class CellStyle(Struct, frozen=True):
    """The cells of a part of a table; ``""`` and None where it does not say.

    ``borders`` are by side: top, right, bottom, left, and insideH and insideV between cells.
    """

    fill: str = ""
    colour: str = ""
    bold: bool | None = None
    italic: bool | None = None
    borders: Mapping[str, Line] = field(default_factory=dict)


class TableStyle(Struct, frozen=True):
    """``header``, ``first_column`` and ``last_row`` say how these parts differ.

    ``borders`` are by side, as those of a cell; ``padding`` is the margin inside every cell: top,
    right, bottom, left.
    """

    borders: Mapping[str, Line]
    padding: Mapping[str, float]
    header: CellStyle = CellStyle()
    first_column: CellStyle = CellStyle()
    last_row: CellStyle = CellStyle()


class Run(Struct, frozen=True):
    """A piece of a header or footer: text (``\\n`` is a new line), a field, or a tab.

    ``field`` is a ``FieldName``; ``text`` is then what the file shows for it. ``look`` is how it
    differs from the paragraph.
    """

    text: str = ""
    field: str = ""
    tab: bool = False
    look: CharacterStyle = CharacterStyle()


class RunningParagraph(Struct, frozen=True):
    style: ParagraphStyle
    pieces: tuple[Run, ...]


class Running(Struct, frozen=True):
    """Header and footer, of the first page and of the others; without paragraphs when empty.

    ``header_distance`` is from the top of the page to the header, ``footer_distance`` from the
    bottom to the footer. ``shapes`` stand on every page but the first, in drawing order.
    """

    header: tuple[RunningParagraph, ...] = ()
    footer: tuple[RunningParagraph, ...] = ()
    first_header: tuple[RunningParagraph, ...] = ()
    first_footer: tuple[RunningParagraph, ...] = ()
    header_distance: float = 0
    footer_distance: float = 0
    shapes: tuple[Shape, ...] = ()


class HouseStyle(Struct, frozen=True):
    """The styles are by their name in small letters; ``styles`` gives the id of each.

    ``cover`` are the shapes of the first page, in drawing order. ``docx`` is the file, ``folder``
    where it and the other templates are. ``notices`` say what Word shows and a PDF will not.
    """

    colours: Colours
    heading_font: str
    body_font: str
    page: Page
    styles: Mapping[str, str]
    docx: bytes
    paragraphs: Mapping[str, ParagraphStyle]
    characters: Mapping[str, CharacterStyle]
    tables: Mapping[str, TableStyle]
    running: Running
    cover: tuple[Shape, ...]
    folder: Path
    notices: tuple[Problem, ...]

    def style(self, name: str) -> str:
        """The id of the style with the name, which is one of ``REQUIRED_STYLES``."""
        return self.styles[name.casefold()]

    def paragraph(self, name: str) -> ParagraphStyle:
        return self.paragraphs[name.casefold()]

    def character(self, name: str) -> CharacterStyle:
        return self.characters[name.casefold()]

    def table(self, name: str) -> TableStyle:
        return self.tables[name.casefold()]
