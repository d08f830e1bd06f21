"""What each chart of the report shows: its bars, its title and its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace

from progress_report.charts import wording
from progress_report.dutch import words_in_a_row
from progress_report.excerpts import shorten
from progress_report.figures import NO_BUDGET_PROGRAMME, NO_YEAR, Figures, LabelledCounts

# The file names that charts can have: only those are cleared away when a chart is gone.
CHART_FILE = re.compile(
    r"(status-programma|status-per-(thema|jaar)(-\d+)?|acties-per-programma|toen-en-nu|thema-\d+-status)"
    r"\.(svg|png)"
)
_LONGEST_PART = 200
"""Characters of the part in words that are read aloud; the introduction says it in full."""
# With more bars a chart would not fit on a page in a size that can be read; the table tells all.
_MOST_BARS = 25


class Form(Enum):
    """``KEY_FIGURES`` is one bar with its figures in large; ``PLAIN`` knows no statuses."""

    STACKED = auto()
    KEY_FIGURES = auto()
    PLAIN = auto()


class Subject(Struct, frozen=True):
    """A chart before it is drawn."""

    name: str
    title: str
    alternative_text: str
    form: Form
    bars: tuple[LabelledCounts, ...]


def overall(figures: Figures) -> Subject | None:
    """The status of the whole programme, a bar per status column."""
    if not figures.overall or not figures.actions:
        return None
    part = "in dit deel" if figures.part else "van het hele programma"
    return Subject(
        name="status-programma",
        title=f"Status van de acties {part}" if figures.part else f"Status {part}",
        alternative_text=wording.whole(part, figures.overall),
        form=Form.KEY_FIGURES if len(figures.overall) == 1 else Form.STACKED,
        bars=_columns(figures.overall),
    )


def then_and_now(bars: Sequence[LabelledCounts], figures: Figures) -> Subject | None:
    """The statuses at an earlier date and now, a bar for each; its label is the date."""
    if not any(bar.counts.total for bar in bars):
        return None
    actions = "de acties van dit deel" if figures.part else "alle acties"
    title = f"Status van {actions} op {words_in_a_row([bar.label for bar in bars])}"
    return Subject(
        name="toen-en-nu",
        title=title,
        alternative_text=wording.compared(title, bars),
        form=Form.STACKED,
        bars=tuple(bars),
    )


def per_theme(figures: Figures) -> tuple[Subject, ...]:
    """The status per theme, a chart for every status column."""
    if not 2 <= len(figures.themes) <= _MOST_BARS or not figures.actions:
        return ()
    several = len(figures.overall) > 1
    return tuple(
        _theme_comparison(figures, column, heading.label if several else "Status")
        for column, heading in enumerate(figures.overall)
    )


def per_year(figures: Figures) -> Subject | None:
    """The actions by the year in which they should be ready."""
    if all(bar.label == NO_YEAR for bar in figures.years):
        return None
    return _by_label("status-per-jaar", "jaar waarin ze klaar moeten zijn", figures, figures.years)


def per_budget_programme(figures: Figures) -> Subject | None:
    """The actions by budget programme."""
    if all(bar.label == NO_BUDGET_PROGRAMME for bar in figures.budget_programmes):
        return None
    if len(figures.budget_programmes) > _MOST_BARS:
        return None
    bars = tuple(
        LabelledCounts(_programme_label(bar.label), bar.counts) for bar in figures.budget_programmes
    )
    subject = _by_label("acties-per-programma", "begrotingsprogramma", figures, bars)
    if sum(bar.counts.total for bar in bars) == figures.actions:
        return subject
    return replace(
        subject, alternative_text=f"{subject.alternative_text} {wording.COUNTED_MORE_THAN_ONCE}"
    )


def theme(figures: Figures, index: int) -> Subject | None:
    """The status of the actions of one theme, counted from 0."""
    counted = figures.themes[index]
    if not counted.columns or not counted.actions:
        return None
    picked = figures.part is not None and figures.part.picks_actions
    part = f"in {'dit deel van ' if picked else ''}thema {counted.label}"
    return Subject(
        name=f"thema-{index + 1}-status",
        title=f"Status van de acties {part}",
        alternative_text=wording.whole(part, counted.columns),
        form=Form.STACKED,
        bars=_columns(counted.columns),
    )


def with_part(subject: Subject, figures: Figures) -> Subject:
    """The chart with a sentence in its words on the part that the figures are of, if any."""
    if figures.part is None:
        return subject
    words = (
        f"{subject.alternative_text} {wording.of_part(shorten(figures.part.label, _LONGEST_PART))}"
    )
    return replace(subject, alternative_text=words)


def _theme_comparison(figures: Figures, column: int, heading: str) -> Subject:
    bars = tuple(
        LabelledCounts(counted.label, counted.columns[column].counts) for counted in figures.themes
    )
    return Subject(
        name="status-per-thema" + (f"-{column + 1}" if column else ""),
        title=f"{heading} per thema{_here(figures)}",
        alternative_text=wording.compared(
            f"{heading} van de acties{_here(figures)} per thema", bars
        ),
        form=Form.STACKED,
        bars=bars,
    )


def _here(figures: Figures) -> str:
    """Words for behind ``acties`` when the figures are not those of the whole programme."""
    return " in dit deel" if figures.part else ""


def _programme_label(label: str) -> str:
    return f"Programma {label}" if label[0].isdigit() else label


def _by_label(name: str, part: str, figures: Figures, bars: tuple[LabelledCounts, ...]) -> Subject:
    if not figures.overall:
        title = f"Acties{_here(figures)} per {part}"
        text = wording.counted(f"het aantal acties{_here(figures)} per {part}", bars)
        return Subject(name, title, text, Form.PLAIN, bars)
    heading = figures.overall[0].label if len(figures.overall) > 1 else "Status"
    title = f"{heading} van de acties{_here(figures)} per {part}"
    return Subject(name, title, wording.compared(title, bars), Form.STACKED, bars)


def _columns(bars: Sequence[LabelledCounts]) -> tuple[LabelledCounts, ...]:
    """The bars of the status columns; the only one needs no label."""
    return tuple(bars) if len(bars) > 1 else (LabelledCounts("", bars[0].counts),)
