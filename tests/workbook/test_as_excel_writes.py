"""Cells as Excel writes them: the XML of a cell next to what is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.inlines import Emphasis, Strong, Text, Underline
from tests.workbook.excel_parts import FIRST_STRING, FIRST_STYLE, ExcelFile, first_action

_SHARED = f'<c r="E2" t="s"><v>{FIRST_STRING}</v></c>'


def _xf(number_format: int, font: int = 0) -> str:
    """The look of the cell, as the style with number ``FIRST_STYLE``."""
    return (
        f'<xf numFmtId="{number_format}" fontId="{font}" fillId="0" borderId="0" xfId="0" '
        'applyNumberFormat="1"/>'
    )


def _shown(folder: Path, value: str, code: str) -> tuple[str, tuple[str, ...]]:
    """What is read of a value in a cell with this number format, and what is said of it."""
    action, said = first_action(
        folder,
        f'<c r="E2" s="{FIRST_STYLE}"><v>{value}</v></c>',
        formats=f'<numFmt numFmtId="165" formatCode="{code}"/>',
        styles=_xf(165),
    )
    return action.title.plain, said


# Texts.


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        ("<si><t>Bouw een brug</t></si>", "Bouw een brug"),
        ('<si><t xml:space="preserve">  Bouw   een brug </t></si>', "Bouw   een brug"),
        ("<si><t>Bouw &amp; sloop &lt;b&gt;</t></si>", "Bouw & sloop <b>"),
        ("<si><t>Bouw\neen brug</t></si>", "Bouw\neen brug"),
        ("<si><t>Bouw_x000D_\neen brug</t></si>", "Bouw\neen brug"),
        ("<si><t>Bouw _x005F_x000D_ x005F_</t></si>", "Bouw _x000D_ x005F_"),
        ("<si><t><![CDATA[Bouw <een> brug]]></t></si>", "Bouw <een> brug"),
        (
            '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'
            '<phoneticPr fontId="1" type="noConversion"/></si>',
            "東京",
        ),
    ],
)
def test_a_shared_string_is_read(tmp_path: Path, item: str, shown: str) -> None:
    action, said = first_action(tmp_path, _SHARED, strings=item)
    assert (action.title.plain, said) == (shown, ())


def test_a_shared_string_is_found_whatever_the_count_says(tmp_path: Path) -> None:
    file = ExcelFile(
        cells={"E2": _SHARED},
        strings="<si><t>Bouw een brug</t></si>",
        rewrite=lambda _, xml: xml.replace('count="100" uniqueCount="100"', 'count="1"'),
    )
    assert next(iter(file.programme(tmp_path).actions)).title.plain == "Bouw een brug"


def test_a_shared_string_that_is_not_there_is_damage(tmp_path: Path) -> None:
    reading = ExcelFile(cells={"E2": '<c r="E2" t="s"><v>9999</v></c>'}).read(tmp_path)
    assert [problem.message for problem in reading.problems] == ["het blad is beschadigd"]


_RUNS = (
    '<r><t xml:space="preserve">Bouw </t></r>'
    "<r><rPr><i/><sz val='11'/><color theme='1'/><rFont val='Calibri'/><family val='2'/>"
    "<scheme val='minor'/></rPr><t xml:space='preserve'>een </t></r>"
    "<r><rPr><b val='0'/><u val='none'/></rPr><t>brug</t></r>"
)


@pytest.mark.parametrize(
    ("cell", "strings"),
    [
        (_SHARED, f"<si>{_RUNS}</si>"),
        (f'<c r="E2" t="inlineStr"><is>{_RUNS}</is></c>', ""),
    ],
    ids=["shared", "inline"],
)
def test_words_with_a_form_are_kept(tmp_path: Path, cell: str, strings: str) -> None:
    action, said = first_action(tmp_path, cell, strings=strings)
    assert said == ()
    assert action.title.lines[0].content == (
        Text("Bouw "),
        Emphasis((Text("een "),)),
        Text("brug"),
    )


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="E2" t="inlineStr"><is><t>Bouw een brug</t></is></c>', "Bouw een brug"),
        ('<c r="E2" t="inlineStr"><is><t>Bouw</t><rPh><t>x</t></rPh></is></c>', "Bouw"),
        ('<c r="E2" t="str"><v>Bouw een brug</v></c>', "Bouw een brug"),
    ],
)
def test_a_text_in_the_cell_itself_is_read(tmp_path: Path, cell: str, shown: str) -> None:
    action, said = first_action(tmp_path, cell)
    assert (action.title.plain, said) == (shown, ())


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="E2"/>',
        '<c r="E2" s="1"><v/></c>',
        '<c r="E2" t="s"/>',
        '<c r="E2" t="inlineStr"/>',
        '<c r="E2" t="inlineStr"><is><t/></is></c>',
        '<c r="E2" t="inlineStr"><is><r><rPr><b/></rPr><t/></r></is></c>',
        '<c r="E2" t="str"><f>IF(1,"","")</f><v></v></c>',
    ],
)
def test_a_cell_without_content_is_empty(tmp_path: Path, cell: str) -> None:
    assert first_action(tmp_path, cell)[1] == ("'Actie' is niet ingevuld",)


# Numbers, dates and truth values.


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("2023", "2023"),
        ("2023.0", "2023"),
        ("6.0999999999999996", "6,1"),
        ("0.30000000000000004", "0,3"),
        ("1.1E+21", "1,1E+21"),
        ("5.0000000000000001E-3", "0,005"),
        ("-12.5", "-12,5"),
    ],
)
def test_a_number_is_shown_as_excel_shows_it(tmp_path: Path, stored: str, shown: str) -> None:
    action, said = first_action(tmp_path, f'<c r="E2"><v>{stored}</v></c>')
    assert (action.title.plain, said) == (shown, ())


@pytest.mark.parametrize("stored", ["veel", "NaN", "1E999"])
def test_a_number_that_is_none_is_damage(tmp_path: Path, stored: str) -> None:
    reading = ExcelFile(cells={"E2": f'<c r="E2"><v>{stored}</v></c>'}).read(tmp_path)
    assert [problem.message for problem in reading.problems] == ["het blad is beschadigd"]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("45383", "[$-413]d\\ mmmm\\ yyyy;@", "1 april 2024"),
        ("45383", "dd\\-mm\\-yyyy", "01-04-2024"),
        ("45383", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "maandag 1 april 2024"),
        ("0.39583333333333331", "[$-F400]h:mm:ss\\ AM/PM", "09:30:00"),
        ("1.25", "[h]:mm", "30:00"),
        ("0.5", "0.0%", "50,0%"),
        ("1250", "_ &quot;€&quot;\\ * #,##0.00_ ;_ &quot;€&quot;\\ * \\-#,##0.00_ ", "€ 1.250,00"),
        ("-1250", "#,##0_ ;[Red]\\-#,##0\\ ", "-1.250"),
    ],
)
def test_a_custom_format_is_followed(tmp_path: Path, value: str, code: str, shown: str) -> None:
    assert _shown(tmp_path, value, code) == (shown, ())


@pytest.mark.parametrize(
    ("number_format", "value", "shown"),
    [
        (1, "2023.2", "2023"),
        (2, "0.5", "0,50"),
        (4, "1250.5", "1.250,50"),
        (9, "0.5", "50%"),
        (10, "0.5", "50,00%"),
        (11, "12345", "1,23E+04"),
        (12, "0.5", "1/2"),
        (14, "45383", "1-4-2024"),
        (15, "45383", "1-apr-24"),
        (17, "45383", "apr-24"),
        (20, "0.39583333333333331", "9:30"),
        (22, "45383.395833333336", "1-4-2024 9:30"),
        (30, "45383", "45383"),  # dates in the Far East, nothing in the Netherlands
        (46, "1.25", "30:00:00"),
        (49, "2023", "2023"),
    ],
)
def test_a_format_of_excel_itself_is_followed(
    tmp_path: Path, number_format: int, value: str, shown: str
) -> None:
    cell = f'<c r="E2" s="{FIRST_STYLE}"><v>{value}</v></c>'
    action, said = first_action(tmp_path, cell, styles=_xf(number_format))
    assert (action.title.plain, said) == (shown, ())


def test_a_number_that_no_calendar_has_is_an_error(tmp_path: Path) -> None:
    cell = '<c r="F2" s="1"><v>20240401</v></c>'
    (problem,) = ExcelFile(cells={"F2": cell}).read(tmp_path).problems
    assert str(problem) == (
        "voortgang.xlsx, blad 'Acties', cel F2: de cel toont #####: dit getal is geen datum of "
        "tijd\n  Gepland | 20240401\n"
        "  Typ de datum opnieuw, of geef de cel de opmaak Standaard."
    )


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("43921", "d mmmm yyyy", "1 april 2024"),
        ("43921.5", "d-m-yyyy h:mm", "1-4-2024 12:00"),
        ("1.25", "[h]:mm", "30:00"),
        ("0.5", "h:mm", "12:00"),
        ("43921", "0", "43921"),
    ],
)
def test_days_may_count_from_1904(tmp_path: Path, value: str, code: str, shown: str) -> None:
    action, _ = first_action(
        tmp_path,
        f'<c r="E2" s="{FIRST_STYLE}"><v>{value}</v></c>',
        formats=f'<numFmt numFmtId="165" formatCode="{code}"/>',
        styles=_xf(165),
        book_settings='<workbookPr date1904="1"/>',
    )
    assert action.title.plain == shown


@pytest.mark.parametrize(
    ("stored", "shown"),
    [("2024-04-01", "1 april 2024"), ("2024-04-01T09:30:00Z", "1 april 2024")],
)
def test_a_date_may_be_written_out(tmp_path: Path, stored: str, shown: str) -> None:
    action, said = first_action(tmp_path, f'<c r="E2" s="1" t="d"><v>{stored}</v></c>')
    assert (action.title.plain, said) == (shown, ())


@pytest.mark.parametrize(("stored", "shown"), [("1", "WAAR"), ("0", "ONWAAR"), ("true", "WAAR")])
def test_a_truth_value_is_shown_in_dutch(tmp_path: Path, stored: str, shown: str) -> None:
    action, said = first_action(tmp_path, f'<c r="E2" t="b"><v>{stored}</v></c>')
    assert (action.title.plain, said) == (shown, ())


def test_a_month_typed_in_the_planning_is_the_whole_month(tmp_path: Path) -> None:
    """Excel makes a date of ``2-2024``, and shows ``feb-24``."""
    file = ExcelFile(cells={"F2": f'<c r="F2" s="{FIRST_STYLE}"><v>45323</v></c>'}, styles=_xf(17))
    action = next(iter(file.programme(tmp_path).actions))
    assert action.planned.plain == "feb-24"
    assert action.planning is not None
    assert [(str(p.first), str(p.last)) for p in action.planning.periods] == [
        ("2024-02-01", "2024-02-29")
    ]


def test_the_look_of_a_cell_is_that_of_its_style(tmp_path: Path) -> None:
    cell = f'<c r="E2" s="{{}}" t="s"><v>{FIRST_STRING}</v></c>'
    item = "<si><t>Bouw</t></si>"
    looks = _xf(0, font=1) + _xf(0, font=2)
    bold, _ = first_action(tmp_path, cell.format(FIRST_STYLE), strings=item, styles=looks)
    lined, _ = first_action(tmp_path, cell.format(FIRST_STYLE + 1), strings=item, styles=looks)
    assert bold.title.lines[0].content == (Strong((Text("Bouw"),)),)
    assert lined.title.lines[0].content == (Underline((Text("Bouw"),)),)
