"""The house style: ``huisstijl.docx`` read for its styles, colours, fonts, page and logo.

A communications officer edits that file in Word; everything that shows how things look comes from
here, so the DOCX, the charts and other formats follow it.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from progress_report.colour import is_colour
from progress_report.errors import FileError, InputError, reason
from progress_report.problems import Position, Problem, Severity

FILE_NAME = "huisstijl.docx"

REQUIRED_STYLES = (
    "Title",
    "Subtitle",
    "Omslag gemeente",
    "Omslag datum",
    "Omslag concept",
    "heading 1",
    "heading 2",
    "heading 3",
    "TOC Heading",
    "toc 1",
    "toc 2",
    "toc 3",
    "Body Text",
    "Inleidende tekst",
    "Noot",
    "List Bullet",
    "List Bullet 2",
    "List Number",
    "List Number 2",
    "Quote",
    "Citaatbron",
    "Citaatfoto",
    "Citaatopsomming",
    "Citaatnummering",
    "Figuur",
    "caption",
    "Tabelbijschrift",
    "Tabeltekst",
    "Tabelkop",
    "Tabelkopgetal",
    "Tabelopsomming",
    "Tabelnummering",
    "Tabelgetal",
    "Tabeltussenkop",
    "Tabelopmerking",
    "Hyperlink",
    "Statussymbool",
    "Tabel programma",
    "Tabel aanvullend",
    "Tabel cijfers",
)


@dataclass(frozen=True, slots=True)
class Colours:
    """The theme colours of the house style, each ``#RRGGBB``, by what they are for."""

    text: str
    background: str
    primary: str
    light: str
    programme: str
    additional: str
    accents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
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


@dataclass(frozen=True, slots=True)
class TextSize:
    """The size of a text and the distance between its lines, in points."""

    size: float
    line: float


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """``styles`` gives the id of each style by its name in small letters; ``docx`` is the file."""

    colours: Colours
    heading_font: str
    body_font: str
    page: Page
    table_text: TextSize = TextSize(9, 11.3)
    styles: Mapping[str, str] = field(default_factory=dict)
    docx: bytes = field(default=b"", repr=False)

    def style(self, name: str) -> str:
        """The id of the style with the name, which is one of ``REQUIRED_STYLES``."""
        return self.styles[name.casefold()]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def read_house_style(folder: Path) -> HouseStyle:
    """The house style in the folder of templates.

    Raises FileError when the file cannot be read, InputError when it is no Word document, or lacks
    a style, theme or page.
    """
    path = folder / FILE_NAME
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError(
            f"{path}: de huisstijl is niet te lezen: {reason(error)}.\n"
            f"  Zet {FILE_NAME} terug in de map met sjablonen, of kies een andere map met "
            "--templates."
        ) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {
                name: etree.fromstring(archive.read(f"word/{name}"), _PARSER)
                for name in ("styles.xml", "theme/theme1.xml", "document.xml", "numbering.xml")
            }
            if _DOCUMENT_TYPE not in archive.read("[Content_Types].xml"):
                raise KeyError("a document, and not a template")
        house_style = _house_style(data, parts)
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise _not_usable("dit is geen bruikbaar Word-document (.docx)") from error
    missing = [name for name in REQUIRED_STYLES if name.casefold() not in house_style.styles]
    if missing:
        raise InputError(tuple(_missing_style(name) for name in missing))
    return house_style


def _house_style(data: bytes, parts: Mapping[str, etree._Element]) -> HouseStyle:
    theme = parts["theme/theme1.xml"]
    return HouseStyle(
        colours=_colours(theme),
        heading_font=_font(theme, "majorFont"),
        body_font=_font(theme, "minorFont"),
        page=_page(parts["document.xml"]),
        table_text=_text_size(parts["styles.xml"], "Tabeltekst"),
        styles={
            _name(style): str(style.get(f"{W}styleId"))
            for style in parts["styles.xml"].iter(f"{W}style")
        },
        docx=data,
    )


