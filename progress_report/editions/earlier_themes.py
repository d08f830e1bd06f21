"""In which later theme an earlier one belongs."""

from __future__ import annotations

from collections import Counter, defaultdict

from progress_report.comparison.model import Comparison, Place
from progress_report.comparison.renaming import Renamings
from progress_report.comparison.words import same_name
from progress_report.model import Programme


class EarlierThemes:
    """The earlier themes by their names; ``later`` is the whole later programme."""

    def __init__(self, comparison: Comparison, later: Programme) -> None:
        self._names = Renamings(comparison.themes, ())
        self._later = {same_name(theme.name) for theme in later.themes}
        self._went: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for match in comparison.matches:
            before, after = match.earlier.place.theme, match.later.place.theme
            self._went[same_name(before)][same_name(after)] += 1

    def is_gone(self, theme: str) -> bool:
        """Whether it is there no more, also not under a new name."""
        return self._now(theme) not in self._later

    def home(self, theme: str) -> str:
        """The later theme, as ``same_name`` folds it: the same one, or where most of its rows went;
        empty when nothing is left of it."""
        if not self.is_gone(theme):
            return self._now(theme)
        went = self._went[same_name(theme)].most_common(1)
        return went[0][0] if went else ""

    def _now(self, theme: str) -> str:
        return self._names.translated(Place(theme))[0]
