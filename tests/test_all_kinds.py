"""What every kind of document publishes: whole, of a part, and beside an earlier workbook."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import html
from msgspec.structs import replace

from progress_report.document.kinds import KINDS, kind_of
from progress_report.editions import Edition
from progress_report.pipeline import generate
from progress_report.report.request import Request
from progress_report.templating.folder import default_templates
from progress_report.writers import WRITERS
from tests.document.changed import EARLIER, LATER, REASONS, sheets_of
from tests.documents import PROJECT, REAL_WORKBOOK
from tests.everything import SECRET, everything_sheets, everything_workbook
from tests.inside import holds
from tests.workbooks import save_workbook

SCHEMA = json.loads((PROJECT / "docs" / "open-data.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
ALL = tuple(WRITERS)
DATA = ("csv", "html", "json")

COMPARING = tuple(name for name in KINDS if kind_of(name).compared)
# A kind of document, whether it is compared, and whether it is of a part.
CASES = [
    (name, compared, part)
    for part in (False, True)
    for compared in (False, True)
    for name in (COMPARING if compared else KINDS)
]
each_case = pytest.mark.parametrize(("name", "compared", "part"), CASES)


def _files(request: Request) -> Mapping[str, bytes]:
    """What the command writes, by the ending of its name; charts are none of it."""
    outcome = generate(request, lambda _: None)
    paths = [path for path in outcome.written if path.parent == request.output]
    return {path.suffix[1:]: path.read_bytes() for path in paths}


def _request(folder: Path, workbook: Path, name: str, formats: tuple[str, ...]) -> Request:
    return Request(workbook, folder / "uit", formats, default_templates(), document=name)


def _asked(request: Request, previous: Path | None, theme: str) -> Request:
    edition = Edition(themes=(theme,)) if theme else Edition()
    return replace(request, previous=previous, edition=edition)


@cache
def small(name: str, compared: bool, part: bool) -> Mapping[str, bytes]:
    """In every format, of a workbook with every kind of change; of a part the theme ``Wonen``."""
    with TemporaryDirectory() as made_in:
        folder = Path(made_in)
        earlier = save_workbook(folder / "eerder.xlsx", sheets_of(EARLIER, date(2023, 4, 1)))
        later = save_workbook(folder / "voortgang.xlsx", sheets_of(LATER, reasons=REASONS))
        request = _request(folder, later, name, ALL)
        files = _files(_asked(request, earlier if compared else None, "Wonen" if part else ""))
    assert set(files) == set(ALL)
    return files


@cache
def real(name: str, compared: bool, part: bool) -> Mapping[str, bytes]:
    """The data and the page of the workbook of the project; of a part its second theme."""
    earlier = PROJECT / "data" / "uitvoeringsprogramma-2022.xlsx" if compared else None
    with TemporaryDirectory() as folder:
        request = _request(Path(folder), REAL_WORKBOOK, name, DATA)
        return _files(_asked(request, earlier, "2" if part else ""))


def _content(files: Mapping[str, bytes]) -> Any:
    return json.loads(files["json"])


def _table(files: Mapping[str, bytes]) -> list[dict[str, str]]:
    text = io.StringIO(files["csv"].decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=";"))


def _mistakes(content: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(content)]


@each_case
def test_the_json_follows_the_schema(name: str, compared: bool, part: bool) -> None:
    for content in (_content(small(name, compared, part)), _content(real(name, compared, part))):
        assert ("vergelijking" in content, "deel" in content["rapport"]) == (compared, part)
        assert _mistakes(content) == []


def _values(content: Any, key: str) -> Iterator[Any]:
    """Every value of the key, wherever it is."""
    if isinstance(content, dict):
        if key in content:
            yield content[key]
        for value in content.values():
            yield from _values(value, key)
    elif isinstance(content, list):
        for item in content:
            yield from _values(item, key)


@each_case
def test_every_anchor_of_the_data_is_in_the_page(name: str, compared: bool, part: bool) -> None:
    for files in (small(name, compared, part), real(name, compared, part)):
        ids = set(html.fromstring(files["html"]).xpath("//@id"))
        anchors = {anchor for anchor in _values(_content(files), "anker") if anchor}
        assert len(anchors) > 3
        assert anchors - ids == set()
        assert {row["Anker"] for row in _table(files)} - {""} <= anchors


def test_finished_actions_are_in_the_data_of_the_planning_that_counts_them() -> None:
    """They stand in no table of it, so no link can lead there."""
    content = _content(real("raadsplanning", False, False))
    rows = [row for row in _values(content["themas"], "rijen") for row in row]
    actions = [row for row in rows if row["soort"] == "actie"]
    assert len(actions) == content["cijfers"]["acties"]
    without = [row for row in actions if row["anker"] is None]
    assert len(without) == 21
    assert {row["statussen"][0]["status"] for row in without} == {"afgerond"}


# What the document does not say of what changed, its data do not say either


def _told(name: str) -> tuple[Any, Any, list[Any]]:
    """The comparison, its counts, and what is said of every row that was found again."""
    compared = _content(small(name, True, False))["vergelijking"]
    return compared, compared["cijfers"], compared["teruggevonden"]


def test_the_review_tells_all_that_changed() -> None:
    compared, counts, matches = _told("midterm-review")
    assert [match["tekst"] is not None for match in matches].count(True) == 1
    numbers = {key: counts[key] for key in ("andere_tekst", "verplaatst", "ander_programma")}
    assert numbers == {"andere_tekst": 1, "verplaatst": 1, "ander_programma": 1}
    assert (counts["themas_hernoemd"], counts["ambities_hernoemd"]) == (0, 1)
    assert counts["ongewijzigd"] == 1
    assert compared["themas_hernoemd"] == []
    assert [row["was"] for row in compared["ambities_hernoemd"]] == ["Wijken"]


def test_the_planning_tells_of_planning_and_status_and_of_what_came_and_went() -> None:
    compared, counts, matches = _told("raadsplanning")
    untold = ("andere_tekst", "verplaatst", "ander_programma", "ongewijzigd")
    assert [counts[key] for key in untold] == [None] * 4
    assert (counts["themas_hernoemd"], counts["ambities_hernoemd"]) == (None, None)
    assert (compared["themas_hernoemd"], compared["ambities_hernoemd"]) == (None, None)
    assert {word for match in matches for word in match["veranderd"]} == {
        "status slechter",
        "status beter",
        "status anders",
        "later gepland",
        "eerder gepland",
        "opgesplitst",
    }
    for match in matches:
        was = match["was"]
        said = (was["nr"], was["thema"], was["ambitie"], was["tekst"], was["programma"]["tekst"])
        assert said == (None,) * 5
        assert (match["tekst"], match["plaats"], match["programma"]) == (None, None, None)
    assert (counts["planning"]["later"], counts["planning"]["eerder"]) == (1, 1)
    assert [gone["was"]["tekst"] for gone in compared["vervallen"]] == ["Verkoop het kavel"]
    assert [gone["was"]["thema"] for gone in compared["vervallen"]] == ["Wonen"]
    assert set(_values(compared, "ambitie")) == {None}


def test_the_recalibration_tells_that_a_text_or_a_place_is_another_as_its_marks_do() -> None:
    compared, counts, matches = _told("herijking")
    assert (counts["andere_tekst"], counts["verplaatst"]) == (1, 1)
    assert (counts["ander_programma"], counts["ongewijzigd"]) == (None, None)
    assert (compared["themas_hernoemd"], compared["ambities_hernoemd"]) == (None, None)
    changed = {word for match in matches for word in match["veranderd"]}
    assert {"andere tekst", "verplaatst"} <= changed
    assert "ander begrotingsprogramma" not in changed
    assert {(match["tekst"], match["plaats"], match["was"]["tekst"]) for match in matches} == {
        (None, None, None)
    }


@pytest.mark.parametrize("name", ["raadsplanning", "herijking"])
def test_words_that_are_not_printed_are_in_no_byte_of_the_data(name: str) -> None:
    files = small(name, True, False)
    for words in ("Sluit de oude brug", "Wijken", "oude"):
        assert not holds(files["html"], words), words
        assert not holds(files["json"], words), words
        assert not holds(files["csv"], words), words
    assert holds(small("midterm-review", True, False)["csv"], "Sluit de oude brug")


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("midterm-review", (9, 0, 12, 0)),
        ("uitvoeringsprogramma", (None, 0, None, 0)),
        ("raadsplanning", (9, 0, None, 0)),
        ("herijking", (9, 0, None, 0)),
    ],
)
def test_what_a_document_does_not_show_is_not_counted_as_missing(
    name: str, missing: tuple[int | None, ...]
) -> None:
    counts = _content(small(name, False, False))["cijfers"]["niet_ingevuld"]
    keys = ("status", "planning", "toelichting", "programma")
    assert tuple(counts[key] for key in keys) == missing


def test_a_document_without_additional_work_has_no_title_for_it() -> None:
    titles = {
        name: _content(small(name, False, False))["rapport"]["titel_aanvullend"] for name in KINDS
    }
    title = "Aanvullende werkzaamheden boven op uitvoeringsprogramma"
    assert titles == {
        "midterm-review": title,
        "uitvoeringsprogramma": None,
        "raadsplanning": None,
        "herijking": title,
    }


# What no file may hold


@pytest.mark.parametrize("name", KINDS)
def test_no_file_holds_a_folder_of_the_computer_or_what_staff_keep(
    name: str, tmp_path: Path
) -> None:
    now = everything_workbook(tmp_path)
    sheets = everything_sheets()
    sheets["Rapport"] = [
        [key, date(2023, 4, 1) if key == "Peildatum" else value, None]
        for key, value, _ in sheets["Rapport"]
    ]
    then = save_workbook(tmp_path / "eerder.xlsx", sheets)
    request = _asked(
        _request(tmp_path, now, name, ALL), then if name in COMPARING else None, "Wonen"
    )
    files = _files(request)
    assert set(files) == set(ALL)
    assert holds(files["json"], "eerder.xlsx") is (name in COMPARING)
    for ending, data in files.items():
        for hidden in (str(tmp_path), tmp_path.name, str(PROJECT), SECRET):
            assert not holds(data, hidden), (ending, hidden)
