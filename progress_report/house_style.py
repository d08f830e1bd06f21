"""The house style: ``huisstijl.docx`` read for its colours, fonts, page and logo."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """The theme colours of the house style, each ``#RRGGBB``, by what they are for."""

    text: str
    background: str
    primary: str
    light: str
    programme: str
    additional: str
    accents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Sizes in twips (1/20 pt)."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class HouseStyle:
    colours: Colours
    heading_font: str
    body_font: str
    page: Page