def _colours(theme: etree._Element) -> Colours:
    accents = tuple(_colour(theme, f"accent{number}") for number in range(1, 7))
    return Colours(
        text=_colour(theme, "dk1"),
        background=_colour(theme, "lt1"),
        primary=_colour(theme, "dk2"),
        light=_colour(theme, "lt2"),
        programme=accents[0],
        additional=accents[1],
        accents=accents,
    )


def _colour(theme: etree._Element, name: str) -> str:
    """A theme colour; a system colour (``a:sysClr``) carries its last value along."""
    choice = _found(theme.find(f".//{A}clrScheme/{A}{name}/*"))
    colour = f"#{choice.get('lastClr') or choice.get('val')}".upper()
    if not is_colour(colour):
        raise ValueError(colour)
    return colour


def _font(theme: etree._Element, kind: str) -> str:
    return str(_found(theme.find(f".//{A}fontScheme/{A}{kind}/{A}latin")).get("typeface"))


def _page(document: etree._Element) -> Page:
    section = _found(document.find(f".//{W}body/{W}sectPr"))
    size, margins = _found(section.find(f"{W}pgSz")), _found(section.find(f"{W}pgMar"))
    sides = {side: int(margins.get(f"{W}{side}", "0")) for side in _SIDES}
    page = Page(int(size.get(f"{W}w", "0")), int(size.get(f"{W}h", "0")), **sides)
    if page.text_width <= 0 or page.text_height <= 0:
        raise ValueError(page)
    return page


def _text_size(styles: etree._Element, name: str) -> TextSize:
    """The size of a style's text, its own or that of the styles it is based on."""
    sizes = _inherited(styles, name, f"{W}rPr/{W}sz", f"{W}val")
    size = int(sizes.get(f"{W}val", "")) / 2 if sizes is not None else _DEFAULT_SIZE
    spacing = _inherited(styles, name, f"{W}pPr/{W}spacing", f"{W}line")
    natural = size * _NATURAL_LINE
    if spacing is None:
        return TextSize(size, natural)
    line = int(spacing.get(f"{W}line", ""))
    in_twips = spacing.get(f"{W}lineRule") in ("exact", "atLeast")
    return TextSize(size, line / 20 if in_twips else natural * line / _SINGLE_LINE)


def _inherited(
    styles: etree._Element, name: str, path: str, attribute: str
) -> etree._Element | None:
    """The element with the attribute in the style, or in the nearest that it is based on."""
    by_id = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    style = next((style for style in by_id.values() if _name(style) == name.casefold()), None)
    while style is not None:
        found = style.find(path)
        if found is not None and found.get(attribute):
            return found
        base = style.find(f"{W}basedOn")
        style = by_id.get(base.get(f"{W}val")) if base is not None else None
    return None


def _name(style: etree._Element) -> str:
    """The name in small letters: Word and LibreOffice write ``heading 1`` and ``Heading 1``."""
    name = style.find(f"{W}name")
    return str(name.get(f"{W}val")).casefold() if name is not None else ""


# In points; without w:sz Word takes 10 (ECMA-376 part 1, 17.3.2.38).
_DEFAULT_SIZE = 10.0
# From line to line, to the size of the font; and a single line in w:line (17.3.1.33).
_NATURAL_LINE = 1.15
_SINGLE_LINE = 240
_SIDES = ("top", "right", "bottom", "left")


def _found(element: etree._Element | None) -> etree._Element:
    if element is None:
        raise KeyError("a part of the house style that every Word document has")
    return element


def _not_usable(message: str) -> InputError:
    hint = "Neem het bestand dat bij het programma hoort als begin en pas dat in Word aan."
    return InputError((Problem(Severity.ERROR, Position(FILE_NAME), message, hint=hint),))


def _missing_style(name: str) -> Problem:
    return Problem(
        Severity.ERROR,
        Position(FILE_NAME),
        f"de stijl '{name}' ontbreekt",
        hint="Voeg de stijl toe in Word, of neem hem over uit de huisstijl die bij het programma "
        "hoort (Stijlen beheren, Importeren/exporteren).",
    )
