"""The colours of the page: those of the styles in the house style, where they can be read.

Word puts any text on any background; here a text that could not be read gets another colour
(WCAG 2.2, 1.4.3).
"""

from __future__ import annotations

from collections.abc import Mapping

from progress_report.colour import TEXT_CONTRAST, contrast, readable_on
from progress_report.document.blocks import TableKind
from progress_report.house_style import HouseStyle, Line
from progress_report.writers.style_names import ROW_HEADER, TABLES

_PARAGRAPHS = {
    "--title": "heading 1",
    "--title-2": "heading 2",
    "--title-3": "heading 3",
    "--lead": "Inleidende tekst",
    "--quote": "Quote",
    "--note": "Noot",
    "--caption": "caption",
}
_NO_LINE = "transparent"


def page_colours(house_style: HouseStyle) -> dict[str, str]:
    """The custom properties for all but tables; ``--on-…`` is for text on a colour."""
    colours = house_style.colours
    page = (colours.background, colours.light)
    concept = house_style.paragraph("Omslag concept")
    stamp = concept.fill or concept.background or colours.primary
    texts = {name: house_style.paragraph(style) for name, style in _PARAGRAPHS.items()}
    link = house_style.character("Hyperlink").colour
    return {
        "--text": colours.text,
        "--background": colours.background,
        "--programme": colours.programme,
        **_surface("primary", colours.primary, house_style, house_style.paragraph("Title").colour),
        **_surface("light", colours.light, house_style),
        **_surface("concept", stamp, house_style, concept.colour),
        **{name: _readable(style.colour, page, colours.text) for name, style in texts.items()},
        "--link": _readable(link, page, colours.text),
        "--title-line": _line(house_style.paragraph("heading 1").borders, "bottom", colours.text),
        "--quote-line": _line(house_style.paragraph("Quote").borders, "left", colours.text),
    }


def table_colours(kind: TableKind, house_style: HouseStyle) -> dict[str, str]:
    """The custom properties of tables of the kind: header row, first column, total row, lines."""
    colours, style = house_style.colours, house_style.table(TABLES[kind])
    header, first, last = style.header, style.first_column, style.last_row
    # In Word the style of a paragraph is stronger than that of the table around it.
    heading = house_style.paragraph("Tabelkop").colour
    text = house_style.paragraph(ROW_HEADER).colour
    ground = header.fill or colours.background
    side = first.fill or colours.background
    link = house_style.character("Hyperlink").colour
    return {
        **_surface("head", ground, house_style, heading, header.colour),
        **_surface("side", side, house_style, text, first.colour),
        # A last row without a colour of its own leaves that of the first column.
        **(_surface("total", last.fill, house_style, text, last.colour) if last.fill else {}),
        "--side-link": _readable(link, (side,), readable_on(side, (colours.text,))),
        "--edge": _line(style.borders, "top", colours.text),
        "--rows": _line(style.borders, "insideH", colours.text),
        "--columns": _line(style.borders, "insideV", colours.text),
        "--head-columns": _line({**style.borders, **header.borders}, "insideV", colours.text),
        "--total-line": _line({**style.borders, **last.borders}, "top", colours.text),
    }


def _surface(name: str, ground: str, house_style: HouseStyle, *wanted: str) -> dict[str, str]:
    """A background, and the first of the wanted colours that can be read on it, or else another."""
    colours = house_style.colours
    fitting = (colour for colour in wanted if colour and _fits(colour, (ground,)))
    other = readable_on(ground, (colours.background, colours.text))
    return {f"--{name}": ground, f"--on-{name}": next(fitting, other)}


def _readable(colour: str, grounds: tuple[str, ...], otherwise: str) -> str:
    """The colour when there is one and it can be read on all of the grounds."""
    return colour if colour and _fits(colour, grounds) else otherwise


def _fits(colour: str, grounds: tuple[str, ...]) -> bool:
    return all(contrast(colour, ground) >= TEXT_CONTRAST for ground in grounds)


def _line(borders: Mapping[str, Line], side: str, text: str) -> str:
    """The colour of a border; an automatic one is that of the text."""
    return borders[side].colour or text if side in borders else _NO_LINE
