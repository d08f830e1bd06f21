"""What gives the report its looks: the house style, its fonts, and the basis of keys of charts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from progress_report.beside.aside import Aside
from progress_report.beside.pending import Begin, Pending
from progress_report.errors import InputError
from progress_report.house_style import HouseStyle, read_house_style
from progress_report.report.pages import name_pages

if TYPE_CHECKING:
    from progress_report.problems import Problem
    from progress_report.report.request import Request
    from progress_report.writers.pdf.fonts import FontBook

STYLING = ("progress_report.house_style.reader", "progress_report.charts.keys")
"""The modules that ``read_styling`` waits for, for who wants them ready in time."""


class Styling(Struct, frozen=True):
    """``chart_basis`` is that of the keys of charts; empty when it is not known or not needed."""

    house_style: HouseStyle
    chart_basis: bytes = b""


class BegunStyling(Struct, frozen=True):
    """The styling that is being read, and the fonts of this computer when there are pages."""

    styling: Pending[Styling]
    fonts: Pending[FontBook] | None

    def result(self) -> tuple[Styling | None, tuple[Problem, ...]]:
        """The styling, and what pages show in another way than Word; when it has errors, those.

        Raises FileError when it cannot be read.
        """
        try:
            styling = self.styling.result()
        except InputError as error:
            return None, error.problems
        if self.fonts is None:
            return styling, ()
        from progress_report.writers.pdf.fonts import missing_fonts  # slow to load

        house_style = styling.house_style
        return styling, (*house_style.notices, *missing_fonts(house_style, self.fonts.result()))


def begin_styling(request: Request, begin: Begin, *, with_charts: bool = False) -> BegunStyling:
    """Begins to read the styling, and to find the fonts, which takes half as long as the workbook
    and leaves Python to others. ``with_charts``: with what their keys need."""
    styling = begin(read_styling, request.templates, with_charts)
    if not name_pages(request.formats):
        return BegunStyling(styling, None)
    # Slow to load. Not in the thread: who is stopped while he imports leaves all others waiting.
    from progress_report.writers.pdf.fonts import font_book

    return BegunStyling(styling, Aside(font_book))


def read_styling(templates: Path, with_charts: bool) -> Styling:
    """The styling that the folder of templates gives. Raises as ``read_house_style`` does."""
    house_style = read_house_style(templates)
    if not with_charts:
        return Styling(house_style)
    from progress_report.charts.keys import basis_of  # slow to load
    from progress_report.charts.style import chart_style

    return Styling(house_style, basis_of(chart_style(house_style)))
