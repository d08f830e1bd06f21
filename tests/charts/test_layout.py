"""The drawings: every number is there, readable, and nothing overlaps or falls off."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import TypeAlias

import numpy as np
import pytest

from progress_report import dutch
from progress_report.charts import subjects
from progress_report.charts.bars import spread
from progress_report.charts.colours import swatches
from progress_report.charts.layout import lay_out
from progress_report.charts.look import look_of
from progress_report.charts.patterns import Pattern, strokes
from progress_report.charts.shapes import Box, Drawing, Label
from progress_report.charts.style import chart_style
from progress_report.charts.subjects import Form, Subject
from progress_report.charts.typesetting import typesetter
from progress_report.colour import contrast, readable_on
from progress_report.figures import NO_STATUS, count
from progress_report.house_style import HouseStyle
from progress_report.model import Programme, Status, StatusKind
from tests.charts.examples import (
    AWKWARD,
    COLOURS,
    EIGHT,
    FOUR,
    HEEMSTEDE,
    LANDSCAPE,
    PORTRAIT,
    programme,
    subjects_of,
)

Extent: TypeAlias = tuple[float, float, float, float]

READABLE = 4.5  # WCAG 2.2, 1.4.3

each_awkward_programme = pytest.mark.parametrize("example", AWKWARD.values(), ids=AWKWARD)
each_page = pytest.mark.parametrize("style", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])


def _drawing(subject: Subject, style: HouseStyle = LANDSCAPE) -> Drawing:
    return lay_out(subject, look_of(chart_style(style)))


def _per_theme(example: Programme) -> Subject:
    return subjects.per_theme(count(example))[0]


def _placed(drawing: Drawing, style: HouseStyle) -> list[tuple[Label | Box, Extent]]:
    """Where each text and each box stands, in points."""
    fonts = look_of(chart_style(style)).type
    found: list[tuple[Label | Box, Extent]] = []
    for shape in drawing.shapes:
        if isinstance(shape, Box):
            right, bottom = shape.x + shape.width, shape.y + shape.height
            found.append((shape, (shape.x, shape.y, right, bottom)))
        elif isinstance(shape, Label):
            points = np.asarray(fonts.outline(shape).vertices)
            if points.size:
                found.append((shape, (*points.min(axis=0), *points.max(axis=0))))
    return found


def _overlap(one: Extent, other: Extent) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@each_page
@each_awkward_programme
def test_nothing_overlaps_or_falls_off_the_drawing(example: Programme, style: HouseStyle) -> None:
    for subject in subjects_of(example):
        drawing = _drawing(subject, style)
        placed = _placed(drawing, style)
        labels = [(shape, extent) for shape, extent in placed if isinstance(shape, Label)]
        boxes = [(shape, extent) for shape, extent in placed if isinstance(shape, Box)]
        for shape, (x0, y0, x1, y1) in placed:
            inside = x0 >= 0 and y0 >= 0 and x1 <= drawing.width and y1 <= drawing.height
            assert inside, (subject.name, shape)
        for (one, first), (other, second) in combinations(labels, 2):
            assert not _overlap(first, second), (subject.name, one.text, other.text)
        for (label, first), (box, second) in product(labels, boxes):
            if label.behind != box.fill:
                assert not _overlap(first, second), (subject.name, label.text, box)


@each_awkward_programme
def test_every_number_of_the_figures_is_in_the_drawing(example: Programme) -> None:
    for subject in subjects_of(example):
        drawn = Counter(label.text for label in _drawing(subject).labels)
        expected: Counter[str] = Counter()
        for bar in subject.bars:
            expected[dutch.number(bar.counts.total)] += bar.counts.total > 0
            if subject.form is not Form.PLAIN:
                numbers = [item.number for item in bar.counts.counts if item.number]
                expected.update(map(dutch.number, numbers))
        if subject.form is Form.KEY_FIGURES:  # its total stands with its unit
            expected[dutch.number(subject.bars[0].counts.total)] -= 1
        assert drawn >= expected, subject.name


@each_awkward_programme
def test_all_text_is_readable_on_what_it_stands_on(example: Programme) -> None:
    for subject in subjects_of(example):
        for label in _drawing(subject).labels:
            assert contrast(label.colour, label.behind) >= READABLE, (subject.name, label.text)


@pytest.mark.parametrize("number", [1, 4, 12])
def test_a_chart_of_the_themes_fits_on_a_page_with_its_heading_and_caption(number: int) -> None:
    rows = [[12, 3, 4, 1, 2]] * number
    figures = count(programme(*rows, names=("Een naam die op een regel past",)))
    subject = subjects.per_theme(figures)[0] if number > 1 else subjects.overall(figures)

    assert subject
    assert _drawing(subject).height <= 5.2 * 72


def test_twelve_long_names_with_eight_statuses_fit_on_a_page_too() -> None:
    for example in (
        "twelve long names and eight statuses",
        "twelve themes of which one outweighs all",
    ):
        assert _drawing(_per_theme(AWKWARD[example])).height <= 5.6 * 72


def test_the_chart_of_a_theme_is_small() -> None:
    subject = subjects.theme(count(HEEMSTEDE), 0)

    assert subject
    assert _drawing(subject).height <= 1.3 * 72


def test_statuses_stand_in_the_order_of_the_legend_in_legend_and_bar() -> None:
    drawing = _drawing(_per_theme(programme([1, 1, 1, 1, 1], [1, 1, 1, 1, 1])))
    fills = [shape.fill for shape in drawing.shapes if isinstance(shape, Box)]
    names = [label.text for label in drawing.labels]
    colours = [*(status.colour for status in FOUR), COLOURS.light]

    bar = list(dict.fromkeys(fills[: len(colours) * 2]))
    assert bar == colours
    legend = [*(status.name for status in FOUR), NO_STATUS]
    assert [name for name in names if name in legend] == legend


def test_themes_stand_in_the_order_of_the_programme() -> None:
    drawing = _drawing(_per_theme(HEEMSTEDE))
    places = [label.y for label in drawing.labels if label.text[:2] in {"1 ", "2 ", "3 ", "4 "}]

    assert len(places) == 4
    assert places == sorted(places)


def test_the_legend_names_what_is_empty() -> None:
    texts = [
        label.text for label in _drawing(_per_theme(programme([3, 0, 0, 0, 1], [0] * 5))).labels
    ]

    assert "afgerond" in texts
    assert "vertraagd (geen)" in texts
    assert NO_STATUS in texts
    assert "geen acties" in texts


def test_the_legend_leaves_out_no_status_when_every_action_has_one() -> None:
    texts = [
        label.text for label in _drawing(_per_theme(programme([3, 0, 0, 0, 0], [0] * 5))).labels
    ]

    assert not any(NO_STATUS in text for text in texts)


def test_the_legend_shows_a_symbol_that_is_the_name_once() -> None:
    example = programme([1] * 9, [1] * 9, legend=EIGHT)

    assert [label.text for label in _drawing(_per_theme(example)).labels].count("oranje") == 1


def test_eight_statuses_and_no_status_have_nine_patterns() -> None:
    looks = swatches((*EIGHT, None), COLOURS)

    assert len({look.pattern for look in looks}) == 9


@pytest.mark.parametrize("pattern", Pattern)
@pytest.mark.parametrize(("width", "height"), [(15, 9), (2.6, 24), (400, 12)])
def test_a_pattern_stays_within_its_box(pattern: Pattern, width: float, height: float) -> None:
    box = Box(10, 20, width, height, "#000000")

    for stroke in strokes(pattern, box, "#FFFFFF"):
        for x, y in (point for line in stroke.lines for point in line):
            assert box.x - 1e-6 <= x <= box.x + box.width + 1e-6
            assert box.y - 1e-6 <= y <= box.y + box.height + 1e-6


@pytest.mark.parametrize(
    "pattern", [pattern for pattern in Pattern if pattern is not Pattern.SOLID]
)
def test_a_pattern_shows_in_the_legend(pattern: Pattern) -> None:
    lines = [line for stroke in strokes(pattern, Box(0, 0, 15, 9, ""), "") for line in stroke.lines]

    assert lines


def test_a_colour_like_the_page_gets_an_outline() -> None:
    white = Status("wit", "", "", "#FFFFFF", StatusKind.DONE)
    pale, dark = swatches((white, FOUR[0]), COLOURS)

    assert contrast(pale.outline, COLOURS.background) >= 3
    assert dark.outline == ""


def test_a_number_is_readable_on_every_grey() -> None:
    fills = [f"#{grey:02X}{grey:02X}{grey:02X}" for grey in range(256)]
    numbers = [readable_on(fill, (COLOURS.background, COLOURS.text)) for fill in fills]

    assert min(map(contrast, numbers, fills)) >= READABLE


def test_numbers_above_a_bar_move_apart_around_their_middle_and_stay_in_order() -> None:
    assert spread([50, 51, 100], [6, 6, 6], 0, 200) == [45.5, 55.5, 100]
    assert spread([0, 1], [6, 6], 0, 200) == [3, 13]
    assert spread([199, 200], [6, 6], 0, 200) == [187, 197]


def test_an_unknown_font_gives_way_to_one_that_is_there() -> None:
    assert typesetter("Bestaat Niet").families[-1] == "DejaVu Sans"
    assert "Bestaat Niet" not in typesetter("Bestaat Niet").families


def test_lines_are_as_wide_as_asked_and_lose_nothing() -> None:
    fonts = typesetter("Arial")
    lines = fonts.wrap("Een lange naam met een verkeersveiligheidsplanontwikkelaar", 9, 60)

    assert all(fonts.width(line, 9) <= 60 for line in lines)
    assert "".join(lines).replace(" ", "") == (
        "Eenlangenaammeteenverkeersveiligheidsplanontwikkelaar"
    )
