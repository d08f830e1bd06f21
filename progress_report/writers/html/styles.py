"""What the style sheet of one page needs beside ``page.css``: colours, fonts, widths, statuses.

The security policy of the page forbids ``style`` attributes, so what differs per document becomes
custom properties and classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from progress_report.colour import (
    SHAPE_CONTRAST,
    TEXT_CONTRAST,
    contrast,
    is_colour,
    readable_on,
)
from progress_report.document.blocks import Column, Properties
from progress_report.dutch import long_date
from progress_report.house_style import Colours, HouseStyle

# The accents of the theme that the house style uses for a part of its own.
_CONCEPT_ACCENT = 2
_FIGURES_ACCENT = 4


class Styles:
    """Hands out the classes of one document, and says what they look like."""

    def __init__(self) -> None:
        self._statuses: dict[str, str] = {}
        self._widths: dict[tuple[float, ...], str] = {}

    def status_class(self, colour: str) -> str:
        """The class of the symbol of a status; none when the colour is not a colour."""
        if not is_colour(colour):
            return ""
        return self._statuses.setdefault(colour.upper(), f"status-{len(self._statuses) + 1}")

    def widths_class(self, columns: tuple[Column, ...]) -> str:
        """The class of tables whose columns have these widths."""
        widths = tuple(column.width for column in columns)
        return self._widths.setdefault(widths, f"widths-{len(self._widths) + 1}")

    def css(self, house_style: HouseStyle, properties: Properties) -> str:
        """The custom properties and the classes handed out so far."""
        lines = [
            *_rule(":root", {**_colours(house_style.colours), **_fonts(house_style)}),
            *_rule(":root", _running_texts(properties)),
            *self._status_rules(house_style.colours.background),
            *self._width_rules(),
        ]
        return "\n".join(lines)

    def _status_rules(self, background: str) -> Iterator[str]:
        """A pale colour gets an outline, by which it stands out (WCAG 2.2, 1.4.11)."""
        for colour, name in self._statuses.items():
            pale = contrast(colour, background) < SHAPE_CONTRAST
            outline = {"--status-outline": "var(--text)"} if pale else {}
            text = readable_on(colour)
            yield from _rule(f".{name}", {"--status": colour, "--status-text": text, **outline})

    def _width_rules(self) -> Iterator[str]:
        for widths, name in self._widths.items():
            for number, width in enumerate(widths, 1):
                if width:
                    share = {"--share": f"{100 * width:.2f}%"}
                    yield from _rule(f".{name} thead th:nth-child({number})", share)


def _rule(selector: str, declarations: Mapping[str, str]) -> Iterator[str]:
    body = "; ".join(f"{name}: {value}" for name, value in declarations.items())
    yield f"{selector} {{ {body} }}"


def _colours(colours: Colours) -> dict[str, str]:
    """The colours by what they are for, each with the colour of text that can be read on it."""
    grounds = {
        "primary": colours.primary,
        "light": colours.light,
        "programme": colours.programme,
        "additional": colours.additional,
        "figures": colours.accents[_FIGURES_ACCENT],
        "concept": colours.accents[_CONCEPT_ACCENT],
    }
    wanted = (colours.background, colours.text)
    texts = {f"--on-{name}": readable_on(ground, wanted) for name, ground in grounds.items()}
    return {
        "--text": colours.text,
        "--background": colours.background,
        **{f"--{name}": ground for name, ground in grounds.items()},
        **texts,
        "--title": _readable(colours.primary, colours),
        "--link": _readable(colours.additional, colours),
    }


def _readable(colour: str, colours: Colours) -> str:
    """The colour when it can be read on the page and its light surfaces, else that of text."""
    grounds = (colours.background, colours.light)
    enough = all(contrast(colour, ground) >= TEXT_CONTRAST for ground in grounds)
    return colour if enough else colours.text


def _fonts(house_style: HouseStyle) -> dict[str, str]:
    return {
        "--heading-font": _string(house_style.heading_font),
        "--body-font": _string(house_style.body_font),
    }


def _running_texts(properties: Properties) -> dict[str, str]:
    """What stands in the margins of a printed page."""
    return {
        "--running-title": _string(properties.title),
        "--running-organisation": _string(properties.organisation),
        "--running-date": _string(f"Peildatum {long_date(properties.date)}"),
        "--running-concept": _string("CONCEPT" if properties.concept else ""),
    }


def _string(text: str) -> str:
    """A string of CSS; what could end it or the style sheet is escaped (CSS Syntax, 4.3.7)."""
    escaped = re.sub(r"[^\w .,;:()-]", lambda sign: f"\\{ord(sign[0]):X} ", text)
    return f'"{escaped}"'
