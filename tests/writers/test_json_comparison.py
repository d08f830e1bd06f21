"""A comparison in the JSON, and in its schema."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from progress_report.document.open_data.comparison import findings
from progress_report.document.open_data.comparison_data import ComparisonData
from progress_report.writers import json_data
from progress_report.writers.json_comparison import comparison_json
from tests.compared_pair import (
    HOSTILE,
    compared_document,
    comparison,
    figures,
    later,
    real_comparison,
    real_document,
    without_statuses_and_planning,
)
from tests.documents import PROJECT, compose
from tests.everything import SECRET
from tests.public_texts import compared_texts
from tests.writers.json_places import at, changed, places_of

SCHEMA = json.loads((PROJECT / "docs" / "open-data.schema.json").read_text(encoding="utf-8"))
WHOLE = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
PART = Draft202012Validator(
    {"$ref": "#/$defs/vergelijking", "$defs": SCHEMA["$defs"]},
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)


@pytest.fixture(scope="module")
def written() -> Any:
    return json.loads(json_data.write(compared_document()))


@pytest.fixture(scope="module")
def compared(written: Any) -> Any:
    return written["vergelijking"]


def _mistakes(validator: Draft202012Validator, content: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(content)]


def test_a_comparison_adds_one_key_and_changes_nothing_else(written: Any) -> None:
    bare = json_data.write(compose(later())[0])
    rest = {key: value for key, value in written.items() if key != "vergelijking"}
    assert b"vergelijking" not in bare
    assert rest == json.loads(bare)
    assert list(written)[-1] == "vergelijking"


def test_it_says_with_what_is_compared(compared: Any) -> None:
    assert list(compared.items())[:4] == [
        ("werkboek", "programma 2022.xlsx"),
        ("peildatum", "2022-09-01"),
        ("met_statussen", True),
        ("met_planning", True),
    ]


def test_the_counts_are_those_of_the_comparison(compared: Any) -> None:
    numbers = dict(compared["cijfers"])
    statuses = numbers.pop("status")
    assert numbers == {
        "eerder": {
            "acties": 8,
            "gebleven": 5,
            "kop_geworden": 1,
            "vervallen_met_reden": 1,
            "vervallen_zonder_reden": 1,
            "naar_ander_thema": 0,
        },
        "nu": {
            "acties": 9,
            "gebleven": 5,
            "afgesplitst": 2,
            "nieuw": 2,
            "was_kop": 0,
            "uit_ander_thema": 0,
        },
        "teruggevonden": 6,
        "ongewijzigd": 1,
        "planning": {"later": 1, "eerder": 1, "eerste": 0, "anders": 0},
        "andere_tekst": 2,
        "ander_programma": 1,
        "verplaatst": 1,
        "opgesplitst": 1,
        "themas_hernoemd": 1,
        "ambities_hernoemd": 1,
        "twijfelachtig": 2,
        "niet_op_id_gevonden": 3,
    }
    names = ["afgerond", "op schema", "langere doorlooptijd", "vertraagd", None]
    assert statuses == {
        "beter": 1,
        "slechter": 1,
        "anders": 1,
        "was": [
            {"status": name, "acties": number}
            for name, number in zip(names, (0, 7, 0, 0, 1), strict=True)
        ],
        "is": [
            {"status": name, "acties": number}
            for name, number in zip(names, (1, 6, 0, 1, 1), strict=True)
        ],
    }


def test_nothing_is_counted_again() -> None:
    counts = replace(figures(), reworded=1095)
    found = comparison_json(ComparisonData(findings(comparison()), counts))
    assert isinstance(found["cijfers"], dict)
    assert found["cijfers"]["andere_tekst"] == 1095


def test_what_was_not_compared_is_null() -> None:
    found = findings(without_statuses_and_planning())
    content = comparison_json(ComparisonData(found, figures()))
    numbers = content["cijfers"]
    assert isinstance(numbers, dict)
    assert (numbers["status"], numbers["planning"]) == (None, None)
    assert (content["met_statussen"], content["met_planning"]) == (False, False)
    assert _mistakes(PART, json.loads(json.dumps(content))) == []


def test_an_action_that_was_found_again_says_what_it_was_and_is(compared: Any) -> None:
    match = copy.deepcopy(compared["teruggevonden"][1])
    rival = match.pop("misschien")
    assert match == {
        "was": {
            "soort": "actie",
            "id": "W-02",
            "nr": "2.",
            "thema": "Wonen",
            "ambitie": "Betaalbaar",
            "tekst": "Maak een woonvisie",
            "programma": {"tekst": "6", "lijst": ["6"]},
            "gepland": {"tekst": "2023", "eerste_jaar": 2023, "laatste_jaar": 2023},
            "status": "op schema",
            "koppelingen": [],
            "anker": None,
        },
        "is": {
            "soort": "actie",
            "id": "W-02",
            "nr": "2.",
            "thema": "Wonen en leven",
            "ambitie": "Betaalbaar wonen",
            "tekst": "Maak een korte woonvisie",
            "programma": {"tekst": "6 en 8", "lijst": ["6", "8"]},
            "gepland": {"tekst": "2025", "eerste_jaar": 2025, "laatste_jaar": 2025},
            "status": "vertraagd",
            "koppelingen": [],
            "anker": "W-02",
        },
        "gevonden_op": "tekst",
        "twijfel": "een andere actie lijkt er bijna evenveel op",
        "veranderd": [
            "status slechter",
            "later gepland",
            "andere tekst",
            "ander begrotingsprogramma",
        ],
        "statussen": [
            {"kolom": "Status", "was": "op schema", "is": "vertraagd", "richting": "slechter"}
        ],
        "planning": {"was": "2023", "is": "2025", "richting": "later"},
        "tekst": {
            "was": [{"tekst": "Maak een woonvisie", "anders": False}],
            "is": [
                {"tekst": "Maak een ", "anders": False},
                {"tekst": "korte ", "anders": True},
                {"tekst": "woonvisie", "anders": False},
            ],
        },
        "programma": {"was": "6", "is": "6 en 8"},
        "plaats": None,
        "opgesplitst_in": [],
    }
    assert (rival["werkboek"], rival["actie"]["id"]) == ("eerder", "D-04")


def test_a_move_a_split_and_a_status_that_was_taken_away_are_there(compared: Any) -> None:
    moved, alike, split = compared["teruggevonden"][2:5]
    assert moved["plaats"] == {
        "was": {"thema": "Duurzaamheid", "ambitie": None},
        "is": {"thema": "Wonen en leven", "ambitie": None},
    }
    assert moved["statussen"] == [
        {"kolom": "Status", "was": "op schema", "is": None, "richting": "anders"}
    ]
    assert alike["misschien"]["werkboek"] == "later"
    assert alike["was"]["id"] is None
    assert [part["anker"] for part in split["opgesplitst_in"]] == ["D-02a", "D-02b"]
    assert (split["is"]["soort"], split["is"]["anker"]) == ("kop", None)


def test_what_is_new_gone_and_renamed_is_there(compared: Any) -> None:
    assert [row["id"] for row in compared["nieuw"]] == ["D-07", "D-08"]
    gone = compared["vervallen"]
    assert [(each["was"]["tekst"], each["reden"]) for each in gone] == [
        (HOSTILE, None),
        ("Sluit het loket", "@Raad: opgegaan in\n=D-05"),
    ]
    assert [each["lijkt_op"] and each["lijkt_op"]["id"] for each in gone] == ["D-08", None]
    assert compared["themas_hernoemd"] == [{"was": "Wonen", "is": "Wonen en leven"}]
    assert compared["ambities_hernoemd"] == [
        {"thema": "Wonen en leven", "was": "Betaalbaar", "is": "Betaalbaar wonen"}
    ]


def _values(content: Any) -> Iterator[object]:
    if isinstance(content, dict):
        for value in content.values():
            yield from _values(value)
    elif isinstance(content, list):
        for item in content:
            yield from _values(item)
    else:
        yield content


def test_every_public_text_of_the_comparison_is_there(compared: Any) -> None:
    said = set(_values(compared))
    texts = list(compared_texts(comparison()))
    assert {"Maak een woonvisie", HOSTILE, "@Raad: opgegaan in\n=D-05"} <= set(texts)
    assert [text for text in texts if text not in said] == []
    assert "" not in said


def test_what_is_not_printed_is_in_no_byte() -> None:
    assert SECRET.encode() not in json_data.write(compared_document())


def test_with_a_comparison_it_follows_the_schema(written: Any) -> None:
    assert _mistakes(WHOLE, written) == []


def test_the_comparison_with_2022_is_whole_and_follows_the_schema() -> None:
    content = json.loads(json_data.write(real_document()))
    assert _mistakes(WHOLE, content) == []
    said = set(_values(content))
    texts = list(compared_texts(real_comparison()))
    assert len(texts) > 1000
    assert [text for text in texts if text not in said] == []


@pytest.fixture(scope="module")
def filled(compared: Any) -> Any:
    """The comparison with everything that a match can say in its first one."""
    matches = compared["teruggevonden"]
    first = {
        **matches[1],
        "plaats": matches[2]["plaats"],
        "opgesplitst_in": matches[4]["opgesplitst_in"],
    }
    return {**compared, "teruggevonden": [first]}


def test_the_schema_rejects_a_wrong_type_anywhere(filled: Any) -> None:
    places = list(places_of(filled))
    assert len(places) > 150
    accepted = [
        (path, wrong)
        for path in places
        for wrong in (True, 1.5, "", {"onbekend": 1}, [[]])
        if not (wrong is True and isinstance(at(filled, path), bool))
        and PART.is_valid(changed(filled, path, wrong))
    ]
    assert accepted == []


def test_the_schema_rejects_a_key_too_many_or_too_few_anywhere(filled: Any) -> None:
    objects = [path for path in places_of(filled) if isinstance(at(filled, path), dict)]
    assert len(objects) > 35
    for path in objects:
        whole = at(filled, path)
        more = {**whole, "verantwoordelijk": "Kim"}
        assert not PART.is_valid(changed(filled, path, more)), path
        for key in whole:
            rest = {name: value for name, value in whole.items() if name != key}
            assert not PART.is_valid(changed(filled, path, rest)), (path, key)
