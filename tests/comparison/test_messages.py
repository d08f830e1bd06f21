"""Every problem of a comparison has two small workbooks and its exact message.

``pytest tests/comparison --accept`` writes what is said now into the case files.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.comparison.cases import FOLDER, PairCase

_CASES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", _CASES, ids=lambda path: path.stem)
def test_says_exactly_this(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    case = PairCase.read(path)
    said = case.said(tmp_path)
    if request.config.getoption("--accept"):
        case.accept(path, said)
    assert said == PairCase.read(path).expected


def test_of_the_same_workbook_nothing_is_said(tmp_path: Path) -> None:
    assert PairCase("", "", "").said(tmp_path) == ""


def test_every_message_of_the_contract_has_a_case() -> None:
    expected = "".join(PairCase.read(path).expected for path in _CASES)
    for message in (
        "deze actie staat niet meer in voortgang.xlsx, en een reden ontbreekt",
        "Het meest lijkt daarop in voortgang.xlsx: blad 'Acties', cel E5",
        "zelfde ID als in eerder.xlsx, maar een heel andere tekst",
        "zelfde ID als in eerder.xlsx, maar een andere actie lijkt er meer op",
        "zelfde tekst als in eerder.xlsx, maar onder een ander thema of een andere ambitie",
        "lijkt maar voor een deel op een actie in eerder.xlsx",
        "onzeker welke actie uit eerder.xlsx dit is",
        "gevonden door gelijkenis, want anders verwoord dan in eerder.xlsx",
        "gevonden door de tekst, want het ID is anders",
        "zijn gevonden door de tekst, want",
        "deze actie staat niet in eerder.xlsx",
        "deze actie is niet vervallen: die staat er nog",
        "deze actie staat twee keer op dit blad",
        "de peildatum ligt vóór die van eerder.xlsx",
        "de peildatum is dezelfde als die van eerder.xlsx",
        "eerder.xlsx is van een andere gemeente",
        "status 'Groen' telde in eerder.xlsx als 'op schema', en nu als 'afgerond'",
    ):
        assert message in expected
