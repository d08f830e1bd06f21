"""What a part says of earlier themes that are there no more."""

from __future__ import annotations

from collections.abc import Iterable

from progress_report.comparison.model import GoneTheme
from progress_report.dutch import number


def gone_themes_words(themes: Iterable[GoneTheme]) -> str:
    """A sentence or two on each: whether it counts in the part, or where what it had is told."""
    return " ".join(f"Thema ‘{theme.name}’ is er niet meer. {_of(theme)}" for theme in themes)


def _of(theme: GoneTheme) -> str:
    one, actions = theme.actions == 1, f"{number(theme.actions)} acties"
    if theme.counted:
        counted = "telt de actie" if one else f"tellen de {actions}"
        return f"Wat ervan over is, staat vooral in dit deel; daarom {counted} van toen hier mee."
    dropped = "De vervallen actie van dat thema staat"
    if not one:
        dropped = f"De {number(theme.actions)} vervallen acties van dat thema staan"
    return f"{dropped} in geen enkel deel, maar wel in het volledige document."
