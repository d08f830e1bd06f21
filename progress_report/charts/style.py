"""The house style as far as it shapes charts: what differs elsewhere leaves them as they are."""

from __future__ import annotations

from msgspec import Struct

from progress_report.house_style import Colours, HouseStyle


class ChartStyle(Struct, frozen=True):
    """``width`` and ``height`` are of the text on the page, in twips; ``size`` of tables."""

    colours: Colours
    font: str
    width: int
    height: int
    size: float


def chart_style(house_style: HouseStyle) -> ChartStyle:
    page = house_style.page
    return ChartStyle(
        colours=house_style.colours,
        font=house_style.body_font,
        width=page.text_width,
        height=page.text_height,
        size=house_style.paragraph("Tabeltekst").size,
    )
