"""The counts of the report."""

from __future__ import annotations

import pytest

from progress_report.figures import Figures, LabelledCounts, budget_programmes_of, count
from progress_report.model import StatusKind
from tests.documents import programme_of
from tests.workbooks import minimal_sheets

HEADER = ["Thema", "Ambitie", "Actie", "Programma", "Gepland", "Status", "Soort"]


def figures_of(*rows: list[object]) -> Figures:
    sheets = minimal_sheets()
    sheets["Acties"] = [HEADER, *rows]  # type: ignore[list-item]
    return count(programme_of(sheets))


def numbers(parts: tuple[LabelledCounts, ...]) -> dict[str, list[int]]:
    """Per part the counts of the four statuses of the default legend, and of no status."""
    return {part.label: [entry.number for entry in part.counts.counts] for part in parts}


def test_every_action_counts_once_by_status_in_the_order_of_the_legend() -> None:
    figures = figures_of(
        ["Wonen", None, "A", "8", "2023", "afgerond", None],
        ["Wonen", None, "B", "8", "2023", "-", "actie"],
        ["Duurzaamheid", None, "C", "8", "2026", None, None],
    )
    assert [
        (entry.status and entry.status.name, entry.number) for entry in figures.statuses.counts
    ] == [
        ("afgerond", 1),
        ("op schema", 0),
        ("langere doorlooptijd", 0),
        ("vertraagd", 1),
        (None, 1),
    ]
    assert figures.actions == figures.statuses.total == 3
    assert figures.statuses.of_kind(StatusKind.DELAYED) == 1


def test_introductions_and_remarks_are_not_counted() -> None:
    figures = figures_of(
        ["Wonen", None, "Kop", None, None, None, "kop"],
        ["Wonen", None, "A", None, "2023", "afgerond", None],
        ["Duurzaamheid", None, "Nb.", None, None, None, "opmerking"],
        ["Duurzaamheid", None, "B", None, "2026", None, None],
    )
    assert [theme.actions for theme in figures.themes] == [1, 1]


def test_an_action_counts_in_the_year_in_which_it_should_be_ready() -> None:
    figures = figures_of(
        ["Wonen", None, "A", None, "2023-2025", "afgerond", None],
        ["Wonen", None, "B", None, "Q2 en Q3 2023", "op schema", None],
        ["Duurzaamheid", None, "C", None, "doorlopend", "op schema", None],
        ["Duurzaamheid", None, "D", None, None, None, None],
    )
    assert numbers(figures.years) == {
        "2023": [0, 1, 0, 0, 0],
        "2025": [1, 0, 0, 0, 0],
        "2026": [0, 1, 0, 0, 0],
        "zonder jaar": [0, 0, 0, 0, 1],
    }


def test_an_action_counts_under_each_of_its_budget_programmes() -> None:
    figures = figures_of(
        ["Wonen", None, "A", "10", "2023", "afgerond", None],
        ["Wonen", None, "B", "2 en 10", "2023", "op schema", None],
        ["Duurzaamheid", None, "C", None, "2026", None, None],
    )
    assert numbers(figures.budget_programmes) == {
        "2": [0, 1, 0, 0, 0],
        "10": [1, 1, 0, 0, 0],
        "geen programma": [0, 0, 0, 0, 1],
    }


@pytest.mark.parametrize(
    ("text", "programmes"),
    [
        ("8", ("8",)),
        ("6 en 8", ("6", "8")),
        ("1, 2 en 3", ("1", "2", "3")),
        ("6/8", ("6", "8")),
        ("6 EN 8", ("6", "8")),
        ("1 en 1", ("1",)),
        ("8,1", ("8,1",)),
        ("programma 8", ("8",)),
        ("Programma's 6 en 8", ("6", "8")),
        ("programma 6 en programma 8", ("6", "8")),
        ("1.2, 3a", ("1.2", "3a")),
        ("8. Wonen en bouwen", ("8. Wonen en bouwen",)),
        ("6 t/m 8", ("6 t/m 8",)),
        ("Sociaal domein en zorg", ("Sociaal domein en zorg",)),
        ("", ()),
    ],
)
def test_a_cell_can_name_more_budget_programmes(text: str, programmes: tuple[str, ...]) -> None:
    assert budget_programmes_of(text) == programmes


def test_what_is_missing_is_counted() -> None:
    missing = figures_of(
        ["Wonen", None, "A", "8", "2023", "afgerond", None],
        ["Duurzaamheid", None, "B", None, None, None, None],
    ).missing
    assert (missing.status, missing.planning, missing.explanation) == (1, 1, 2)
    assert missing.budget_programme == 1
