"""How a sheet comes out of the printer."""

from __future__ import annotations

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_A4 = 9  # ECMA-376-1, 18.3.1.63
_MARGIN = 0.5  # inches


def on_paper(sheet: Worksheet, *, landscape: bool, header_row: int = 1) -> None:
    """A4, as wide as the paper, with the name of the sheet and the page number below.

    A landscape sheet is a table: every page starts with the names of the columns, between lines.
    """
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if landscape:
        sheet.print_title_rows = f"{header_row}:{header_row}"
        sheet.print_options.gridLines = True
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = _MARGIN
    margins.bottom = 2 * _MARGIN
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("&P van &N")
    )
