"""The key of a chart covers all that shapes it."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

import progress_report
from progress_report.charts import keys
from progress_report.charts.keys import basis_of, key_of
from progress_report.charts.style import chart_style
from progress_report.charts.subjects import Subject
from tests.charts.examples import HEEMSTEDE, LANDSCAPE, subjects_of

PROGRAM = Path(progress_report.__file__).parent
STYLE = chart_style(LANDSCAPE)
CODE = sorted(path.name for path in (PROGRAM / "charts").glob("*.py"))
# They hold what is in the key itself, or find out whether a chart is drawn.
_VALUES = {
    "progress_report.beside.pending",
    "progress_report.bounded_files",
    "progress_report.house_style",
    "progress_report.model",
}
_ARIAL = {
    "fname": "fonts/arial.ttf",
    "name": "Arial",
    "style": "normal",
    "variant": "normal",
    "weight": 400,
    "stretch": "normal",
    "size": "scalable",
    "index": 0,
    "__class__": "FontEntry",
}


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder with the list of matplotlib, in which Arial and another font are."""
    for name in ("arial", "other"):
        (tmp_path / f"{name}.ttf").write_bytes(name.encode())
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path))
    monkeypatch.delenv("MATPLOTLIBRC", raising=False)
    _list(tmp_path, _arial(tmp_path), _other(tmp_path))
    return tmp_path


def _arial(folder: Path) -> dict[str, object]:
    return {**_ARIAL, "fname": str(folder / "arial.ttf")}


def _other(folder: Path) -> dict[str, object]:
    return {**_ARIAL, "name": "Other", "fname": str(folder / "other.ttf")}


