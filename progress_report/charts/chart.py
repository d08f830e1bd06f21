"""What a chart is to the rest of the program: a drawing in two forms, and words that say it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct


class Chart(Struct, frozen=True):
    """A chart; ``name`` is the stem of its file, ``width`` and ``height`` are pixels of the PNG.

    ``title`` is for the caption and ``alternative_text`` gives the figures, both in Dutch. ``key``
    stands for all that shaped it (see ``keys.py``); empty when that is not known.
    """

    name: str
    title: str
    alternative_text: str
    svg: bytes
    png: bytes
    width: int
    height: int
    key: bytes = b""


class Charts(Struct, frozen=True):
    """The charts of a report; None stands for a chart that would have nothing to show.

    ``per_theme`` has one for each status column, and none with a single theme. ``themes`` runs
    parallel to the themes of the programme. ``then_and_now`` is there with an earlier workbook.
    """

    overall: Chart | None
    per_theme: tuple[Chart, ...]
    per_year: Chart | None
    per_budget_programme: Chart | None
    themes: tuple[Chart | None, ...]
    then_and_now: Chart | None = None

    @property
    def all(self) -> Iterator[Chart]:
        """Every chart that there is, in the order above."""
        charts = (
            self.overall,
            self.then_and_now,
            *self.per_theme,
            self.per_year,
            self.per_budget_programme,
            *self.themes,
        )
        return (chart for chart in charts if chart)
