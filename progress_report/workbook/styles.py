"""How cells look: the number formats and the fonts of a workbook (ECMA-376-1, 18.8)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from progress_report.workbook.builtin_formats import builtin_format
from progress_report.workbook.grid import Look
from progress_report.workbook.parts import TooLargeError
from progress_report.workbook.strings import Form, form
from progress_report.workbook.xml_names import tag

MAX_STYLES = 150_000
"""Number formats, fonts and combinations of them; Excel makes at most 65,490 combinations."""

STYLE_TAGS = (tag("numFmts"), tag("fonts"), tag("cellXfs"))
"""Rules that colour cells have formats and fonts as well, but not in these."""

_FORMAT, _FONT, _USE = map(tag, ("numFmt", "font", "xf"))


def read_looks(elements: Iterable[Element]) -> list[Look]:
    """The looks that cells refer to by their number, from 0, of the ``STYLE_TAGS`` of a file.

    A format or font that is not there is the plain one, as in Excel. Raises TooLargeError, and
    ValueError on a number that is none.
    """
    formats: dict[int, str] = {}
    fonts: list[Form] = []
    uses: list[tuple[int, int]] = []
    for element in elements:
        if len(formats) + len(fonts) + len(uses) + len(element) > MAX_STYLES:
            raise TooLargeError(MAX_STYLES)
        for one in element.iterfind(_FORMAT):
            formats[_number(one, "numFmtId")] = one.get("formatCode", "")
        fonts += map(form, element.iterfind(_FONT))
        uses += [
            (_number(use, "numFmtId"), _number(use, "fontId")) for use in element.iterfind(_USE)
        ]
    plain: Form = (False, False, False, False)
    return [
        Look(
            formats.get(of, "") or builtin_format(of),
            *(fonts[font] if 0 <= font < len(fonts) else plain),
        )
        for of, font in uses
    ]


def _number(element: Element, name: str) -> int:
    return int(element.get(name, 0))
