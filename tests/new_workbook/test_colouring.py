"""The colours that cells get by what they hold."""

from __future__ import annotations

import pytest

from progress_report.colour import TEXT_CONTRAST, contrast, distance
from progress_report.model import StatusKind
from progress_report.new_workbook.palette import KIND_COLOURS, PALETTE
from progress_report.workbook.legend import DEFAULT_STATUSES
from tests.new_workbook.opened import book, rules, validation

_TOO_CLOSE = 20  # where the reader warns


def test_the_palette_has_colours_that_the_reader_finds_different_enough() -> None:
    for index, one in enumerate(PALETTE):
        assert all(distance(one, other) >= _TOO_CLOSE for other in PALETTE[:index])


def test_every_kind_has_a_colour_and_the_default_legend_has_the_same() -> None:
    assert set(KIND_COLOURS) == set(StatusKind)
    for status in DEFAULT_STATUSES:
        assert KIND_COLOURS[status.kind] == status.colour


def test_the_palette_is_what_the_drop_down_of_colours_offers() -> None:
    assert validation("Statussen", "D2").formula1 == '"' + ",".join(PALETTE) + '"'


@pytest.mark.parametrize("cell", ["H2", "H1001", "H2001"])
def test_a_status_is_looked_up_by_name_and_symbol_for_its_colour_and_then_its_kind(
    cell: str,
) -> None:
    found = rules("Acties", cell)
    wanted = [
        *((f'INDIRECT("StatussenKleur")="{colour}"', colour) for colour in PALETTE),
        *(
            (f'INDIRECT("StatussenSoort")="{kind}"', colour)
            for kind, colour in KIND_COLOURS.items()
        ),
    ]
    for rule, (test, colour) in zip(found, wanted, strict=False):
        (formula,) = rule.formula
        assert test in formula
        assert formula.startswith('AND(H2<>"",SUMPRODUCT(((INDIRECT("StatussenStatus")=H2)+')
        assert '(INDIRECT("StatussenSymbool")=H2)' in formula
        assert rule.dxf.fill.bgColor.rgb == "FF" + colour.removeprefix("#")
        assert rule.stopIfTrue


def test_no_rule_names_a_status() -> None:
    formulas = [formula for rule in rules("Acties", "H2") for formula in rule.formula]
    assert formulas
    for status in DEFAULT_STATUSES:
        if status.name not in set(StatusKind):
            assert not any(f'"{status.name}"' in formula for formula in formulas)


def test_text_can_be_read_on_every_colour() -> None:
    looks = [rule.dxf for cell in ("H2", "I2", "B2") for rule in rules("Acties", cell)]
    filled = [look for look in looks if look.fill]
    assert len(filled) > len(PALETTE)
    for look in filled:
        letters = look.font.color.rgb if look.font and look.font.color else "FF000000"
        assert contrast(_hex(letters), _hex(look.fill.bgColor.rgb)) >= TEXT_CONTRAST


@pytest.mark.parametrize("schema", ["Acties", "Ambities", "Aanvullend"])
def test_headers_can_be_read(schema: str) -> None:
    for cell in book()[schema][1]:
        assert contrast(_hex(cell.font.color.rgb), _hex(cell.fill.fgColor.rgb)) >= TEXT_CONTRAST


def _hex(argb: str) -> str:
    return "#" + argb[-6:]


def test_the_legend_shows_the_colour_beside_its_code() -> None:
    tests = [formula for rule in rules("Statussen", "D2") for formula in rule.formula]
    assert tests[: len(PALETTE)] == [f'$D2="{colour}"' for colour in PALETTE]


@pytest.mark.parametrize(
    ("sheet", "cell", "test"),
    [
        # a name that is not on its sheet
        ("Acties", "B2", 'SUMPRODUCT((INDIRECT("ThemasThema")=B2)*1)=0'),
        (
            "Acties",
            "C2",
            'SUMPRODUCT((INDIRECT("AmbitiesAmbitie")=C2)*(INDIRECT("AmbitiesThema")=$B2)*1)=0',
        ),
        # a cell that has to be filled in
        ("Acties", "E2", 'AND(E2="",COUNTA($A2:$K2)>0)'),
        ("Rapport", "B2", 'AND($B2="",OR($A2="Gemeente",'),
        ("Acties", "I2", 'AND($I2="",$H2<>"",SUMPRODUCT('),
        # an example
        ("Acties", "A2", 'LEFT($B2,9)="Voorbeeld"'),
        ("Vervallen", "C2", 'LEFT($B2,9)="Voorbeeld"'),
    ],
)
def test_a_cell_shows_what_is_the_matter_with_it(sheet: str, cell: str, test: str) -> None:
    assert any(test in formula for rule in rules(sheet, cell) for formula in rule.formula)


def test_a_group_of_the_additional_work_may_have_any_name() -> None:
    tests = [formula for rule in rules("Aanvullend", "A2") for formula in rule.formula]
    assert not any("ThemasThema" in test for test in tests)
