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

_FORMATS, _FONTS, _USES = STYLES = tuple(map(tag, ("numFmts", "fonts", "cellXfs")))
"""What styles stand in. Rules that colour cells have formats and fonts too, but not in these."""

_FORMAT, _FONT, _USE = map(tag, ("numFmt", "font", "xf"))


def read_looks(styles: Iterable[tuple[str, Element]]) -> list[Look]:
    """The looks that cells refer to by their number, from 0, of what stands in the ``STYLES``.

    A format or font that is not there is the plain one, as in Excel. Raises TooLargeError, and
    ValueError on a number that is none.
    """
    formats: dict[int, str] = {}
    fonts: list[Form] = []
    uses: list[tuple[int, int]] = []
    for count, (container, one) in enumerate(styles, 1):
        if count > MAX_STYLES:
            raise TooLargeError(MAX_STYLES)
        if (container, one.tag) == (_FORMATS, _FORMAT):
            formats[_number(one, "numFmtId")] = one.get("formatCode", "")
        elif (container, one.tag) == (_FONTS, _FONT):
            fonts.append(form(one))
        elif (container, one.tag) == (_USES, _USE):
            uses.append((_number(one, "numFmtId"), _number(one, "fontId")))
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
