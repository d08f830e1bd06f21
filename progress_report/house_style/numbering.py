"""The lists of a Word file: what stands before an item, and where (17.9)."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct

from progress_report.house_style.model import Marker
from progress_report.house_style.notices import Notices
from progress_report.house_style.style_sheet import StyleSheet
from progress_report.house_style.theme import Theme
from progress_report.house_style.xml import W, value

# Numbers in the patterns of Typst; 01 and the like become 1.
_COUNTING = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_NO_LIST = "0"
_BULLET = "•"
# Signs that Word's fonts of symbols have at places of their own.
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf0e0": "→",
    "\uf02d": "–",
    "\uf0be": "–",
    "\uf0a8": "□",
    "o": "◦",
}
_PLACE = re.compile(r"%(\d)")
_LETTER = re.compile(r"(%\d)|\w")


class Level(Struct, frozen=True):
    """One level of a list; ``properties`` are those of its paragraphs (``w:pPr``)."""

    marker: Marker
    properties: etree._Element | None


class Numbering:
    """``numbering.xml``."""

    def __init__(
        self, root: etree._Element, sheet: StyleSheet, theme: Theme, notices: Notices
    ) -> None:
        self._lists = {str(item.get(f"{W}numId")): item for item in root.iter(f"{W}num")}
        self._abstract = {
            str(item.get(f"{W}abstractNumId")): item for item in root.iter(f"{W}abstractNum")
        }
        self._sheet, self._theme, self._notices = sheet, theme, notices

    def level(self, list_id: str, level: str, style_id: str) -> Level | None:
        """The level that a style with ``w:numPr`` has, or None when it has no marker.

        A level that names the style (``w:pStyle``, 17.9.23) is the one of that style.
        """
        levels = self._levels(list_id)
        own = (item for item in levels.values() if value(item, f"{W}pStyle") == style_id)
        found = next(own, None)
        if found is None:
            found = levels.get(level or "0")
        if found is None:
            return None
        marker = self._marker(found, levels, style_id)
        return Level(marker, found.find(f"{W}pPr")) if marker else None

    def _levels(self, list_id: str, depth: int = 2) -> dict[str, etree._Element]:
        """The levels by number; of a list that has those of a style of lists, that style's."""
        item = self._lists.get(list_id)
        abstract = self._abstract.get(value(item, f"{W}abstractNumId"))
        if item is None or abstract is None or list_id == _NO_LIST:
            return {}
        linked = value(abstract, f"{W}numStyleLink")
        if linked and depth:
            style = self._sheet.with_id(linked, "numbering")
            return self._levels(value(style, f"{W}pPr/{W}numPr/{W}numId"), depth - 1)
        found = [*abstract.findall(f"{W}lvl"), *item.findall(f"{W}lvlOverride/{W}lvl")]
        return {str(level.get(f"{W}ilvl")): level for level in found}

    def _marker(
        self, level: etree._Element, levels: dict[str, etree._Element], style_id: str
    ) -> Marker | None:
        text, form = value(level, f"{W}lvlText"), value(level, f"{W}numFmt")
        colour = level.find(f"{W}rPr/{W}color")
        shown = self._theme.colour(colour) if colour is not None else ""
        if form == "none" or not text.strip():
            return None
        if form == "bullet":
            return Marker(self._bullet(text, style_id), shown)
        return Marker(self._pattern(text, levels, style_id), shown)

    def _bullet(self, text: str, style_id: str) -> str:
        sign = _SYMBOLS.get(text, text)
        if any("\ue000" <= character <= "\uf8ff" for character in sign):
            self._notices.add(
                f"het opsommingsteken van de stijl '{self._name(style_id)}' komt wel in Word, in "
                f"de PDF staat er '{_BULLET}'",
                "Kies in Word een opsommingsteken uit een gewoon lettertype.",
            )
            return _BULLET
        return sign

    def _pattern(self, text: str, levels: dict[str, etree._Element], style_id: str) -> str:
        """``%1.%2)`` as ``1.a)``: each place has the number of its level. Letters around them
        would be numbers to Typst."""
        plain = _LETTER.sub(lambda found: found[1] or "", text).strip()
        if plain != text.strip():
            self._notices.add(
                f"de nummering '{text}' van de stijl '{self._name(style_id)}' komt in de PDF "
                "zonder de letters",
                "Gebruik in Word een nummering zonder woorden.",
            )
        return _PLACE.sub(lambda place: _counting(levels, int(place[1])), plain)

    def _name(self, style_id: str) -> str:
        return value(self._sheet.with_id(style_id, "paragraph"), f"{W}name")


def _counting(levels: dict[str, etree._Element], number: int) -> str:
    return _COUNTING.get(value(levels.get(str(number - 1)), f"{W}numFmt"), "1")
