"""The house style as far as charts need it, and the proportions of all charts."""

from __future__ import annotations

from msgspec import Struct

from progress_report.charts.colours import muted
from progress_report.charts.shapes import Anchor, Label
from progress_report.charts.style import ChartStyle
from progress_report.charts.typesetting import Typesetter, typesetter
from progress_report.colour import mix
from progress_report.house_style import Colours
from progress_report.lengths import in_points

# What is left for a chart on a page that also has a heading, a sentence and a caption.
_SHARE_OF_PAGE = 0.76

# A little smaller than the text of the tables: labels stand alone, and there are many.
_SIZE = 0.95

MARGIN = 1.0  # all around, for the edges of letters and lines


class Look(Struct, frozen=True):
    """Sizes in points; ``height`` is what a chart should not exceed."""

    colours: Colours
    type: Typesetter
    width: float
    height: float
    size: float

    @property
    def line(self) -> float:
        """From one baseline to the next."""
        return self.size * 1.25

    @property
    def muted(self) -> str:
        return muted(self.colours)

    @property
    def faint(self) -> str:
        """For lines that carry no meaning."""
        return mix(self.colours.background, self.colours.text, 0.3)

    def label(
        self,
        text: str,
        x: float,
        middle: float,
        *,
        size: float = 0,
        colour: str = "",
        behind: str = "",
        anchor: Anchor = "left",
        bold: bool = False,
    ) -> Label:
        """A line of text whose capitals are centred on ``middle``."""
        size = size or self.size
        return Label(
            text=text,
            x=x,
            y=middle + self.type.cap_height(size) / 2,
            size=size,
            colour=colour or self.colours.text,
            behind=behind or self.colours.background,
            anchor=anchor,
            bold=bold,
        )


def look_of(style: ChartStyle) -> Look:
    """The look for a chart as wide as the text of the page."""
    return Look(
        colours=style.colours,
        type=typesetter(style.font),
        width=in_points(style.width),
        height=in_points(style.height) * _SHARE_OF_PAGE,
        size=style.size * _SIZE,
    )
