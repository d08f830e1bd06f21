"""Effects of styles that Word shows and a PDF of this program does not."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from progress_report.house_style.notices import Notices
from progress_report.house_style.style_sheet import attribute, nearest, switch

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


def tell_effects(
    name: str,
    text: Sequence[etree._Element],
    paragraph: Sequence[etree._Element],
    notices: Notices,
) -> None:
    """Tells of the effects in the layers of a style with the name, text and paragraph."""
    effects = [shown for key, shown in _SWITCHES.items() if switch(text, key)]
    if attribute(text, "vertAlign", "val") in ("superscript", "subscript"):
        effects.append("superscript of subscript")
    if attribute(text, "w", "val") not in ("", "100"):
        effects.append("schaal van tekens")
    if nearest(paragraph, "framePr") is not None:
        effects.append("kader")
    for effect in effects:
        notices.add(
            f"de opmaak '{effect}' van de stijl '{name}' komt wel in Word, niet in de PDF",
            "Haal die opmaak in Word van de stijl af.",
        )
