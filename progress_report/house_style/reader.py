"""``huisstijl.docx`` to the house style, or to messages that say what is wrong with it."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

from lxml import etree

from progress_report.bounded_files import bounded_bytes
from progress_report.errors import FileError, InputError, reason
from progress_report.house_style.effects import tell_effects, tell_look, tell_place
from progress_report.house_style.looks import look
from progress_report.house_style.model import CharacterStyle, HouseStyle, Page
from progress_report.house_style.names import (
    CHARACTER_STYLES,
    FILE_NAME,
    PARAGRAPH_STYLES,
    REQUIRED_STYLES,
    TABLE_STYLES,
)
from progress_report.house_style.notices import Notices
from progress_report.house_style.numbering import Numbering
from progress_report.house_style.paragraphs import Paragraphs
from progress_report.house_style.running import RunningReader
from progress_report.house_style.style_sheet import StyleSheet
from progress_report.house_style.table_styles import TableStyles
from progress_report.house_style.theme import Theme
from progress_report.house_style.word_file import DOCUMENT, WordFile
from progress_report.house_style.xml import W, found, points
from progress_report.lengths import TWIPS_PER_POINT
from progress_report.problems import Position, Problem, Severity
from progress_report.templating.folder import put_back

_KINDS = {
    **dict.fromkeys(PARAGRAPH_STYLES, "paragraph"),
    **dict.fromkeys(CHARACTER_STYLES, "character"),
    **dict.fromkeys(TABLE_STYLES, "table"),
}
# Every Word document has these; one without has the style of plain text instead.
_RUNNING = ("header", "footer")
_KIND_NAMES = {"paragraph": "alineastijl", "character": "tekenstijl", "table": "tabelstijl"}
_SIDES = ("top", "right", "bottom", "left")
# The house style that comes with the program is 0.03 MB, and 0.3 MB unpacked.
_MAX_FILE_BYTES = 50_000_000
_MAX_UNPACKED_BYTES = 100_000_000
# Word allows no more: 22 inches.
_LARGEST_PAGE = 31_680
# What a file that is no house style, or a damaged one, comes down to: its archive, its XML, a part
# that is not there, a number that is none.
_NOT_UNDERSTOOD = (
    zipfile.BadZipFile,
    NotImplementedError,
    struct.error,
    etree.XMLSyntaxError,
    LookupError,
    ValueError,
    ArithmeticError,
)


def read_house_style(folder: Path) -> HouseStyle:
    """The house style in the folder of templates.

    Raises FileError when the file cannot be read, InputError when it is no Word document, or lacks
    a style, theme or page.
    """
    path = folder / FILE_NAME
    try:
        data = bounded_bytes(path, _MAX_FILE_BYTES)
    except OSError as error:
        raise FileError(
            f"{path}: de huisstijl is niet te lezen: {reason(error)}.\n"
            f"  {put_back(folder, FILE_NAME)}"
        ) from error
    if len(data) > _MAX_FILE_BYTES:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MAX_UNPACKED_BYTES:
                raise _too_large()
            return _house_style(folder, data, WordFile(archive))
    except _NOT_UNDERSTOOD as error:
        raise _not_usable("dit is geen bruikbaar Word-document (.docx)") from error


def _house_style(folder: Path, data: bytes, word: WordFile) -> HouseStyle:
    theme = Theme(word.xml("word/theme/theme1.xml"), word.xml_or_none("word/settings.xml"))
    sheet, notices = StyleSheet(word.xml("word/styles.xml")), Notices()
    page = _page(word.xml(DOCUMENT))
    numbering = Numbering(word.xml("word/numbering.xml"), sheet, theme, notices)
    styles = _required_styles(sheet)
    paragraphs = Paragraphs(sheet, theme, numbering, notices)
    tables = TableStyles(sheet, theme, notices)
    by_name = {name.casefold(): paragraphs.of_style(styles[name]) for name in PARAGRAPH_STYLES}
    for name in PARAGRAPH_STYLES:
        tell_place(name, by_name[name.casefold()], notices)
    by_name |= {name: paragraphs.of_style(_running_style(sheet, name)) for name in _RUNNING}
    running, cover = RunningReader(word, paragraphs, page, notices).read()
    return HouseStyle(
        colours=theme.colours,
        heading_font=theme.heading_font,
        body_font=theme.body_font,
        page=page,
        styles=sheet.ids() | {name.casefold(): _id(style) for name, style in styles.items()},
        docx=data,
        paragraphs=by_name,
        characters={
            name.casefold(): _characters(name, styles[name], paragraphs)
            for name in CHARACTER_STYLES
        },
        tables={name.casefold(): tables.of_style(styles[name]) for name in TABLE_STYLES},
        running=running,
        cover=cover,
        folder=folder,
        notices=notices.problems,
    )


def _characters(name: str, style: etree._Element, paragraphs: Paragraphs) -> CharacterStyle:
    layers = paragraphs.sheet.layers(style, "rPr", defaults=False)
    shown = look(layers, paragraphs.theme)
    tell_effects(f"van de stijl '{name}'", layers, (), paragraphs.notices)
    tell_look(name, shown, paragraphs.notices)
    return shown


def _required_styles(sheet: StyleSheet) -> dict[str, etree._Element]:
    """The styles that the report uses, by name. Raises InputError with all that are missing."""
    styles = {name: sheet.named(name, kind) for name, kind in _KINDS.items()}
    missing = [name for name in REQUIRED_STYLES if styles[name] is None]
    if missing:
        raise InputError(tuple(_missing_style(name, sheet) for name in missing))
    return {name: style for name, style in styles.items() if style is not None}


def _running_style(sheet: StyleSheet, name: str) -> etree._Element | None:
    style = sheet.named(name, "paragraph")
    return style if style is not None else sheet.with_id("", "paragraph")


def _page(document: etree._Element) -> Page:
    """A negative margin is one that header and footer do not enlarge (17.6.11)."""
    section = found(document.find(f".//{W}body/{W}sectPr"))
    size, margins = found(section.find(f"{W}pgSz")), found(section.find(f"{W}pgMar"))
    sides = {side: abs(_twips(margins, side)) for side in _SIDES}
    sides["left"] += _twips(margins, "gutter")
    page = Page(_twips(size, "w"), _twips(size, "h"), **sides)
    if min(page.text_width, page.text_height) <= 0 or max(page.width, page.height) > _LARGEST_PAGE:
        raise ValueError(page)
    return page


def _twips(element: etree._Element, name: str) -> int:
    return round(points(element.get(f"{W}{name}", "0")) * TWIPS_PER_POINT)


def _id(style: etree._Element) -> str:
    return str(style.get(f"{W}styleId"))


def _too_large() -> InputError:
    return _not_usable("het bestand is te groot om een huisstijl te zijn")


def _not_usable(message: str) -> InputError:
    hint = "Neem het bestand dat bij het programma hoort als begin en pas dat in Word aan."
    return InputError((Problem(Severity.ERROR, Position(FILE_NAME), message, hint=hint),))


def _missing_style(name: str, sheet: StyleSheet) -> Problem:
    """A style of another kind has the name, or none has."""
    message = f"de stijl '{name}' ontbreekt"
    if name.casefold() in sheet.ids():
        message = f"de stijl '{name}' is geen {_KIND_NAMES[_KINDS[name]]}"
    return Problem(
        Severity.ERROR,
        Position(FILE_NAME),
        message,
        hint="Voeg de stijl toe in Word, of neem hem over uit de huisstijl die bij het programma "
        f"hoort (Stijlen beheren, Importeren/exporteren).{_in_dutch(name)}",
    )


def _in_dutch(name: str) -> str:
    """What a Dutch Word calls a heading, which every file has under its English name."""
    number = name.casefold().removeprefix("heading ")
    return f" In Word heet hij 'Kop {number}'." if number.isdigit() else ""
