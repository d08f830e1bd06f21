"""The charts: their words, their numbers, and that nothing overlaps or falls off."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections import Counter
from itertools import combinations

import pytest
from lxml import etree
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from progress_report import dutch
from progress_report.charts import Charts, draw_charts, subjects
from progress_report.charts.bars import spread
from progress_report.charts.colours import TEXT_CONTRAST, contrast, readable_on, swatches
from progress_report.charts.layout import lay_out
from progress_report.charts.legend import NO_STATUS
from progress_report.charts.look import look_of
from progress_report.charts.png import paint
from progress_report.charts.shapes import Box, Drawing, Label
from progress_report.charts.subjects import Form, Subject
from progress_report.charts.typesetting import typesetter
from progress_report.figures import Figures, count
from progress_report.house_style import Colours, HouseStyle, Page
from progress_report.inlines import Text
from progress_report.model import (
    Action,
    ActionGroup,
    CellLine,
    CellText,
    Programme,
    Settings,
    Status,
    StatusKind,
    Theme,
)
from progress_report.planning import Period, Planning

from datetime import date  # isort: skip

COLOURS = Colours(
    text="#1D2A30",
    background="#FFFFFF",
    primary="#1F4E3D",
    light="#EEF3EE",
    programme="#2F7D4F",
    additional="#24618E",
    accents=("#2F7D4F", "#24618E", "#C9822B", "#7A4E8A", "#5B6B73", "#B3404A"),
)
LANDSCAPE = Page(16838, 11906, 1134, 1021, 1021, 1021)
PORTRAIT = Page(11906, 16838, 1134, 1134, 1134, 1134)
HOUSE_STYLE = HouseStyle(COLOURS, "Arial", "Arial", LANDSCAPE)

DONE = Status("afgerond", "✓", "", "#1B6E3C", StatusKind.DONE)
ON_SCHEDULE = Status("op schema", "+", "", "#1F5FA8", StatusKind.ON_SCHEDULE)
LONGER = Status("langere doorlooptijd", "+/-", "", "#8A5A00", StatusKind.ATTENTION)
DELAYED = Status("vertraagd", "-", "", "#B3261E", StatusKind.DELAYED)
FOUR = (DONE, ON_SCHEDULE, LONGER, DELAYED)
EIGHT = (
    *FOUR,
    Status("gewijzigd in opdracht van de gemeenteraad", "↻", "", "#7A4E8A", StatusKind.CHANGED),
    Status("niet gestart", "○", "", "#C9C9C9", StatusKind.NOT_STARTED),
    Status("traject loopt, maar heeft een langere doorlooptijd", "~", "", "#F2C200", DELAYED.kind),
    Status("oranje", "oranje", "", "#F28C28", StatusKind.ATTENTION),
)

LONG_NAME = "Een thema met een bijzonder lange naam over verkeersveiligheid, wonen en zorg 80"
THEMES = (
    "Veilig wonen, werken en leven",
    "Duurzaam Heemstede",
    "Zorg, welzijn en ondersteuning",
    "Financiën en dienstverlening",
)


def programme(
    numbers: list[list[int]],
    *,
    legend: tuple[Status, ...] = FOUR,
    names: tuple[str, ...] = THEMES,
    columns: tuple[str, ...] = ("Status",),
    years: tuple[int | None, ...] = (2022, 2024, None),
    budget_programmes: tuple[str, ...] = ("1", "6 en 8", ""),
) -> Programme:
    """For each theme the number of actions per status, the last number without status.

    Years and budget programmes go to the actions in turn; further columns get the next status.
    """
    statuses = (*legend, None)
    themes = []
    for index, row in enumerate(numbers):
        marks = [place for place, number in enumerate(row) for _ in range(number)]
        actions = tuple(
            Action(
                title=CellText((CellLine((Text("actie"),)),)),
                budget_programmes=budget_programmes[number % len(budget_programmes)],
                planning=_in_year(years[number % len(years)]),
                statuses=tuple(
                    statuses[(mark + column) % len(statuses)] for column in range(len(columns))
                ),
            )
            for number, mark in enumerate(marks)
        )
        name = names[index % len(names)]
        themes.append(Theme(name, str(index + 1), groups=(ActionGroup(None, actions),)))
    settings = Settings("Heemstede", "Review", "Programma", 2022, 2026, date(2024, 4, 1), "Raad")
    return Programme(settings, legend, columns, tuple(themes))


def _in_year(year: int | None) -> Planning | None:
    return Planning((Period(date(year, 1, 1), date(year, 12, 31)),)) if year else None


def subjects_of(figures: Figures) -> list[Subject]:
    """The subjects of all charts of the report."""
    found = [
        subjects.overall(figures),
        *subjects.per_theme(figures),
        subjects.per_year(figures),
        subjects.per_budget_programme(figures),
        *(subjects.theme(figures, index) for index in range(len(figures.themes))),
    ]
    return [subject for subject in found if subject]


HEEMSTEDE = [[12, 15, 5, 2, 0], [5, 6, 2, 1, 1], [9, 12, 4, 2, 0], [14, 10, 6, 1, 0]]
TWELVE = [[(7 * theme + 3 * status) % 6 for status in range(9)] for theme in range(12)]

AWKWARD = {
    "Heemstede": programme(HEEMSTEDE),
    "one action": programme([[1, 0, 0, 0, 0]]),
    "one theme": programme(HEEMSTEDE[:1]),
    "a theme without actions": programme([[3, 0, 0, 0, 0], [0, 0, 0, 0, 0]]),
    "twelve themes": programme([row[:5] for row in TWELVE]),
    "twelve long names and eight statuses": programme(TWELVE, legend=EIGHT, names=(LONG_NAME,)),
    "two status columns": programme(HEEMSTEDE, columns=("Status", "Status geld")),
    "500 actions beside 9": programme(
        [[250, 120, 80, 40, 3, 1, 2, 1, 3], [1] * 9, [0] * 9], legend=EIGHT
    ),
    "twelve themes with numbers that do not fit": programme(
        [[400, *[1] * 8], *[[1] * 9] * 11], legend=EIGHT, names=(LONG_NAME,)
    ),
    "without any status": programme([[0, 0, 0, 0, 34], [0, 0, 0, 0, 1]]),
    "without status columns": programme(HEEMSTEDE, columns=()),
    "a word without an end": programme(HEEMSTEDE, names=("A" * 80,)),
    "names that look like markup": programme(
        HEEMSTEDE,
        legend=(Status("$5 < $6 & \\alpha", "_^", "", "#FFFFFF", StatusKind.DONE), *FOUR[1:]),
        names=("<b>$1</b> & $2",),
    ),
    "names that no font has": programme(
        HEEMSTEDE,
        legend=(Status("\U0010fffd", "\U0010fffd", "", "#777777", StatusKind.DONE), *FOUR[1:]),
        names=("\U0010fffd",),
    ),
}


@pytest.fixture(scope="module")
def charts() -> Charts:
    return draw_charts(count(AWKWARD["Heemstede"]), HOUSE_STYLE)


class DescribeWords:
    pass


def test_the_text_of_the_whole_gives_every_number_and_share() -> None:
    subject = subjects.overall(count(programme([[34, 71, 0, 1, 1]])))

    assert subject
    assert subject.title == "Status van het hele programma"
    assert subject.alternative_text == (
        "Staafdiagram met de status van alle 107 acties van het hele programma: 34 afgerond (32%), "
        "71 op schema (66%), één vertraagd (1%) en één zonder status (1%). "
        "De status ‘langere doorlooptijd’ komt niet voor."
    )
