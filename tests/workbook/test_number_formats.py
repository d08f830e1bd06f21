"""Numbers in a format next to what a Dutch Excel shows.

Of 704 pairs like these LibreOffice (language of the region: Dutch) shows 664 the same. It differs
where it is known to differ from Excel: ``Standaard`` has as many digits as the column has room for,
``0.##`` shows no loose comma, the calendar starts in 1899, and negative times are shown.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import to_excel

from progress_report.workbook.builtin_formats import builtin_format
from progress_report.workbook.date_formats import day_of
from progress_report.workbook.number_formats import show_boolean, show_number
from tests.workbook.excel_parts import FIRST_STYLE, first_action

_EURO = '_ "€"\\ * #,##0.00_ ;_ "€"\\ * \\-#,##0.00_ ;_ "€"\\ * "-"??_ ;_ @_ '
_APRIL_FIRST = datetime(2024, 4, 1, 9, 5, 7)


def _days(moment: date | time | timedelta) -> float:
    """The number that Excel keeps for a date, a time or a duration."""
    return float(to_excel(moment))


_GENERAL = [
    (2023, "2023"),
    (2023.0, "2023"),
    (-3.5, "-3,5"),
    (0, "0"),
    (-0.0, "0"),
    (0.1 + 0.2, "0,3"),
    (6.0999999999999996, "6,1"),
    (1 / 3, "0,333333333"),  # eleven characters
    (1234567.891234, "1234567,891"),
    (12345678901.5, "12345678902"),
    (99999999999.7, "1E+11"),
    (123456789012, "1,23457E+11"),
    (1.1e21, "1,1E+21"),
    (1e300, "1E+300"),
    (0.0001, "0,0001"),
    (0.00012345678, "0,000123457"),
    (0.00001, "0,00001"),
    (0.000012345678, "1,23457E-05"),
    (-1e-12, "-1E-12"),
]


@pytest.mark.parametrize(("value", "shown"), _GENERAL)
def test_shows_a_number_in_the_format_standaard(value: float, shown: str) -> None:
    assert show_number(value, "General") == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        # whole numbers, decimals, thousands
        (2023, "0", "2023"),
        (2023, "@", "2023"),
        (2.5, "0", "3"),
        (-2.5, "0", "-3"),
        (-0.3, "0", "0"),  # no minus before what is rounded to nothing
        (3, "00", "03"),
        (1.005, "0.00", "1,01"),
        (1250.5, "#,##0.00", "1.250,50"),
        (1250000, "#,##0", "1.250.000"),
        (5, "0,000", "0.005"),
        (1234567, "#,##0,", "1.235"),
        (1234567, '0.0,,"mln"', "1,2mln"),
        (1234567, "0.0,,", "1,2"),
        (2.50, "0.##", "2,5"),
        (2, "0.##", "2,"),  # Excel does show the loose comma
        (0.5, "#.00", ",50"),
        (0, "#", ""),
        (7.5, "??0.0?", "7,5"),
        (1e300, "0", "1" + "0" * 300),
        # percentages
        (0.5, "0%", "50%"),
        (0.285, "0%", "29%"),
        (0.125, "0.0%", "12,5%"),
        (0.5, "0.00%", "50,00%"),
        (-0.25, "0%", "-25%"),
        (0.5, "0\\ %", "50 %"),
        (50, '0"%"', "50%"),
        (0.1, "+0%;-0%;0%", "+10%"),
        # money
        (1250, '"€" #,##0', "€ 1.250"),
        (1250, "[$€-413] #,##0.00", "€ 1.250,00"),
        (1250, "[$€-2]\\ #,##0.00", "€ 1.250,00"),
        (1250, '#,##0.00\\ "€"', "1.250,00 €"),
        (1250, _EURO, "€ 1.250,00"),
        (-1250, _EURO, "€ -1.250,00"),
        (0, _EURO, "€ -"),
        (-1250, '_-* #,##0.00_-;_-* #,##0.00\\-;_-* "-"??_-;_-@_-', "1.250,00-"),
        (1250, '_("€"* #,##0_);_("€"* (#,##0)', "€ 1.250"),
        # sections, conditions, colours
        (-1250, "#,##0;[Red]-#,##0", "-1.250"),
        (-1250, "#,##0_);(#,##0)", "(1.250)"),
        (-1250, "#,##0.00_);[Red](#,##0.00)", "(1.250,00)"),
        (-3, "General;[Red]-General", "-3"),
        (0, '0;-0;"geen"', "geen"),
        (0, "0;-0;;@", ""),
        (-5, "0;0", "5"),  # a section of its own says itself how the sign is shown
        (5, "0;@", "5"),
        (-5, "0;@", "-5"),
        (5, "@", "5"),
        (1500, '[>=1000]0.0,"k";0', "1,5k"),
        (-15, '[>=1000]0.0,"k";0', "-15"),
        (-15, "[Red][<0]0;[Blue]0", "15"),
        (1, '[=1]0" jaar";0" jaren"', "1 jaar"),
        (3, '[=1]0" jaar";0" jaren"', "3 jaren"),
        (100, '[<=10]"laag";[<>100]"anders";"honderd"', "honderd"),
        (12, '[>10]"hoog";"laag"', "hoog"),
        # texts around and in a number
        (5, '0 "stuks"', "5 stuks"),
        (5, 'General" m²"', "5 m²"),
        (5, "\\(0\\)", "(5)"),
        (7.25, '"ca. "0', "ca. 7"),
        (1, '"afgerond"', "afgerond"),
        (-1, '"afgerond"', "afgerond"),
        (1234, '0000" AB"', "1234 AB"),
        (612345678, "00\\-00000000", "06-12345678"),
        (2024, '00"-"00', "20-24"),
        (7, ".00", "7,00"),
        # powers and fractions
        (12345, "0.00E+00", "1,23E+04"),
        (0.00012, "0.0E-00", "1,2E-04"),
        (12345, "##0.0E+0", "12,3E+3"),
        (9.99, "0.0E+0", "1,0E+1"),
        (0, "0.0E+0", "0,0E+0"),
        (0.5, "# ?/?", "1/2"),
        (1.5, "# ?/?", "1 1/2"),
        (-1.25, "# ??/??", "-1 1/4"),
        (2, "# ?/?", "2"),
        (0, "# ?/?", "0"),
        (1.99, "# ?/?", "2"),
        (1.5, "?/?", "3/2"),
        (0.5, "# ?? / ??", "1/2"),
        (0.999, "# ?/2", "1"),
        (0.3, "# ?/4", "1/4"),
        (0.5, '# ??/100" deel"', "50/100 deel"),
        # no format that Excel accepts, but nothing is lost
        (5, "", "5"),
        (5, "0" * 300, "5"),
        (5, '0 "stuks', "5 stuks"),
        (5, "[>x]0", "5"),
    ],
)
def test_shows_a_number(value: float, code: str, shown: str) -> None:
    assert show_number(value, code) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("d mmmm yyyy", "1 april 2024"),
        ("[$-413]d mmmm yyyy;@", "1 april 2024"),
        ("[$-nl-NL]d mmmm yyyy", "1 april 2024"),
        ("[$-409]mmmm d, yyyy;@", "April 1, 2024"),  # somebody chose English
        ("[$-809]ddd d mmm", "Mon 1 Apr"),
        ("[$-en-US]dddd", "Monday"),
        ("[$-x-sysdate]dddd, mmmm dd, yyyy", "maandag 1 april 2024"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "maandag 1 april 2024"),
        ("[$-F400]h:mm:ss\\ AM/PM", "09:05:07"),
        ("mm-dd-yy", "1-4-2024"),  # format 14: the short date of Windows
        ("m/d/yy h:mm", "1-4-2024 9:05"),  # format 22
        ("d-mmm-yy", "1-apr-24"),
        ("dd/mm/yyyy", "01-04-2024"),  # a slash is the sign of the region
        ("dd\\/mm\\/yyyy", "01/04/2024"),  # unless it was typed in Dutch
        ("yyyy-mm-dd", "2024-04-01"),
        ("dddd d mmmm", "maandag 1 april"),
        ("ddd d mmm", "ma 1 apr"),
        ("mmmmm", "a"),
        ("mmm-yy", "apr-24"),
        ("yyyy", "2024"),
        ("e", "e"),
        ("yyy", "2024"),
        ('"week van "d mmmm', "week van 1 april"),
        ('d mmmm yyyy" (onder voorbehoud)"', "1 april 2024 (onder voorbehoud)"),
        ("[Red]d mmmm", "1 april"),
        ("d_-mmm", "1 apr"),
        ("dd-mm-yyyy hh:mm:ss", "01-04-2024 09:05:07"),
        ("h:mm AM/PM", "9:05 AM"),
        ("h A/P", "9 A"),
        ("mm:ss.0", "05:07,0"),
        ("[h]:mm", "1089201:05"),
        ("0", "45383"),
    ],
)
def test_shows_a_moment(code: str, shown: str) -> None:
    assert show_number(_days(_APRIL_FIRST), code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (time(9, 30), "h:mm", "9:30"),
        (time(9, 30), "hh:mm", "09:30"),
        (time(0, 9, 30), "mm:ss", "09:30"),
        (time(15, 5), "h:mm AM/PM", "3:05 PM"),
        (time(0, 5), "h:mm am/pm", "12:05 AM"),
        (time(23, 59, 59), "h:mm", "23:59"),
        (time(0, 0, 7, 250_000), "ss.00", "07,25"),
        (timedelta(hours=30), "[h]:mm", "30:00"),
        (timedelta(hours=30), "h:mm", "6:00"),
        (timedelta(minutes=90), "[mm]", "90"),
        (timedelta(minutes=1, seconds=5), "[ss]", "65"),
        (timedelta(hours=100), "[hh]:mm:ss", "100:00:00"),
        (date(2024, 3, 1), "mmm-yy", "mrt-24"),
        (date(2000, 1, 1), "yy", "00"),
    ],
)
def test_shows_a_time_or_a_date(value: date | time | timedelta, code: str, shown: str) -> None:
    assert show_number(_days(value), code) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0-1-1900"),
        (1, "1-1-1900"),
        (59, "28-2-1900"),
        (60, "29-2-1900"),  # never was, but Excel has it
        (61, "1-3-1900"),
        (2023, "15-7-1905"),  # a year typed in a cell for dates
        (2_958_465, "31-12-9999"),
        (2_958_465.999_999_9, "#####"),
        (2_958_466, "#####"),
        (-1, "#####"),
        (1e300, "#####"),
    ],
)
def test_counts_days_as_excel_does(number: float, shown: str) -> None:
    assert show_number(number, "d-m-yyyy") == shown


@pytest.mark.parametrize(
    ("number", "code", "day"),
    [
        (45383, "d mmmm yyyy", datetime(2024, 4, 1)),
        (45383.5, "mm-dd-yy", datetime(2024, 4, 1, 12)),
        (45383, "mmm-yy", datetime(2024, 4, 1)),
        (45383, "yyyy", datetime(2024, 4, 1)),
        (1, "d-m-yyyy", datetime(1900, 1, 1)),
        (45383, "h:mm", None),
        (45383, "mm:ss", None),
        (1.25, "[h]:mm", None),
        (45383, "General", None),
        (0, "d-m-yyyy", None),
        (2_958_465.999_999_9, "d-m-yyyy", None),
    ],
)
def test_knows_which_numbers_are_a_day(number: float, code: str, day: datetime | None) -> None:
    assert day_of(number, code) == day


@pytest.mark.parametrize(
    ("number_format", "shown", "negative"),
    [
        (3, "1.251", "-1.251"),
        (5, "€ 1.251", "€ -1.251"),
        (6, "€ 1.251", "€ -1.251"),
        (7, "€ 1.250,50", "€ -1.250,50"),
        (8, "€ 1.250,50", "€ -1.250,50"),
        (10, "125050,00%", "-125050,00%"),
        (14, "3-6-1903", "#####"),
        (22, "3-6-1903 12:00", "#####"),
        (37, "1.251", "-1.251"),
        (38, "1.251", "-1.251"),
        (39, "1.250,50", "-1.250,50"),
        (40, "1.250,50", "-1.250,50"),
        (41, "1.251", "-1.251"),
        (42, "€ 1.251", "€ -1.251"),
        (43, "1.250,50", "-1.250,50"),
        (44, "€ 1.250,50", "€ -1.250,50"),
        (99, "1250,5", "-1250,5"),  # there is none
    ],
)
def test_shows_a_format_that_has_only_a_number(
    number_format: int, shown: str, negative: str
) -> None:
    code = builtin_format(number_format)
    assert (show_number(1250.5, code), show_number(-1250.5, code)) == (shown, negative)


def test_a_file_that_only_names_a_format_by_its_number_is_shown_as_in_dutch(
    tmp_path: Path,
) -> None:
    look = '<xf numFmtId="44" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    cell = f'<c r="E2" s="{FIRST_STYLE}"><v>1250.5</v></c>'
    action, said = first_action(tmp_path, cell, styles=look)
    assert (action.title.plain, said) == ("€ 1.250,50", ())


@pytest.mark.parametrize("number_format", [41, 42, 43, 44])
def test_the_accounting_formats_show_a_dash_for_nothing(number_format: int) -> None:
    assert show_number(0, builtin_format(number_format)).removeprefix("€ ") == "-"


_PIECES = [
    *("0", "#", "?", ".", ",", "%", "/", "E+", "e-", "General", "@", ";", "[h]", "[mm]", "[s]"),
    *("yyyy", "m", "mmm", "d", "h", "ss", "AM/PM", '"x"', '"', "\\-", "\\", "_-", "_", "* "),
    *("[Red]", "[>5]", "[<=-1]", "[$€-413]", "[$-409]", "[$-F800]", "[$", "[", " ", "12", "é"),
]


@given(
    number=st.floats(allow_nan=False, allow_infinity=False),
    pieces=st.lists(st.sampled_from(_PIECES), max_size=10),
)
def test_no_number_in_any_format_stops_the_reading(number: float, pieces: list[str]) -> None:
    code = "".join(pieces)
    shown = show_number(number, code)
    assert shown == shown.strip()
    assert "\0" not in shown
    day = day_of(number, code)
    assert day is None or day.year >= 1900


def test_shows_a_truth_value() -> None:
    assert (show_boolean(True), show_boolean(False)) == ("WAAR", "ONWAAR")
