"""For any text in any text cell the report is made and holds it, or a problem names the cell."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from hypothesis import assume, given

from progress_report.problems import Problem, has_errors
from tests.properties.profiles import examples, turns
from tests.properties.programmes import (
    ALL,
    BY_NAME,
    SLOTS,
    Slot,
    cell_texts,
    fits_in_properties,
    loses_signs,
    wanted,
    workbook_with,
)
from tests.properties.reports import missing_from, report_of
from tests.properties.texts import LONG, ORDERS, OWN, SIGNS


def _check(content: Mapping[Slot, str]) -> None:
    """What an error names is not in the report: the rest is looked at without it."""
    with tempfile.TemporaryDirectory() as folder:
        report, problems = report_of(workbook_with(Path(folder), content))
    _check_problems(content, problems)
    if report is None:
        faulty = {(each.position.sheet, each.position.cell) for each in problems}
        left = {slot: text for slot, text in content.items() if not faulty & set(slot.cells)}
        assert len(left) < len(content), [str(each) for each in problems]
        _check(left)
        return
    for name in ALL:
        assert missing_from(report, name, _lines(content, name)) == [], name


def _lines(content: Mapping[Slot, str], name: str) -> list[str]:
    """What the format must say."""
    return [
        line
        for slot, text in content.items()
        if name in slot.formats
        for line in wanted(slot, text)
    ]


def _check_problems(content: Mapping[Slot, str], problems: Iterable[Problem]) -> None:
    """Every error names a cell, and so does what is told of a text that loses signs."""
    named = {(each.position.sheet, each.position.cell) for each in problems}
    errors = [each for each in problems if has_errors([each])]
    assert [str(each) for each in errors if not each.position.cell] == []
    for slot, text in content.items():
        if loses_signs(text):
            assert named & set(slot.cells), slot


@examples(10)
@given(content=cell_texts(at_most=15))
def test_any_text_in_any_cell_is_in_every_format_or_a_problem_names_the_cell(
    content: dict[Slot, str],
) -> None:
    assume(fits_in_properties(content))
    _check(content)


def _turned(texts: Mapping[str, str], turn: int) -> dict[Slot, str]:
    """One of the texts in each cell, another in every turn; names differ by their number."""
    known = list(texts.values())
    return {
        slot: f"{known[(number + turn) % len(known)]} {number}"
        for number, slot in enumerate(SLOTS)
        if slot.name != "Trefwoorden"
    }


@pytest.mark.parametrize("turn", turns(2, of=len(SLOTS)))
def test_every_known_text_is_in_every_format_or_a_problem_names_the_cell(turn: int) -> None:
    _check(_turned({**ORDERS, **OWN, **SIGNS}, turn))


_LONG_CELLS = (
    *("Inleiding", "Aandachtspunten", "Omschrijving", "Betekenis", "Actie", "Kop boven acties"),
    *("Opmerking", "Toelichting", "Extra", "Tweede extra", "Actie aanvullend"),
    *("Toelichting aanvullend", "Citaat", "Bijschrift"),
)


def test_a_text_of_any_length_is_in_every_format() -> None:
    """Up to all that a cell can hold, in one word, in many, and in hundreds of lines."""
    _check({BY_NAME[name]: text for name, text in zip(_LONG_CELLS, LONG.values(), strict=True)})


def test_texts_that_once_stopped_the_report_are_in_every_format() -> None:
    content = {
        "Begrotingsprogramma": "²",
        "Programma aanvullend": "7" * 6_000,
        "Gepland": "7" * 6_000,
        "Thema": "\x7f",
        "Titel": "\x80",
        "Citaat": "مرحبا (123)",
        "Toelichting": "שלום עולם",
        "Kop van een status": "tijd_x000B_ geld",
        "Symbool": "𝖠",
    }
    _check({BY_NAME[name]: text for name, text in content.items()})
