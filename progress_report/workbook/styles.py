"""How cells look: the number formats and the fonts of a workbook (ECMA-376-1, 18.8)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from progress_report.workbook.builtin_formats import builtin_format
from progress_report.workbook.grid import Look
from progress_report.workbook.parts import TooLargeError
from progress_report.workbook.strings import Form, form
from progress_report.workbook.xml_names import tag

MAX_STYLES = 150_000
"""Number formats, fonts and combinations of them; Excel makes at most 65,490 combinations."""

STYLE_TAGS = (tag("numFmt"), tag("font"), tag("xf"))
_FORMATS, _FONTS, _USES = map(tag, ("numFmts", "fonts", "cellXfs"))


def read_looks(elements: Iterable[Any]) -> list[Look]:
    """The looks that cells refer to by their number, from 0, of the ``STYLE_TAGS`` of a file.

    A format or font that is not there is the plain one, as in Excel. Raises TooLargeError, and
    ValueError on a number that is none.
    """
    formats: dict[int, str] = {}
    fonts: list[Form] = []
    uses: list[tuple[int, int]] = []
    for element in elements:
        match element.getparent().tag:  # rules that colour cells have fonts and formats as well
            case parent if parent == _FORMATS:
                formats[_number(element, "numFmtId")] = element.get("formatCode", "")
            case parent if parent == _FONTS:
                fonts.append(form(element))
            case parent if parent == _USES:
                uses.append((_number(element, "numFmtId"), _number(element, "fontId")))
        if len(formats) + len(fonts) + len(uses) > MAX_STYLES:
            raise TooLargeError(MAX_STYLES)
    plain: Form = (False, False, False, False)
    return [
        Look(
            formats.get(of, "") or builtin_format(of),
            *(fonts[font] if 0 <= font < len(fonts) else plain),
        )
        for of, font in uses
    ]


def _number(element: Any, name: str) -> int:
    return int(element.get(name, 0))
