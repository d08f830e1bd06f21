"""A chart that an earlier run left is taken only when drawing it now would give the same."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace
from PIL import Image

from progress_report.beside.pending import Pending, later
from progress_report.charts.chart import Charts
from progress_report.charts.keys import basis_of
from progress_report.charts.making import begin_charts, render_drawings
from progress_report.charts.style import chart_style
from progress_report.figures import LabelledCounts, count
from progress_report.house_style import HouseStyle
from progress_report.model import Programme
from progress_report.report.files import chart_files
from tests.charts.examples import DELAYED, DONE, FOUR, LANDSCAPE, LONGER, programme
from tests.drawn import draw_charts

NUMBERS = ([3, 2, 1, 0, 1], [1, 0, 2, 1, 0])
EXAMPLE = programme(*NUMBERS)
NAMES = [
    "status-programma",
    "status-per-thema",
    "status-per-jaar",
    "acties-per-programma",
    "thema-1-status",
    "thema-2-status",
]


@pytest.fixture(scope="module")
def fresh() -> Charts:
    return draw_charts(count(EXAMPLE), LANDSCAPE)


@pytest.fixture
def folder(tmp_path: Path, fresh: Charts) -> Path:
    """The charts as a run leaves them."""
    for path, data in chart_files(fresh.all, tmp_path).items():
        path.write_bytes(data)
    return tmp_path


def drawn(
    folder: Path,
    example: Programme = EXAMPLE,
    style: HouseStyle = LANDSCAPE,
    then_and_now: Sequence[LabelledCounts] = (),
    basis: bytes = b"",
) -> list[str]:
    """The names of the charts that are drawn, with those of the earlier run in the folder."""
    names: list[str] = []

    def begin(function: Callable[..., object], *arguments: object) -> Pending[object]:
        if function is render_drawings:
            subjects = arguments[0]
            assert isinstance(subjects, list)
            names.extend(subject.name for subject in subjects)
        return later(function, *arguments)

    begun = begin_charts(count(example), style, then_and_now, folder, begin, basis=basis)  # type: ignore[arg-type]
    charts = begun.drawn.result()
    if not basis:
        assert charts == draw_charts(count(example), style, then_and_now)
    return names


def test_without_a_change_nothing_is_drawn_and_the_bytes_are_the_same(folder: Path) -> None:
    assert drawn(folder) == []


def test_a_basis_that_is_known_already_is_taken_as_it_is(folder: Path) -> None:
    assert drawn(folder, basis=basis_of(chart_style(LANDSCAPE))) == []
    assert drawn(folder, basis=b"of another house style") == NAMES


def test_without_an_earlier_run_everything_is_drawn(tmp_path: Path) -> None:
    assert drawn(tmp_path) == NAMES
    assert drawn(tmp_path / "is er niet") == NAMES


def test_without_a_change_matplotlib_is_not_imported(folder: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.drawn import draw_charts\n"
        "from progress_report.figures import count\n"
        "from tests.charts.test_earlier import EXAMPLE, LANDSCAPE\n"
        "assert not {'matplotlib', 'numpy'} & set(sys.modules)\n"
        "draw_charts(count(EXAMPLE), LANDSCAPE, (), Path(sys.argv[1]))\n"
        "print(sorted({'matplotlib', 'numpy'} & set(sys.modules)))\n"
    ).replace("tests.charts.test_earlier import EXAMPLE, LANDSCAPE", _EXAMPLE_ALONE)
    words = [sys.executable, "-c", program, str(folder)]
    result = subprocess.run(words, capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "[]"


# Not by importing this module, which imports Pillow and all that pytest does.
_EXAMPLE_ALONE = (
    "tests.charts.examples import LANDSCAPE, programme\n"
    "EXAMPLE = programme([3, 2, 1, 0, 1], [1, 0, 2, 1, 0])"
)


def test_only_the_charts_are_drawn_whose_figures_changed(folder: Path) -> None:
    """One action of the second theme became delayed."""
    other = programme(NUMBERS[0], [1, 0, 1, 2, 0])

    assert drawn(folder, other) == [name for name in NAMES if name != "thema-1-status"]


@pytest.mark.parametrize(
    "legend",
    [
        (replace(DONE, colour="#1B6E3D"), *FOUR[1:]),
        (replace(DONE, symbol="v"), *FOUR[1:]),
        (replace(DONE, name="klaar"), *FOUR[1:]),
        (*FOUR[:2], DELAYED, LONGER),
    ],
    ids=["colour", "symbol", "name", "order"],
)
def test_a_change_of_the_legend_draws_every_chart_again(
    legend: tuple[object, ...], folder: Path
) -> None:
    other = programme(*NUMBERS, legend=legend)  # type: ignore[arg-type]

    assert drawn(folder, other) == NAMES


def test_another_name_of_a_theme_draws_the_charts_again_that_say_it(folder: Path) -> None:
    other = programme(*NUMBERS, names=("Veilig wonen, werken en leven", "Duurzaam"))

    assert drawn(folder, other) == ["status-per-thema", "thema-2-status"]


@pytest.mark.parametrize(
    "style",
    [
        replace(LANDSCAPE, colours=replace(LANDSCAPE.colours, text="#1D2A31")),
        replace(LANDSCAPE, colours=replace(LANDSCAPE.colours, background="#FFFFFE")),
        replace(LANDSCAPE, colours=replace(LANDSCAPE.colours, light="#EEF3EF")),
        replace(LANDSCAPE, body_font="DejaVu Sans"),
        replace(LANDSCAPE, page=replace(LANDSCAPE.page, left=1041)),
        replace(LANDSCAPE, page=replace(LANDSCAPE.page, top=1154)),
        replace(
            LANDSCAPE,
            paragraphs={
                **LANDSCAPE.paragraphs,
                "tabeltekst": replace(LANDSCAPE.paragraph("Tabeltekst"), size=7.25),
            },
        ),
    ],
    ids=["text", "background", "light", "font", "width", "height", "size"],
)
def test_a_change_of_the_house_style_draws_every_chart_again(
    style: HouseStyle, folder: Path
) -> None:
    assert drawn(folder, EXAMPLE, style) == NAMES


def test_what_charts_do_not_show_of_the_house_style_draws_nothing(folder: Path) -> None:
    assert drawn(folder, EXAMPLE, replace(LANDSCAPE, heading_font="Georgia", docx=b"")) == []


def _edited(path: Path) -> None:
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :])


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _longer(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _gone(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    if sys.platform == "win32":
        pytest.skip("Windows has no pipes in folders")
    os.mkfifo(path)


def _forbidden(path: Path) -> None:
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("nothing is forbidden here")


def _without_seal(path: Path) -> None:
    chart = draw_charts(count(EXAMPLE), LANDSCAPE).overall
    assert chart
    path.write_bytes(chart.svg if path.suffix == ".svg" else chart.png)


def _of_another_chart(path: Path) -> None:
    path.write_bytes(path.with_stem("status-per-jaar").read_bytes())


@pytest.mark.parametrize("ending", ["svg", "png"])
@pytest.mark.parametrize(
    "spoil",
    [
        _edited,
        _cut,
        _longer,
        _empty,
        _gone,
        _folder,
        _pipe,
        _forbidden,
        _without_seal,
        _of_another_chart,
    ],
)
def test_a_file_that_is_not_as_written_is_drawn_again(
    spoil: Callable[[Path], None], ending: str, folder: Path
) -> None:
    spoil(folder / f"status-programma.{ending}")

    assert drawn(folder) == ["status-programma"]


def test_a_file_that_is_very_large_is_drawn_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = (folder / "status-programma.png").stat().st_size
    monkeypatch.setattr("progress_report.charts.earlier._LARGEST", size - 2)

    assert "status-programma" in drawn(folder)


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_pair_of_which_one_is_of_another_run_is_drawn_again(ending: str, folder: Path) -> None:
    other = draw_charts(count(programme([4, 1, 1, 0, 1], NUMBERS[1])), LANDSCAPE)
    files = chart_files(other.all, folder)
    path = folder / f"status-programma.{ending}"
    path.write_bytes(files[path])

    assert drawn(folder) == ["status-programma"]


def test_both_files_of_another_run_are_drawn_again(folder: Path) -> None:
    other = draw_charts(count(programme([4, 1, 1, 0, 1], NUMBERS[1])), LANDSCAPE)
    for path, data in chart_files(other.all, folder).items():
        path.write_bytes(data)

    assert drawn(folder) == [name for name in NAMES if name != "thema-2-status"]


def test_the_files_with_a_seal_show_the_same(folder: Path, fresh: Charts) -> None:
    for chart in fresh.all:
        svg = etree.fromstring((folder / f"{chart.name}.svg").read_bytes())
        assert etree.tostring(svg) == etree.tostring(etree.fromstring(chart.svg))
        with Image.open(folder / f"{chart.name}.png") as kept, _opened(chart.png) as plain:
            kept.load()
            assert kept.tobytes() == plain.tobytes()
            assert len(kept.info["Seal"]) == 64
            assert "Seal" not in plain.info


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))
