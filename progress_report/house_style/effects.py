"""Effects of styles that Word shows and a PDF of this program does not."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from progress_report.house_style.model import CharacterStyle, ParagraphStyle
from progress_report.house_style.names import HEADING_STYLES, LIST_STYLES
from progress_report.house_style.notices import Notices
from progress_report.house_style.style_sheet import attribute, nearest, switch
from progress_report.house_style.xml import W

_HINT = "Haal die opmaak in Word weg."
# Switches of text (17.3.2), by what Word calls them.
_SWITCHES = {
    "smallCaps": "kleine hoofdletters",
    "strike": "doorhalen",
    "dstrike": "dubbel doorhalen",
    "outline": "contour",
    "shadow": "schaduw",
    "emboss": "reliëf",
    "imprint": "gravure",
    "vanish": "verborgen",
}
# The properties of text that are in the model, by what Word calls them.
_LOOKS = {
    "font": "lettertype",
    "size": "tekengrootte",
    "bold": "vet",
    "italic": "cursief",
    "colour": "tekstkleur",
    "underline": "onderstrepen",
    "capitals": "hoofdletters",
    "fill": "arcering",
    "letter_spacing": "afstand tussen tekens",
}
# What is shown of each character style, and what every mark of a status says itself.
_SHOWN = {
    "Hyperlink": ("colour", "underline"),
    "Statussymbool": ("font", "bold", "colour", "fill"),
}


def tell_effects(
    where: str,
    text: Sequence[etree._Element],
    paragraph: Sequence[etree._Element],
    notices: Notices,
) -> None:
    """Tells of the effects in the layers of text and paragraph; ``where`` is ``van de stijl 'X'``
    or ``in de koptekst``."""
    effects = [shown for key, shown in _SWITCHES.items() if switch(text, key)]
    if attribute(text, "vertAlign", "val") in ("superscript", "subscript"):
        effects.append("superscript of subscript")
    if attribute(text, "w", "val") not in ("", "100"):
        effects.append("schaal van tekens")
    if nearest(paragraph, "framePr") is not None:
        effects.append("kader")
    if attribute(paragraph, f"pBdr/{W}between", "val") not in ("", "nil", "none"):
        effects.append("rand tussen alinea's")
    tell(effects, where, notices)


def tell_place(name: str, style: ParagraphStyle, notices: Notices) -> None:
    """Tells of a list that is not one of the report, and of a page that only headings begin."""
    effects = []
    if style.marker is not None and name not in LIST_STYLES:
        effects.append("opsommingsteken of nummering")
    if style.page_break_before and name not in HEADING_STYLES:
        effects.append("pagina-einde ervoor")
    tell(effects, f"van de stijl '{name}'", notices)


def tell_look(name: str, look: CharacterStyle, notices: Notices) -> None:
    """Tells what of the character style with the name is not shown."""
    tell(missed(look, _SHOWN[name]), f"van de stijl '{name}'", notices)


def tell(effects: Sequence[str], where: str, notices: Notices) -> None:
    for effect in effects:
        notices.add(f"de opmaak '{effect}' {where} komt wel in Word, niet in de PDF", _HINT)


def missed(look: CharacterStyle, shown: Sequence[str]) -> list[str]:
    """What the look says, by what Word calls it, besides the properties that are shown."""
    return [word for key, word in _LOOKS.items() if key not in shown and getattr(look, key)]
