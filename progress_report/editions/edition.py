"""What somebody asks an edition of."""

from __future__ import annotations

from msgspec import Struct


class Edition(Struct, frozen=True):
    """A part of the programme; what is asked for must all hold. Without anything it is the whole.

    ``themes`` are names, or other groups of additional work; ``responsible`` is who delivers.
    """

    themes: tuple[str, ...] = ()
    responsible: str = ""
    only_deviations: bool = False

    @property
    def is_whole(self) -> bool:
        return not (self.themes or self.picks_actions)

    @property
    def picks_actions(self) -> bool:
        """Whether it holds some of the actions of a theme, and not all that a theme has."""
        return bool(self.responsible) or self.only_deviations
