"""The files of the charts: SVG and PNG, the same on any day."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import warnings

import pytest
from lxml import etree
from msgspec.structs import replace
from PIL import Image

from progress_report.beside.second_process import SecondProcess
from progress_report.charts.chart import Chart, Charts
from progress_report.charts.making import LAYOUT, begin_charts
from progress_report.figures import count
from tests.charts.examples import AWKWARD, FOUR, HEEMSTEDE, LANDSCAPE, programme
from tests.drawn import draw_charts


@pytest.fixture(scope="module")
def charts() -> Charts:
    return draw_charts(count(HEEMSTEDE), LANDSCAPE)


def test_a_report_has_a_chart_of_each_kind_and_one_per_theme(charts: Charts) -> None:
    assert [chart.name for chart in charts.all] == [
        "status-programma",
        "status-per-thema",
        "status-per-jaar",
        "acties-per-programma",
        "thema-1-status",
        "thema-2-status",
        "thema-3-status",
        "thema-4-status",
    ]


def test_themes_without_actions_keep_their_place() -> None:
    themes = draw_charts(count(programme([1, 0, 0, 0, 0], [0] * 5)), LANDSCAPE).themes

    assert [chart.name if chart else None for chart in themes] == ["thema-1-status", None]


def test_without_status_columns_only_numbers_of_actions_are_drawn() -> None:
    charts = draw_charts(count(AWKWARD["no status columns"]), LANDSCAPE)

    assert [chart.name for chart in charts.all] == ["status-per-jaar", "acties-per-programma"]


def test_without_actions_nothing_is_drawn() -> None:
    assert list(draw_charts(count(programme([0] * 5)), LANDSCAPE).all) == []


def test_the_svg_says_what_it_shows(charts: Charts) -> None:
    for chart in charts.all:
        root = etree.fromstring(chart.svg)
        title, description = root[0], root[1]
        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == title.get("id")
        assert root.get("aria-describedby") == description.get("id")
        assert title.text == chart.title
        assert description.text == chart.alternative_text


def test_an_id_is_there_once_in_all_svgs_together(charts: Charts) -> None:
    elements = [element for chart in charts.all for element in etree.fromstring(chart.svg).iter()]
    ids = [element.get("id") for element in elements if element.get("id")]

    assert len(ids) == len(set(ids))


def test_text_in_the_svg_is_outlines_and_needs_no_font(charts: Charts) -> None:
    for chart in charts.all:
        tags = {etree.QName(element).localname for element in etree.fromstring(chart.svg).iter()}
        assert tags == {"svg", "title", "desc", "rect", "path"}


def test_the_png_is_as_wide_as_the_text_at_200_dots_per_inch(charts: Charts) -> None:
    for chart in charts.all:
        with Image.open(io.BytesIO(chart.png)) as picture:
            assert picture.size == (chart.width, chart.height)
            assert picture.info["dpi"] == pytest.approx((200, 200), abs=0.01)
        assert chart.width == pytest.approx(LANDSCAPE.page.text_width / 1440 * 200, abs=1)


def test_the_png_keeps_the_colours_of_the_statuses(charts: Charts) -> None:
    assert charts.overall
    with Image.open(io.BytesIO(charts.overall.png)) as picture:
        found = picture.convert("RGB").getcolors(1 << 20) or []
    colours = {colour: number for number, colour in found}
    for status in FOUR:
        assert colours.get(tuple(bytes.fromhex(status.colour[1:])), 0) > 1000, status.name
    assert max(colours, key=lambda colour: colours[colour]) == (255, 255, 255)


def test_the_same_figures_give_the_same_bytes(charts: Charts) -> None:
    again = draw_charts(count(HEEMSTEDE), LANDSCAPE)

    assert list(again.all) == list(charts.all)


def test_the_same_figures_give_the_same_bytes_in_another_process(charts: Charts) -> None:
    program = (
        "import hashlib\n"
        "from tests.drawn import draw_charts\n"
        "from progress_report.figures import count\n"
        "from tests.charts.examples import HEEMSTEDE, LANDSCAPE\n"
        "charts = draw_charts(count(HEEMSTEDE), LANDSCAPE).all\n"
        "print(hashlib.sha256(b''.join(c.svg + c.png for c in charts)).hexdigest())\n"
    )
    there = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    here = hashlib.sha256(b"".join(chart.svg + chart.png for chart in charts.all)).hexdigest()

    assert there.stdout.strip() == here
    assert there.stderr == ""


def test_words_and_sizes_are_known_before_anything_is_drawn(charts: Charts) -> None:
    def without_drawing(chart: Chart) -> Chart:
        return replace(chart, svg=b"", png=b"", key=b"")

    sized = begin_charts(count(HEEMSTEDE), LANDSCAPE).sized

    assert list(map(without_drawing, sized.all)) == list(map(without_drawing, charts.all))


def test_no_two_blanks_are_the_same_file() -> None:
    blanks = [chart.svg for chart in begin_charts(count(HEEMSTEDE), LANDSCAPE).sized.all]

    assert len(set(blanks)) == len(blanks) == 8


def test_a_second_process_draws_the_same_bytes(
    charts: Charts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("progress_report.beside.second_process._cores", lambda: 2)
    with SecondProcess() as process:
        process.load(LAYOUT)
        there = begin_charts(count(HEEMSTEDE), LANDSCAPE, begin=process.call).drawn.result()

    assert there == charts


def test_drawing_prints_no_warnings_whatever_the_names() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        draw_charts(count(AWKWARD["names that no font has"]), LANDSCAPE)
        draw_charts(count(AWKWARD["names that look like markup"]), LANDSCAPE)


def test_importing_the_charts_does_not_import_matplotlib() -> None:
    program = "import sys, progress_report.charts; print('matplotlib' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert result.stdout.strip() == "False"
