"""The chart of the statuses at an earlier date and now."""

from __future__ import annotations

from progress_report.charts.selection import describe_charts
from progress_report.charts.subjects import Form, then_and_now
from progress_report.editions import Edition
from progress_report.editions.part import part_of
from progress_report.figures import LabelledCounts, count
from tests.charts.examples import HEEMSTEDE, LANDSCAPE, programme
from tests.drawn import draw_charts

EARLIER = count(programme([3, 2, 1, 0, 4])).statuses
NOW = count(programme([4, 2, 0, 1, 4])).statuses
BARS = (LabelledCounts("1 april 2023", EARLIER), LabelledCounts("1 april 2024", NOW))


def test_it_has_a_bar_for_each_date_and_says_their_figures() -> None:
    subject = then_and_now(BARS, count(HEEMSTEDE))
    assert subject is not None
    assert (subject.name, subject.form) == ("toen-en-nu", Form.STACKED)
    assert [bar.label for bar in subject.bars] == ["1 april 2023", "1 april 2024"]
    assert subject.title == "Status van alle acties op 1 april 2023 en 1 april 2024"
    assert "1 april 2023: 10 acties, waarvan 3 " in subject.alternative_text
    assert "1 april 2024: 11 acties, waarvan 4 " in subject.alternative_text


def test_without_actions_at_both_dates_there_is_nothing_to_show() -> None:
    nothing = count(programme([0, 0, 0, 0, 0])).statuses
    bars = [LabelledCounts("toen", nothing), LabelledCounts("nu", nothing)]
    assert then_and_now(bars, count(HEEMSTEDE)) is None
    assert then_and_now([], count(HEEMSTEDE)) is None


def test_of_a_part_it_says_that_it_is_about_the_actions_of_the_part() -> None:
    part = part_of(HEEMSTEDE, Edition((HEEMSTEDE.themes[0].name,)))
    chart = describe_charts(count(part), BARS).then_and_now
    assert chart is not None
    assert chart.title == "Status van de acties van dit deel op 1 april 2023 en 1 april 2024"
    assert chart.alternative_text.endswith(
        f"Deze cijfers gaan alleen over een deel van het programma: thema {part.themes[0].name}."
    )


def test_it_is_only_there_when_two_dates_are_compared() -> None:
    figures = count(HEEMSTEDE)
    alone = describe_charts(figures)
    compared = describe_charts(figures, BARS)
    assert alone.then_and_now is None
    names = {chart.name for chart in compared.all} - {chart.name for chart in alone.all}
    assert names == {"toen-en-nu"}


def test_it_is_drawn_with_the_labels_of_the_dates() -> None:
    chart = draw_charts(count(HEEMSTEDE), LANDSCAPE, BARS).then_and_now
    assert chart is not None
    assert chart.png.startswith(b"\x89PNG")
    assert b"<svg" in chart.svg
