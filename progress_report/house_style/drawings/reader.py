"""The drawings in a header or footer as shapes and pictures on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct

from progress_report.house_style.drawings.anchors import WP, Place, box_of
from progress_report.house_style.drawings.boxes import UPRIGHT, Box, own_box, stretched, turn_of
from progress_report.house_style.drawings.curves import turned
from progress_report.house_style.drawings.fills import Painter
from progress_report.house_style.drawings.geometry import outline
from progress_report.house_style.drawings.pictures import read_picture
from progress_report.house_style.markup import child, children
from progress_report.house_style.notices import Notices
from progress_report.house_style.shapes import Shape
from progress_report.house_style.theme import Theme
from progress_report.house_style.word_file import Target, WordFile
from progress_report.house_style.xml import A, W, number

_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_USE_OTHER_SHAPE = (
    "Vervang hem in Word door een rechthoek, een ellips of een vrije vorm, of door een afbeelding "
    "(PNG of SVG)."
)
_USE_OTHER_PICTURE = "Vervang de afbeelding in Word door een PNG, JPEG of SVG."
_EXCERPT = 40


class About(Struct, frozen=True):
    """What Word says of a drawing: its name, and its alternative text (20.4.2.5)."""

    name: str
    description: str
    decorative: bool


class DrawingReader(Struct, frozen=True):
    """Reads the drawings of one part, whose relationships are ``targets``."""

    word: WordFile
    targets: Mapping[str, Target]
    theme: Theme
    notices: Notices

    def shapes(self, drawing: etree._Element, place: Place) -> list[tuple[float, Shape]]:
        """The shapes in ``w:drawing``, each with its height above the page: lower is behind.

        None, and it is told, when something in it cannot be understood.
        """
        try:
            return list(self._shapes(drawing, place))
        except (ArithmeticError, LookupError, ValueError):
            about = _about(next(drawing.iter(f"{WP}docPr"), None))
            self._missed(f"de tekening '{about.name}'", place, _USE_OTHER_SHAPE)
            return []

    def _shapes(self, drawing: etree._Element, place: Place) -> Iterator[tuple[float, Shape]]:
        if drawing.tag != f"{W}drawing":
            self._missed(f"het oudere object '{_old_name(drawing)}'", place, _USE_OTHER_SHAPE)
            return
        for frame in children(drawing):
            about = _about(child(frame, f"{WP}docPr"))
            graphic = frame.find(f"{A}graphic/{A}graphicData")
            for content in children(graphic) if graphic is not None else ():
                for shape in self._content(content, box_of(frame, place), about, place):
                    yield _height(frame), shape

    def _content(
        self, content: etree._Element, box: Box, about: About, place: Place
    ) -> Iterator[Shape]:
        if content.tag == f"{_WPS}wsp":
            yield from self._shape(content, box, about, place)
        elif content.tag == f"{_PIC}pic":
            yield from self._picture(content, box, about, place)
        elif content.tag in (f"{_WPG}wgp", f"{_WPG}grpSp"):
            yield from self._group(content, box, about, place)
        else:
            self._missed(f"het object '{about.name}'", place, _USE_OTHER_SHAPE)

    def _shape(
        self, content: etree._Element, box: Box, about: About, place: Place
    ) -> Iterator[Shape]:
        self._tell_text(content, about, place)
        properties = content.find(f"{_WPS}spPr")
        if properties is None:
            return
        called = f"de vorm '{about.name}' in {place.where}"
        painter = Painter(
            properties, content.find(f"{_WPS}style"), self.theme, self.notices, called
        )
        (fill, opacity), stroke = painter.fill(), painter.stroke()
        if not fill and stroke is None:
            return
        path = outline(properties, box.width, box.height)
        if path is None:
            self._missed(f"de vorm '{about.name}'", place, _USE_OTHER_SHAPE)
            return
        degrees, mirrored = turn_of(properties)
        yield Shape(
            kind="path",
            name=about.name,
            x=box.x,
            y=box.y,
            width=box.width,
            height=box.height,
            commands=turned(path, (box.width, box.height), degrees, mirrored),
            fill=fill,
            stroke=stroke,
            opacity=opacity,
            description=about.description,
            decorative=about.decorative,
        )

    def _picture(
        self, content: etree._Element, box: Box, about: About, place: Place
    ) -> Iterator[Shape]:
        fill, properties = content.find(f"{_PIC}blipFill"), content.find(f"{_PIC}spPr")
        picture = read_picture(fill, self.targets, self.word) if fill is not None else None
        degrees, mirrored = turn_of(properties)
        if picture is None or any(mirrored):
            self._missed(f"de afbeelding '{about.name}'", place, _USE_OTHER_PICTURE)
            return
        if not (about.description or about.decorative):
            self.notices.add(
                f"de afbeelding '{about.name}' in {place.where} heeft geen alternatieve tekst",
                "Klik er in Word met rechts op en kies 'Alternatieve tekst weergeven': schrijf wat "
                "er te zien is, of markeer de afbeelding als decoratief.",
            )
        yield Shape(
            kind="picture",
            name=about.name,
            x=box.x,
            y=box.y,
            width=box.width,
            height=box.height,
            picture=picture.data,
            media_type=picture.media_type,
            opacity=picture.opacity,
            rotation=degrees,
            description=about.description,
            decorative=about.decorative,
        )

    def _group(
        self, content: etree._Element, box: Box, about: About, place: Place
    ) -> Iterator[Shape]:
        """Shapes on the grid of their group, which is stretched to its box (20.1.7.5)."""
        properties = content.find(f"{_WPG}grpSpPr")
        grid = own_box(properties, "chOff", "chExt")
        if turn_of(properties) != UPRIGHT:
            self._missed(f"de gedraaide groep '{about.name}'", place, _USE_OTHER_SHAPE)
            return
        for member in children(content):
            own = next((one for one in member if _is_form(one)), None)
            if own is not None:
                inside = stretched(own_box(own, "off", "ext"), grid, box)
                yield from self._content(member, inside, _about_member(member, about), place)

    def _tell_text(self, content: etree._Element, about: About, place: Place) -> None:
        text = "".join(piece.text or "" for piece in content.iter(f"{W}t")).strip()
        if text:
            excerpt = text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}…"
            self._missed(
                f"de tekst '{excerpt}' in het tekstvak '{about.name}'",
                place,
                "Zet de tekst in Word in een gewone alinea van de kop- of voettekst.",
            )

    def _missed(self, what: str, place: Place, hint: str) -> None:
        self.notices.add(f"{what} in {place.where} komt wel in Word, niet in de PDF", hint)


def _about(properties: etree._Element | None, inherited: About | None = None) -> About:
    if properties is None:
        return inherited or About("", "", decorative=False)
    decorative = any(mark.get("val") in ("1", "true") for mark in properties.iter(_DECORATIVE))
    return About(
        str(properties.get("name", "")),
        str(properties.get("descr", "")) or (inherited.description if inherited else ""),
        decorative or bool(inherited and inherited.decorative),
    )


def _about_member(member: etree._Element, group: About) -> About:
    return _about(next((one for one in member.iter() if _is_name(one)), None), group)


def _is_form(element: etree._Element) -> bool:
    return str(element.tag).endswith(("}spPr", "}grpSpPr"))


def _is_name(element: etree._Element) -> bool:
    return str(element.tag).endswith("}cNvPr")


def _height(frame: etree._Element) -> float:
    """Behind the text first, then by ``relativeHeight`` (20.4.2.3); in the line of text last."""
    if frame.tag == f"{WP}inline":
        return float("inf")
    height = number(frame.get("relativeHeight", "0"))
    return height if frame.get("behindDoc") not in ("1", "true") else height - 2.0**32


def _old_name(drawing: etree._Element) -> str:
    """The name of an object in the form that Word wrote before 2010 (VML)."""
    names = (one.get("id") for one in drawing.iter() if one.get("id"))
    return str(next(names, ""))
