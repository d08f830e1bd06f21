"""The data as JSON, and its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from progress_report.figures import count
from progress_report.model import Programme
from progress_report.writers import json_data
from tests.awkward import CASES, without_status
from tests.documents import (
    PROJECT,
    REAL_WORKBOOK,
    compose,
    document_of,
    programme_of,
    read_programme,
)
from tests.everything import LINKS, SECRET, everything, everything_sheets
from tests.public_texts import public_links, public_texts
from tests.writers.json_places import Path, at, changed, places_of

SCHEMA = json.loads((PROJECT / "docs" / "open-data.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _write(programme: Programme) -> bytes:
    return json_data.write(compose(programme)[0])


def _json(programme: Programme) -> Any:
    return json.loads(_write(programme))


def _mistakes(content: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(content)]


@pytest.fixture(scope="module")
def full() -> Programme:
    return everything()


@pytest.fixture(scope="module")
def content(full: Programme) -> Any:
    return _json(full)


def test_it_is_utf_8_without_a_byte_order_mark_and_can_be_read_by_people(full: Programme) -> None:
    data = _write(full)
    assert data.startswith(b'{\n  "schema": "urn:progress-report:open-data:1",\n  "rapport": {\n')
    assert data.endswith(b"}\n")
    assert "• huizen".encode() in data


def test_the_report_says_what_it_is_and_that_it_is_a_concept(content: Any) -> None:
    assert content["rapport"] == {
        "gemeente": "Heemstede",
        "titel": "Midterm review",
        "ondertitel": "Terugblik",
        "versie": "concept",
        "peildatum": "2024-04-01",
        "onderwerp": "Voortgang van het Uitvoeringsprogramma 2022-2026",
        "programma": "Uitvoeringsprogramma 2022-2026",
        "eerste_jaar": 2022,
        "laatste_jaar": 2026,
        "organisatie": "Gemeente Heemstede",
        "opsteller": "Afdeling Bestuur",
        "trefwoorden": ["raad", "voortgang"],
        "taal": "nl-NL",
        "koppen": {
            "ambitie": "Doel",
            "actie": "Afspraak",
            "gepland": "Wanneer",
            "status": "Stand",
            "toelichting": "Uitleg",
        },
        "titel_aanvullend": "Wat erbij kwam",
        "statuskolommen": ["Stand", "Status tijd"],
        "extra_kolommen": ["Portefeuille", "Toelichting geld"],
        "bron": {
            "werkboek": "voortgang.xlsx",
            "sha256": "0" * 64,
            "gemaakt_met": content["rapport"]["bron"]["gemaakt_met"],
            "tijdstip": "2024-04-01T00:00:00+00:00",
        },
    }


def test_a_row_says_all_of_an_action(content: Any) -> None:
    assert content["themas"][0]["ambities"][0]["rijen"][0] == {
        "soort": "actie",
        "id": "W-01",
        "nr": "1.1",
        "tekst": "Bouw:\n• huizen\n• flats",
        "programma": {"tekst": "6 en 8", "lijst": ["6", "8"]},
        "gepland": {"tekst": "2023/2024", "eerste_jaar": 2023, "laatste_jaar": 2024},
        "statussen": [
            {"kolom": "Stand", "status": "afgerond"},
            {"kolom": "Status tijd", "status": "op schema"},
        ],
        "extra": [
            {"kolom": "Portefeuille", "tekst": "Van Dijk"},
            {"kolom": "Toelichting geld", "tekst": "€ 12.500"},
        ],
        "toelichting": 'Zie "nota"; klaar.',
        "koppelingen": [
            {"tekst": "Bouw:\nhuizen\nflats", "adres": "https://example.org/actie"},
            {"tekst": "Van Dijk", "adres": "mailto:wonen@example.org"},
            {"tekst": "€ 12.500", "adres": "https://example.org/extra"},
        ],
        "anker": "W-01",
    }


def test_what_is_absent_is_null_and_zero_is_zero(content: Any) -> None:
    last = content["themas"][1]["ambities"][0]["rijen"][0]
    assert last["toelichting"] is None
    assert last["programma"] == {"tekst": "0", "lijst": ["0"]}
    assert content["cijfers"]["per_statuskolom"][0]["statussen"] == [
        {"status": "afgerond", "acties": 1},
        {"status": "op schema", "acties": 0},
        {"status": "vertraagd", "acties": 0},
        {"status": None, "acties": 1},
    ]
    assert "" not in list(_values(content))


def test_the_figures_are_those_of_the_report() -> None:
    programme = read_programme(REAL_WORKBOOK)
    figures = count(programme)
    shown = _json(programme)["cijfers"]
    assert (shown["acties"], shown["aanvullend"]) == (figures.actions, figures.additional)
    for name, parts, label in [
        ("per_jaar", figures.years, "jaar"),
        ("per_programma", figures.budget_programmes, "programma"),
        ("per_statuskolom", figures.overall, "kolom"),
    ]:
        for part, row in zip(parts, shown[name], strict=True):
            assert str(row[label]) == part.label or row[label] is None
            assert row["acties"] == part.counts.total
            assert [cell["acties"] for cell in row["statussen"]] == [
                number.number for number in part.counts.counts
            ]
    assert [theme["acties"] for theme in shown["per_thema"]] == [
        theme.actions for theme in figures.themes
    ]
    assert shown["niet_ingevuld"] == {
        "status": figures.missing.status,
        "planning": figures.missing.planning,
        "toelichting": figures.missing.explanation,
        "programma": figures.missing.budget_programme,
    }


def _values(content: Any) -> Iterator[object]:
    if isinstance(content, dict):
        for value in content.values():
            yield from _values(value)
    elif isinstance(content, list):
        for item in content:
            yield from _values(item)
    else:
        yield content


def _said(content: Any) -> set[str]:
    return {str(value) for value in _values(content)}


def test_every_public_text_is_there(full: Programme, content: Any) -> None:
    said = _said(content)
    assert [text for text in public_texts(full) if text not in said] == []


@pytest.mark.parametrize("case", CASES)
def test_every_public_text_of_an_awkward_workbook_is_there(case: str) -> None:
    programme = programme_of(CASES[case]())
    if not programme.status_columns:  # then the legend is not printed
        programme = replace(programme, statuses=())
    said = _said(_json(programme))
    assert [text for text in public_texts(programme) if text not in said] == []


def test_every_public_text_of_the_projects_workbook_is_there() -> None:
    programme = read_programme(REAL_WORKBOOK)
    said = _said(_json(programme))
    assert [text for text in public_texts(programme) if text not in said] == []


def test_no_link_is_lost(full: Programme, content: Any) -> None:
    said = "\n".join(_said(content))
    assert {to for _, to in public_links(full)} == set(LINKS.values())
    assert [pair for pair in public_links(full) if not all(text in said for text in pair)] == []


@pytest.mark.parametrize(
    ("column", "appears"), [(None, False), ("Verantwoordelijk", True), ("Interne notitie", True)]
)
def test_what_is_not_printed_is_in_no_byte(column: str | None, appears: bool) -> None:
    sheets = everything_sheets()
    if column:
        sheets["Rapport"][-1] = ["Extra kolommen", column, None]
    assert (SECRET.encode() in _write(everything(sheets))) is appears


def test_without_a_status_column_no_status_is_named() -> None:
    data = json_data.write(document_of(without_status()))
    assert b"langere doorlooptijd" not in data


def test_the_same_workbook_gives_the_same_bytes() -> None:
    assert _write(everything()) == _write(everything())


def test_the_schema_is_a_schema_and_has_the_number_that_the_file_names() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == json_data.SCHEMA


@pytest.mark.parametrize("case", CASES)
def test_the_json_of_an_awkward_workbook_follows_the_schema(case: str) -> None:
    assert _mistakes(_json(programme_of(CASES[case]()))) == []


def test_the_json_of_the_projects_workbook_follows_the_schema(content: Any) -> None:
    assert _mistakes(_json(read_programme(REAL_WORKBOOK))) == []
    assert _mistakes(content) == []


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for value in schema.values():
            yield from _objects(value)


def _required(schema: dict[str, Any]) -> list[str]:
    """All keys but those that are only there when there is something to tell."""
    optional = {"vergelijking", "vervallen"} if schema is SCHEMA else {"deel"}
    return [key for key in schema["properties"] if key not in optional]


def test_every_object_of_the_schema_is_closed_and_every_key_is_required_and_explained() -> None:
    objects = list(_objects(SCHEMA))
    assert len(objects) > 15
    for schema in objects:
        assert schema["additionalProperties"] is False
        assert schema["required"] == _required(schema)
        assert schema["description"]
        for name, value in schema["properties"].items():
            assert "description" in value or "$ref" in value, name


def test_the_schema_rejects_a_wrong_type_anywhere(content: Any) -> None:
    places = list(places_of(content))
    assert len(places) > 150
    accepted = [
        (path, wrong)
        for path in places
        for wrong in (True, 1.5, "", {"onbekend": 1}, [[]])
        if VALIDATOR.is_valid(changed(content, path, wrong))
    ]
    assert accepted == []


def test_the_schema_rejects_a_key_too_many_or_too_few_anywhere(content: Any) -> None:
    objects = [path for path in places_of(content) if isinstance(at(content, path), dict)]
    assert len(objects) > 25
    for path in objects:
        whole = at(content, path)
        more = {**whole, "verantwoordelijk": "Kim"}
        assert not VALIDATOR.is_valid(changed(content, path, more)), path
        for key in whole:
            rest = {name: value for name, value in whole.items() if name != key}
            assert not VALIDATOR.is_valid(changed(content, path, rest)), (path, key)


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("schema",), "urn:progress-report:open-data:2"),
        (("rapport", "versie"), "CONCEPT"),
        (("rapport", "peildatum"), "1 april 2024"),
        (("rapport", "peildatum"), "2024-13-01"),
        (("rapport", "titel"), None),
        (("rapport", "eerste_jaar"), "2022"),
        (("rapport", "bron", "sha256"), "0" * 63),
        (("statussen", 0, "kleur"), "groen"),
        (("statussen", 0, "telt_als"), "groen"),
        (("themas",), None),
        (("themas", 0, "naam"), None),
        (("themas", 0, "ambities", 0, "rijen", 0, "soort"), "aanvullend"),
        (("themas", 0, "ambities", 0, "rijen", 0, "koppelingen", 0, "adres"), "javascript:x"),
        (("cijfers", "acties"), -1),
        (("cijfers", "acties"), None),
    ],
)
def test_the_schema_rejects_a_value_that_cannot_be(path: Path, wrong: object, content: Any) -> None:
    assert not VALIDATOR.is_valid(changed(content, path, wrong))
