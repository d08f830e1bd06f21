"""Programmes for the tests of the charts, made from numbers per theme and status."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from progress_report.charts import subjects
from progress_report.charts.subjects import Subject
from progress_report.figures import count
from progress_report.house_style import Colours, Page, read_house_style
from progress_report.model import (
    EMPTY,
    Action,
    ActionGroup,
    Programme,
    Settings,
    Status,
    StatusKind,
    Theme,
)
from progress_report.planning import Period, Planning
from progress_report.templating.folder import default_templates

COLOURS = Colours(
    text="#1D2A30",
    background="#FFFFFF",
    primary="#1F4E3D",
    light="#EEF3EE",
    programme="#2F7D4F",
    additional="#24618E",
    accents=("#2F7D4F", "#24618E", "#C9822B", "#7A4E8A", "#5B6B73", "#B3404A"),
)
_PAGE = Page(16838, 11906, top=1134, right=1021, bottom=1021, left=1021)
LANDSCAPE = replace(
    read_house_style(default_templates()),
    colours=COLOURS,
    heading_font="Arial",
    body_font="Arial",
    page=_PAGE,
)
PORTRAIT = replace(LANDSCAPE, page=Page(11906, 16838, 1134, 1134, 1134, 1134))

DONE = Status("afgerond", "✓", "", "#1B6E3C", StatusKind.DONE)
ON_SCHEDULE = Status("op schema", "+", "", "#1F5FA8", StatusKind.ON_SCHEDULE)
LONGER = Status("langere doorlooptijd", "+/-", "", "#8A5A00", StatusKind.ATTENTION)
DELAYED = Status("vertraagd", "-", "", "#B3261E", StatusKind.DELAYED)
FOUR = (DONE, ON_SCHEDULE, LONGER, DELAYED)
EIGHT = (
    *FOUR,
    Status("gewijzigd in opdracht van de gemeenteraad", "↻", "", "#7A4E8A", StatusKind.CHANGED),
    Status("niet gestart", "○", "", "#C9C9C9", StatusKind.NOT_STARTED),
    Status("traject loopt, maar langer dan gedacht", "~", "", "#F2C200", StatusKind.ATTENTION),
    Status("oranje", "oranje", "", "#F28C28", StatusKind.ATTENTION),
)

THEMES = (
    "Veilig wonen, werken en leven",
    "Duurzaam Heemstede",
    "Zorg, welzijn en ondersteuning",
    "Financiën en dienstverlening",
)
LONG_NAME = "Een thema met een bijzonder lange naam over verkeersveiligheid, wonen en zorg 80"


def programme(
    *numbers: list[int],
    legend: tuple[Status, ...] = FOUR,
    names: tuple[str, ...] = THEMES,
    columns: tuple[str, ...] = ("Status",),
    years: tuple[int | None, ...] = (2022, 2024, None),
    budget_programmes: tuple[str, ...] = ("1", "6 en 8", ""),
) -> Programme:
    """For each theme the number of actions per status of the legend, and last without status.

    Years and budget programmes go to the actions of a theme in turn; in every further status
    column an action has the next status.
    """
    statuses = (*legend, None)

    def action(turn: int, place: int) -> Action:
        return Action(
            title=EMPTY,
            budget_programmes=budget_programmes[turn % len(budget_programmes)],
            planning=_in_year(years[turn % len(years)]),
            statuses=tuple(statuses[(place + n) % len(statuses)] for n in range(len(columns))),
        )

    def theme(index: int, row: list[int]) -> Theme:
        places = [place for place, number in enumerate(row) for _ in range(number)]
        actions = tuple(action(turn, place) for turn, place in enumerate(places))
        groups = (ActionGroup(None, actions),)
        return Theme(names[index % len(names)], str(index + 1), groups=groups)

    settings = Settings("Heemstede", "Review", "Programma", 2022, 2026, date(2024, 4, 1), "Raad")
    themes = tuple(theme(index, row) for index, row in enumerate(numbers))
    return Programme(settings, legend, columns, themes)


def subjects_of(programme: Programme) -> list[Subject]:
    """The subjects of the charts of the report, of the themes only the first two."""
    figures = count(programme)
    found = [
        subjects.overall(figures),
        *subjects.per_theme(figures),
        subjects.per_year(figures),
        subjects.per_budget_programme(figures),
        *(subjects.theme(figures, index) for index in range(len(figures.themes[:2]))),
    ]
    return [subject for subject in found if subject]


def _in_year(year: int | None) -> Planning | None:
    return Planning((Period(date(year, 1, 1), date(year, 12, 31)),)) if year else None


HEEMSTEDE = programme([12, 15, 5, 2, 0], [5, 6, 2, 1, 1], [9, 12, 4, 2, 0], [14, 10, 6, 1, 0])
_TWELVE = [[(7 * theme + 3 * status) % 6 for status in range(9)] for theme in range(12)]

AWKWARD = {
    "as in Heemstede": HEEMSTEDE,
    "one action": programme([1, 0, 0, 0, 0]),
    "a theme without actions": programme([3, 0, 0, 0, 0], [0, 0, 0, 0, 0]),
    "twelve themes": programme(*(row[:5] for row in _TWELVE)),
    "twelve long names and eight statuses": programme(*_TWELVE, legend=EIGHT, names=(LONG_NAME,)),
    "two status columns": programme([3, 0, 0, 1, 0], [4, 2, 1, 0, 2], columns=("Status", "Geld")),
    "500 actions": programme([250, 120, 80, 40, 3, 1, 2, 1, 3], [0] * 9, [1] * 9, legend=EIGHT),
    "twelve themes of which one outweighs all": programme(
        [400, 0, 0, 0, 1, 1, 1, 1, 1], *[[1] * 9] * 11, legend=EIGHT, names=(LONG_NAME,)
    ),
    "twelve short names beside numbers above the bars": programme(
        *[[400, 0, 0, 0, 1, 1, 1, 1, 1]] * 12, legend=EIGHT
    ),
    "no action has a status": programme([0, 0, 0, 0, 34], [0, 0, 0, 0, 1]),
    "no status columns": programme([2, 0, 0, 0, 0], [5, 0, 0, 0, 0], columns=()),
    "a word without an end": programme([1, 2, 3, 4, 5], [1, 0, 0, 0, 0], names=("A" * 80,)),
    "names that look like markup": programme(
        [1, 2, 3, 4, 5],
        [1, 0, 0, 0, 0],
        legend=(Status("$5 < $6 & \\alpha", "_^", "", "#FFFFFF", StatusKind.DONE), *FOUR[1:]),
        names=("<b>$1</b> & $2",),
    ),
    "names that no font has": programme(
        [1, 2, 3, 4, 5],
        [1, 0, 0, 0, 0],
        legend=(Status("\U0010fffd", "\U0010fffd", "", "#777777", StatusKind.DONE), *FOUR[1:]),
        names=("\U0010fffd",),
    ),
}
