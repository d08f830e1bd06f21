"""Formulas, error values and links as Excel writes them, next to what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.inlines import Link, Text
from tests.workbook.excel_parts import ExcelFile, first_action


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="E2" t="str"><f>D1</f><v>Bouw een brug</v></c>', "Bouw een brug"),
        ('<c r="E2"><f>1+1</f><v>2</v></c>', "2"),
        ('<c r="E2" t="n"><f ca="1">NOW()</f><v>2</v></c>', "2"),
        ('<c r="E2" t="b"><f>1=1</f><v>1</v></c>', "WAAR"),
        ('<c r="E2" t="str"><f t="shared" ref="E2:E3" si="0">D2</f><v>Bouw</v></c>', "Bouw"),
        ('<c r="E2" t="str"><f t="shared" si="0"/><v>Bouw</v></c>', "Bouw"),
        ('<c r="E2" t="str"><f t="array" ref="E2">D2:D3</f><v>Bouw</v></c>', "Bouw"),
        (
            '<c r="E2" t="str" cm="1"><f t="array" ref="E2:E9">_xlfn._xlws.SORT(D2:D9)</f>'
            "<v>Bouw</v></c>",
            "Bouw",
        ),
        ('<c r="E2" t="str"><f>[1]Blad1!$A$1</f><v>Bouw</v></c>', "Bouw"),
    ],
)
def test_a_formula_counts_as_its_stored_value(tmp_path: Path, cell: str, shown: str) -> None:
    action, said = first_action(tmp_path, cell)
    assert (action.title.plain, said) == (shown, ())


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="E2"><f>D1</f></c>',
        '<c r="E2"><f>D1</f><v></v></c>',
        '<c r="E2" t="str"><f>D1</f></c>',
        '<c r="E2"><f t="shared" si="0"/></c>',
        '<c r="E2" cm="1"><f t="array" ref="E2">D1:D3</f></c>',
    ],
)
def test_a_formula_without_a_stored_value_is_an_error(tmp_path: Path, cell: str) -> None:
    assert first_action(tmp_path, cell)[1] == ("formule zonder uitkomst",)


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("#DIV/0!", "foutwaarde #DEEL/0! (#DIV/0!)"),
        ("#N/A", "foutwaarde #N/B (#N/A)"),
        ("#NAME?", "foutwaarde #NAAM? (#NAME?)"),
        ("#NULL!", "foutwaarde #LEEG! (#NULL!)"),
        ("#NUM!", "foutwaarde #GETAL! (#NUM!)"),
        ("#REF!", "foutwaarde #VERW! (#REF!)"),
        ("#VALUE!", "foutwaarde #WAARDE! (#VALUE!)"),
        ("#GETTING_DATA", "foutwaarde #GETTING_DATA"),
        ("#SPILL!", "foutwaarde #OVERLOOP! (#SPILL!)"),
        ("#CALC!", "foutwaarde #BEREKENEN! (#CALC!)"),
        ("#FIELD!", "foutwaarde #FIELD!"),
        ("#BLOCKED!", "foutwaarde #BLOCKED!"),
    ],
)
def test_an_error_value_is_an_error(tmp_path: Path, stored: str, said: str) -> None:
    with_formula = f'<c r="E2" t="e"><f>D1</f><v>{stored}</v></c>'
    typed = f'<c r="E2" t="e"><v>{stored}</v></c>'
    assert first_action(tmp_path, with_formula)[1] == (said,)
    assert first_action(tmp_path, typed)[1] == (said,)


def test_an_error_value_of_a_formula_with_metadata_is_no_picture(tmp_path: Path) -> None:
    """Excel points to what it calls the error itself, and writes one that old programs know."""
    cell = (
        '<c r="E2" t="e" cm="1" vm="1"><f t="array" ref="E2">FILTER(A1:A9,0)</f><v>#CALC!</v></c>'
    )
    assert first_action(tmp_path, cell)[1] == ("foutwaarde #BEREKENEN! (#CALC!)",)


def test_a_picture_in_a_cell_is_an_error_that_says_so(tmp_path: Path) -> None:
    """Excel writes an error value for programs that do not know pictures in cells."""
    cell = '<c r="H2" t="e" vm="1"><v>#VALUE!</v></c>'
    (problem,) = ExcelFile(cells={"H2": cell}).read(tmp_path).problems
    assert str(problem) == (
        "voortgang.xlsx, blad 'Acties', cel H2: in de cel staat een afbeelding of een gekoppeld "
        "gegevenstype, geen tekst\n  Toelichting | (geen tekst)\n"
        "  Typ de tekst zelf in de cel. Een afbeelding hoort op het blad 'Beelden'."
    )


_WEB = "https://heemstede.nl/wonen"


@pytest.mark.parametrize(
    "formula",
    [
        f'HYPERLINK("{_WEB}","Lees meer")',
        f'HYPERLINK( "{_WEB}" , A1&amp;" meer")',
        f'HYPERLINK("{_WEB}")',
    ],
)
def test_a_link_in_a_formula_is_kept(tmp_path: Path, formula: str) -> None:
    action, said = first_action(tmp_path, f'<c r="E2" t="str"><f>{formula}</f><v>Lees meer</v></c>')
    assert said == ()
    assert action.title.lines[0].content == (Link((Text("Lees meer"),), _WEB),)


def test_a_link_in_a_formula_that_was_dragged_down_is_kept(tmp_path: Path) -> None:
    first = f'<f t="shared" ref="E2:E3" si="4">HYPERLINK("{_WEB}","Lees meer")</f>'
    file = ExcelFile(
        cells={
            "E2": f'<c r="E2" t="str">{first}<v>Lees meer</v></c>',
            "E3": '<c r="E3" t="str"><f t="shared" si="4"/><v>Lees dit</v></c>',
        }
    )
    _, second, _ = file.programme(tmp_path).actions
    assert second.title.lines[0].content == (Link((Text("Lees dit"),), _WEB),)


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ('HYPERLINK("#Blad2!A1","Lees")', "link naar '#Blad2!A1' valt weg"),
        ('HYPERLINK("C:\\visie.docx","Lees")', "link naar 'C:\\visie.docx' valt weg"),
        ('HYPERLINK(B9,"Lees")', "link naar 'HYPERLINK(B9,\"Lees\")' valt weg"),
    ],
)
def test_any_other_link_in_a_formula_is_dropped_with_a_warning(
    tmp_path: Path, formula: str, said: str
) -> None:
    cell = f'<c r="E2" t="str"><f>{formula}</f><v>Lees</v></c>'
    action, messages = first_action(tmp_path, cell)
    assert (action.title.plain, messages) == ("Lees", (said,))
