"""Header and footer, of the first page and of the others, with the shapes that stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from progress_report.house_style.drawings.anchors import Place
from progress_report.house_style.drawings.reader import DrawingReader
from progress_report.house_style.effects import tell
from progress_report.house_style.model import (
    Page,
    ParagraphStyle,
    Running,
    RunningParagraph,
    Tab,
)
from progress_report.house_style.notices import Notices
from progress_report.house_style.paragraphs import Paragraphs
from progress_report.house_style.running_height import content_height
from progress_report.house_style.running_text import Content, TextReader, paragraphs_in
from progress_report.house_style.shapes import Shape
from progress_report.house_style.word_file import DOCUMENT, WordFile
from progress_report.house_style.xml import R, W, found, is_on, points, value
from progress_report.lengths import in_points

_NAMES = {"header": "de koptekst", "footer": "de voettekst"}
_MARGINS = {"header": "top", "footer": "bottom"}
_MOVED = {
    "header": ("bovenmarge", "begint de tekst lager"),
    "footer": ("ondermarge", "eindigt de tekst hoger"),
}
_TOLERANCE = 0.1


class _Part(Struct, frozen=True):
    """A header or footer as read: nothing when the page has none."""

    paragraphs: tuple[RunningParagraph, ...] = ()
    layers: tuple[tuple[float, Shape], ...] = ()


class RunningReader(Struct, frozen=True):
    word: WordFile
    paragraphs: Paragraphs
    page: Page
    notices: Notices

    def read(self) -> tuple[Running, tuple[Shape, ...]]:
        """Header and footer, and the shapes of the first page, all in drawing order.

        The first page has its own only when the section says so (``w:titlePg``, 17.10.6).
        """
        section = found(self.word.xml(DOCUMENT).find(f".//{W}body/{W}sectPr"))
        own_first = section.find(f"{W}titlePg")
        header, footer = (self._part(section, kind, "default") for kind in _NAMES)
        first_header, first_footer = header, footer
        if own_first is not None and is_on(own_first):
            first_header, first_footer = (self._part(section, kind, "first") for kind in _NAMES)
        self._tell_even_pages(section)
        running = Running(
            header=header.paragraphs,
            footer=footer.paragraphs,
            first_header=first_header.paragraphs,
            first_footer=first_footer.paragraphs,
            header_distance=self._room(section, "header")[0],
            footer_distance=self._room(section, "footer")[0],
            shapes=_in_order(header, footer),
        )
        return running, _in_order(first_header, first_footer)

    def _part(self, section: etree._Element, kind: str, pages: str) -> _Part:
        reference = _reference(section, kind, pages)
        if reference is None:
            return _Part()
        distance, room = self._room(section, kind)
        name = self.word.targets(DOCUMENT)[str(reference.get(f"{R}id"))].name
        root = self.word.xml(name)
        where = _NAMES[kind] + (" van de eerste pagina" if pages == "first" else "")
        self._tell_tables(root, where)
        reader = TextReader(self.paragraphs.sheet, self.paragraphs.theme, self.notices)
        styled = [(paragraph, self._style(paragraph)) for paragraph in paragraphs_in(root)]
        read = [(style, reader.content(paragraph, style, where)) for paragraph, style in styled]
        paragraphs = tuple(
            RunningParagraph(
                self._with_aligned_tabs(style, content.alignments), tuple(content.pieces)
            )
            for style, content in read
        )
        if content_height(read) > room + _TOLERANCE:
            self._tell_height(kind, where)
        if any(style.marker for style, _ in read):
            tell(["opsommingsteken of nummering"], f"in {where}", self.notices)
        layers = self._layers(name, read, kind, where, distance)
        shows = any(
            part.pieces or part.style.borders or part.style.background for part in paragraphs
        )
        return _Part(paragraphs if shows else (), tuple(layers))

    def _room(self, section: etree._Element, kind: str) -> tuple[float, float]:
        """How far the header or footer is from the edge of the page, and how high it can be
        without moving the text: no limit when the margin is negative (17.6.11)."""
        margins = found(section.find(f"{W}pgMar"))
        distance = points(margins.get(f"{W}{kind}", "0"))
        margin = points(margins.get(f"{W}{_MARGINS[kind]}", "0"))
        return distance, margin - distance if margin >= 0 else inf

    def _tell_height(self, kind: str, where: str) -> None:
        side, moved = _MOVED[kind]
        self.notices.add(
            f"{where} is hoger dan de marge: in Word {moved}, in de PDF niet",
            f"Maak in Word de {side} groter, of zet minder in {where}.",
        )

    def _style(self, paragraph: etree._Element) -> ParagraphStyle:
        own = paragraph.find(f"{W}pPr")
        style = self.paragraphs.sheet.with_id(value(own, f"{W}pStyle"), "paragraph")
        return self.paragraphs.resolved(own, style)

    def _with_aligned_tabs(
        self, style: ParagraphStyle, alignments: Sequence[str]
    ) -> ParagraphStyle:
        """Tabs to a margin (``w:ptab``, 17.3.3.23) as tab stops, instead of those of the style."""
        if not alignments:
            return style
        width = in_points(self.page.text_width)
        stops = {
            "left": Tab(0, "left"),
            "center": Tab(width / 2, "center"),
            "right": Tab(width, "right"),
        }
        return replace(style, tabs=tuple(stops[name] for name in stops if name in alignments))

    def _layers(
        self,
        part: str,
        read: Sequence[tuple[ParagraphStyle, Content]],
        kind: str,
        where: str,
        distance: float,
    ) -> Iterator[tuple[float, Shape]]:
        reader = DrawingReader(
            self.word, self.word.targets(part), self.paragraphs.theme, self.notices
        )
        heights = [style.before + style.pitch + style.after for style, _ in read]
        top = distance
        if kind == "footer":
            top = in_points(self.page.height) - distance - sum(heights)
        for (style, content), height in zip(read, heights, strict=True):
            place = Place(self.page, style, top, where)
            for drawing in content.drawings:
                yield from reader.shapes(drawing, place)
            top += height

    def _tell_tables(self, root: etree._Element, where: str) -> None:
        if root.find(f".//{W}tbl") is not None:
            self.notices.add(
                f"de tabel in {where} komt wel in Word; in de PDF staat de inhoud onder elkaar",
                "Gebruik in Word een tab in plaats van een tabel.",
            )

    def _tell_even_pages(self, section: etree._Element) -> None:
        settings = self.word.xml_or_none("word/settings.xml")
        even = settings.find(f"{W}evenAndOddHeaders") if settings is not None else None
        if even is None or not is_on(even):
            return
        if any(_reference(section, kind, "even") is not None for kind in _NAMES):
            self.notices.add(
                "de eigen kop- en voetteksten van even pagina's komen wel in Word, niet in de PDF",
                "Zet in Word 'Even en oneven pagina's verschillend' uit.",
            )


def _reference(section: etree._Element, kind: str, pages: str) -> etree._Element | None:
    """Without a type it is that of all pages (17.10.5)."""
    references = section.findall(f"{W}{kind}Reference")
    return next((one for one in references if one.get(f"{W}type", "default") == pages), None)


def _in_order(*parts: _Part) -> tuple[Shape, ...]:
    layers = sorted((layer for part in parts for layer in part.layers), key=lambda layer: layer[0])
    return tuple(shape for _, shape in layers)
