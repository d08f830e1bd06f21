"""The colours of shapes: of their inside and of their line (20.1.8, 20.1.4.2)."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from progress_report.house_style.notices import Notices
from progress_report.house_style.shapes import Stroke
from progress_report.house_style.theme import Theme
from progress_report.house_style.xml import EMU_PER_POINT, A, points

_NONE = ("", 1.0)
# What is shown in one colour, and where DrawingML has that colour.
_IN_ONE_COLOUR = {
    "gradFill": (f"{A}gsLst/{A}gs", "een kleurverloop"),
    "pattFill": (f"{A}fgClr", "een patroon"),
}


class Painter(Struct, frozen=True):
    """The colours of one shape. ``reference`` is its ``wps:style``, which has the colours that
    the shape does not say itself; ``shape`` is how a message calls it."""

    properties: etree._Element
    reference: etree._Element | None
    theme: Theme
    notices: Notices
    shape: str

    def fill(self) -> tuple[str, float]:
        """The colour of the inside and its opacity; ``""`` for none."""
        own = _fill_of(self.properties)
        return self._colour(own) if own is not None else self._referred("fillRef")

    def stroke(self) -> Stroke | None:
        line = self.properties.find(f"{A}ln")
        own = _fill_of(line) if line is not None else None
        colour, opacity = self._colour(own) if own is not None else self._referred("lnRef")
        written = line.get("w") if line is not None else None
        width = points(written, EMU_PER_POINT) if written else self._usual_width()
        return Stroke(width, colour, opacity) if colour and width else None

    def _colour(self, fill: etree._Element) -> tuple[str, float]:
        kind = str(fill.tag).removeprefix(A)
        if kind == "noFill":
            return _NONE
        if kind == "solidFill":
            found = self.theme.drawing_colour(fill)
        elif kind in _IN_ONE_COLOUR:
            path, what = _IN_ONE_COLOUR[kind]
            found = self.theme.drawing_colour(fill.find(path))
            self.notices.add(
                f"{self.shape} heeft in Word {what}, in de PDF één kleur",
                "Geef de vorm in Word een effen opvulling, of gebruik een afbeelding.",
            )
        else:
            found = _NONE
        if not found[0]:
            self.notices.add(
                f"de opvulling van {self.shape} komt wel in Word, niet in de PDF",
                "Geef de vorm in Word een effen opvulling met een themakleur.",
            )
        return found

    def _referred(self, kind: str) -> tuple[str, float]:
        """A reference to style 0 of the theme is to no fill or line (20.1.4.2.10, 20.1.4.2.19)."""
        reference = self._reference(kind)
        if reference is None or reference.get("idx", "0") == "0":
            return _NONE
        return self.theme.drawing_colour(reference)

    def _usual_width(self) -> float:
        reference = self._reference("lnRef")
        place = int(reference.get("idx", "0")) if reference is not None else 0
        return self.theme.line_width(place) or _LINE_WIDTH

    def _reference(self, kind: str) -> etree._Element | None:
        return self.reference.find(f"{A}{kind}") if self.reference is not None else None


# In points, when neither the shape nor the theme says it (20.1.2.2.24: 9,525 EMU).
_LINE_WIDTH = 0.75


def _fill_of(parent: etree._Element) -> etree._Element | None:
    kinds = ("noFill", "solidFill", "gradFill", "pattFill", "blipFill", "grpFill")
    return next((child for child in parent if child.tag in {f"{A}{kind}" for kind in kinds}), None)
