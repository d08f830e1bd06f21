"""The theme: its colours and fonts, and what Word's attributes and DrawingML mean by them."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from progress_report.colour import BLACK, WHITE, is_colour, mix
from progress_report.house_style.model import Colours
from progress_report.house_style.tints import shaded, tinted, transformed
from progress_report.house_style.xml import EMU_PER_POINT, A, W, found, number, points

_ACCENTS = tuple(f"accent{number}" for number in range(1, 7))
_REQUIRED = ("dk1", "lt1", "dk2", "lt2", *_ACCENTS)
# The names of theme colours in Word (17.18.97) and in DrawingML (20.1.10.54), and those of
# w:clrSchemeMapping (17.15.1.20) that say which of them text and background are.
_MAPPED = {
    "text1": "t1",
    "tx1": "t1",
    "background1": "bg1",
    "bg1": "bg1",
    "text2": "t2",
    "tx2": "t2",
    "background2": "bg2",
    "bg2": "bg2",
}
_USUAL_MAPPING = {"t1": "dark1", "bg1": "light1", "t2": "dark2", "bg2": "light2"}
_IN_SCHEME = {
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_PRESET = {"black": BLACK, "white": WHITE}
_PERCENT = 100_000


class Theme:
    """Raises KeyError or ValueError when one of the ten colours or a font is not there."""

    def __init__(self, theme: etree._Element, settings: etree._Element | None = None) -> None:
        scheme = found(theme.find(f".//{A}clrScheme"))
        colours = {_local_name(choice): _scheme_colour(choice) for choice in scheme}
        self._colours = {name: colour for name, colour in colours.items() if is_colour(colour)}
        for name in _REQUIRED:
            if name not in self._colours:
                raise ValueError(name)
        self._mapping = _mapping(settings)
        self._lines = theme.findall(f".//{A}lnStyleLst/{A}ln")
        self.heading_font = _latin(theme, "majorFont")
        self.body_font = _latin(theme, "minorFont")

    @property
    def colours(self) -> Colours:
        accents = tuple(self._colours[name] for name in _ACCENTS)
        text, background, primary, light = (self._colours[name] for name in _REQUIRED[:4])
        return Colours(text, background, primary, light, accents[0], accents[1], accents)

    def font(self, fonts: etree._Element) -> str:
        """The font of ``w:rFonts``, where the theme wins (17.3.2.26); ``""`` when it has none."""
        for kind in ("ascii", "hAnsi"):
            of_theme = fonts.get(f"{W}{kind}Theme")
            if of_theme:
                return self.heading_font if of_theme.startswith("major") else self.body_font
            if fonts.get(f"{W}{kind}"):
                return str(fonts.get(f"{W}{kind}"))
        return ""

    def colour(self, element: etree._Element, literal: str = "val", theme: str = "theme") -> str:
        """The colour in the attributes of Word: that of the theme wins over the literal one.

        ``""`` when there is none; a colour that Word may choose itself is black.
        """
        capital = "Color" if theme == "theme" else ""
        name = element.get(f"{W}{theme}{capital}")
        if name and name != "none":
            return _adjusted(self._named(name), element, theme)
        written = element.get(f"{W}{literal}", "")
        if written == "auto":
            return BLACK if literal != "fill" else ""
        colour = f"#{written}".upper()
        return colour if is_colour(colour) else ""

    def shading(self, element: etree._Element | None) -> str:
        """The colour of ``w:shd`` (17.3.5): its fill, its pattern's colour, or one in between."""
        if element is None or element.get(f"{W}val") == "nil":
            return ""
        fill = self.colour(element, "fill", "themeFill")
        pattern = element.get(f"{W}val", "")
        front = self.colour(element, "color")
        if pattern == "solid":
            return front or fill
        if pattern.startswith("pct"):
            share = _share(number(pattern.removeprefix("pct")) / 100)
            return mix(fill or WHITE, front or BLACK, share)
        return fill

    def drawing_colour(
        self, parent: etree._Element | None, placeholder: str = ""
    ) -> tuple[str, float]:
        """The colour in a DrawingML fill, and its opacity (20.1.2.3); ``""`` when unknown.

        ``placeholder`` is the colour that ``phClr`` stands for.
        """
        choice = parent[0] if parent is not None and len(parent) else None
        colour = self._chosen(choice, placeholder) if choice is not None else ""
        if choice is None or not colour:
            return "", 1.0
        opacity = 1.0
        for transform in choice:
            amount = number(transform.get("val", str(_PERCENT))) / _PERCENT
            if _local_name(transform) == "alpha":
                opacity = _share(amount)
            else:
                colour = transformed(colour, _local_name(transform), amount)
        return colour, opacity

    def line_width(self, place: int) -> float:
        """The width in points of the theme's line at the place, counted from 1 (20.1.4.2.19)."""
        if not 0 < place <= len(self._lines):
            return 0.0
        return points(self._lines[place - 1].get("w", str(EMU_PER_POINT)), EMU_PER_POINT)

    def _chosen(self, choice: etree._Element, placeholder: str) -> str:
        name = str(choice.get("val", ""))
        match _local_name(choice):
            case "schemeClr":
                return placeholder if name == "phClr" else self._named(name)
            case "prstClr":
                return _PRESET.get(name, "")
        colour = _scheme_colour([choice])
        return colour if is_colour(colour) else ""

    def _named(self, name: str) -> str:
        """The colour by its name in Word or DrawingML; ``""`` when the theme does not have it."""
        mapped = self._mapping[_MAPPED[name]] if name in _MAPPED else name
        return self._colours.get(_IN_SCHEME.get(mapped, mapped), "")


def _adjusted(colour: str, element: etree._Element, theme: str) -> str:
    """17.3.2.6: ``themeTint`` and ``themeShade`` are numbers of two hexadecimal digits."""
    tint, shade = element.get(f"{W}{theme}Tint"), element.get(f"{W}{theme}Shade")
    if colour and tint:
        colour = tinted(colour, int(tint, 16) / 255)
    if colour and shade:
        colour = shaded(colour, int(shade, 16) / 255)
    return colour


def _mapping(settings: etree._Element | None) -> Mapping[str, str]:
    mapping = settings.find(f"{W}clrSchemeMapping") if settings is not None else None
    if mapping is None:
        return _USUAL_MAPPING
    return {key: mapping.get(f"{W}{key}", usual) for key, usual in _USUAL_MAPPING.items()}


def _scheme_colour(choice: etree._Element | list[etree._Element]) -> str:
    """As it is written; a system colour (``a:sysClr``) carries its last value along."""
    colour = choice[0] if len(choice) else None
    if colour is None:
        return ""
    return f"#{colour.get('lastClr') or colour.get('val')}".upper()


def _latin(theme: etree._Element, kind: str) -> str:
    typeface = found(theme.find(f".//{A}fontScheme/{A}{kind}/{A}latin")).get("typeface")
    if not typeface:
        raise ValueError(kind)
    return str(typeface)


def _share(number: float) -> float:
    return min(max(number, 0.0), 1.0)


def _local_name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