def _list(folder: Path, *entries: dict[str, object]) -> None:
    text = json.dumps({"_version": "1", "ttflist": entries})
    (folder / "fontlist-v1.json").write_text(text, encoding="utf-8")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the code, of which the key is made."""
    copy = tmp_path / "program"
    shutil.copytree(
        PROGRAM, copy, ignore=lambda _, names: {n for n in names if "." not in n} - {"charts"}
    )
    monkeypatch.setattr(keys, "_PROGRAM", copy)
    return copy


@pytest.mark.parametrize("name", [*(f"charts/{name}" for name in CODE), *keys._SHARED])
def test_a_change_of_the_code_is_another_key(name: str, program: Path) -> None:
    before = basis_of(STYLE)
    path = program / name
    path.write_bytes(path.read_bytes() + b"#")

    assert before
    assert basis_of(STYLE) not in (before, b"")


def test_all_code_that_charts_are_made_with_is_in_the_key() -> None:
    """But for what only holds values that are in it themselves."""
    covered = {f"progress_report.{Path(name).stem}" for name in keys._SHARED}
    imported = {
        node.module
        for path in (PROGRAM / "charts").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
    }
    ours = {name for name in imported if name.startswith("progress_report.")}

    assert {name for name in ours if not name.startswith("progress_report.charts")} <= (
        covered | _VALUES
    )
    assert "from progress_report import dutch" in (PROGRAM / "charts/bars.py").read_text("utf-8")


@pytest.mark.parametrize("library", ["matplotlib", "numpy", "PIL"])
def test_another_version_of_a_library_is_another_key(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keys._folder(library)
    before = basis_of(STYLE)
    (tmp_path / keys._LIBRARIES[library]).write_text('version = "99"', encoding="utf-8")
    folder = keys._folder
    monkeypatch.setattr(keys, "_folder", lambda name: tmp_path if name == library else folder(name))
    if library == "matplotlib":
        (tmp_path / "mpl-data").symlink_to(real / "mpl-data")

    assert before
    assert basis_of(STYLE) not in (before, b"")


def test_a_library_that_is_not_as_expected_gives_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_folder", lambda _: tmp_path)

    assert basis_of(STYLE) == b""


def test_another_font_file_is_another_key(fonts: Path) -> None:
    before = basis_of(STYLE)
    (fonts / "arial.ttf").write_bytes(b"arial of another version")

    assert before
    assert basis_of(STYLE) not in (before, b"")


@pytest.mark.parametrize("name", ["name", "style", "variant", "weight", "stretch", "size", "index"])
def test_another_choice_of_fonts_is_another_key(name: str, fonts: Path) -> None:
    before = basis_of(STYLE)
    changed = 1 if name == "index" else "Liberation Sans" if name == "name" else "another"
    _list(fonts, {**_arial(fonts), name: changed}, _other(fonts))

    assert basis_of(STYLE) not in (before, b"")


def test_a_font_may_serve_whatever_the_case_of_its_name(fonts: Path) -> None:
    before = basis_of(STYLE)
    _list(fonts, _arial(fonts), {**_other(fonts), "name": "LIBERATION sans"})

    assert basis_of(STYLE) not in (before, b"")


def test_a_list_that_matplotlib_cannot_keep_gives_no_key(
    fonts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = {fonts}
    monkeypatch.setattr("os.access", lambda path, _: Path(path) not in refused)

    assert basis_of(STYLE) == b""


def test_other_defaults_of_matplotlib_are_another_key(
    fonts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, folder = keys._folder("matplotlib"), keys._folder
    own = tmp_path / "mpl-data"
    own.mkdir()
    (own / "fonts").symlink_to(real / "mpl-data" / "fonts")
    (tmp_path / "_version.py").write_bytes((real / "_version.py").read_bytes())
    monkeypatch.setattr(
        keys, "_folder", lambda name: tmp_path if name == "matplotlib" else folder(name)
    )
    before = basis_of(STYLE)
    (own / "matplotlibrc").write_text("text.kerning_factor: 6", encoding="utf-8")

    assert fonts.is_dir()
    assert before
    assert basis_of(STYLE) not in (before, b"")


def test_a_font_more_that_may_serve_is_another_key(fonts: Path) -> None:
    before = basis_of(STYLE)
    _list(fonts, _arial(fonts), {**_other(fonts), "name": "Liberation Sans"})

    assert basis_of(STYLE) not in (before, b"")


def test_a_font_that_never_serves_and_the_order_of_the_list_leave_the_key(fonts: Path) -> None:
    before = basis_of(STYLE)
    (fonts / "other.ttf").write_bytes(b"another")
    _list(fonts, _other(fonts), _arial(fonts))

    assert basis_of(STYLE) == before


def test_of_two_fonts_that_are_the_same_the_order_of_the_list_leaves_the_key(fonts: Path) -> None:
    twin = {**_other(fonts), "name": "Arial"}
    _list(fonts, _arial(fonts), twin)
    before = basis_of(STYLE)
    _list(fonts, twin, _arial(fonts))

    assert before
    assert basis_of(STYLE) == before


def test_of_two_fonts_that_are_the_same_the_order_of_the_files_counts(fonts: Path) -> None:
    _list(fonts, _arial(fonts), {**_other(fonts), "name": "Arial"})
    before = basis_of(STYLE)
    one, other = (fonts / "arial.ttf").read_bytes(), (fonts / "other.ttf").read_bytes()
    (fonts / "arial.ttf").write_bytes(other)
    (fonts / "other.ttf").write_bytes(one)

    assert basis_of(STYLE) not in (before, b"")


@pytest.mark.parametrize("spoil", ["no list", "no font", "no json", "another form"])
def test_fonts_that_cannot_be_known_give_no_key(spoil: str, fonts: Path) -> None:
    listed = fonts / "fontlist-v1.json"
    match spoil:
        case "no list":
            listed.unlink()
        case "no font":
            (fonts / "arial.ttf").unlink()
        case "no json":
            listed.write_bytes(listed.read_bytes()[:-1])
        case _:
            listed.write_text('{"_version": "1", "ttflist": [{"fname": 1}]}', encoding="utf-8")

    assert basis_of(STYLE) == b""


@pytest.mark.parametrize("where", ["the folder of matplotlib", "the folder of the user", "named"])
def test_settings_that_a_user_has_for_drawing_are_another_key(
    where: str,
    fonts: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = tmp_path_factory.mktemp("hier")
    monkeypatch.chdir(here)
    before = basis_of(STYLE)
    path = (fonts if where == "the folder of matplotlib" else here) / "matplotlibrc"
    if where == "named":
        path = here / "own settings"
        monkeypatch.setenv("MATPLOTLIBRC", str(path))
    path.write_text("path.simplify: False", encoding="utf-8")

    assert basis_of(STYLE) not in (before, b"")


def _subject() -> Subject:
    return subjects_of(HEEMSTEDE)[0]


@pytest.mark.parametrize("part", ["name", "title", "alternative_text"])
def test_another_word_is_another_key(part: str) -> None:
    other = replace(_subject(), **{part: "iets anders"})

    assert key_of(other, b"basis") != key_of(_subject(), b"basis")


def test_another_form_or_bar_is_another_key() -> None:
    whole, themes = subjects_of(HEEMSTEDE)[:2]

    assert key_of(replace(whole, form=themes.form), b"") != key_of(whole, b"")
    assert key_of(replace(whole, bars=themes.bars), b"") != key_of(whole, b"")
    assert key_of(whole, b"another basis") != key_of(whole, b"basis")
