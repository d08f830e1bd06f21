"""Which theme the filter of the page gives a table, and what a planning can be sorted by."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import html
from lxml.html import HtmlElement

from progress_report.writers.html import write
from tests.document.sisters import made_of, sheets_of
from tests.documents import house_style

SHEETS = sheets_of(
    ["W-01", "Wonen", "", "", "Bouw", "", "2025", "op schema"],
    ["W-02", "Wonen", "", "", "Maak een visie", "", "2023", "afgerond"],
    ["D-01", "Duurzaamheid", "", "", "Plant bomen", "", "2023", "afgerond"],
)


def page(kind: str) -> HtmlElement:
    return html.document_fromstring(write(made_of(kind, SHEETS), house_style()).decode())


def green_tables(root: HtmlElement) -> Sequence[HtmlElement]:
    found: Sequence[HtmlElement] = root.xpath("//table[@data-kind='programme']")
    return found


def test_a_table_outside_the_chapter_of_its_theme_has_that_theme() -> None:
    root = page("herijking")
    rows = {table.get("data-theme"): table.xpath(".//tr/@id") for table in green_tables(root)[1:]}
    assert [table.get("data-theme") for table in green_tables(root)] == ["1", "1", "2"]
    assert rows == {"1": ["W-02"], "2": ["D-01"]}


def test_a_theme_without_a_table_in_its_chapter_is_a_choice_when_it_has_one_elsewhere() -> None:
    options = page("herijking").xpath("//select[@name='thema']/option")
    assert [(option.get("value"), option.text) for option in options] == [
        ("", "Alle thema’s"),
        ("1", "1 Wonen"),
        ("2", "2 Duurzaamheid"),
    ]


def test_tables_of_all_themes_have_no_theme_and_offer_none() -> None:
    root = page("raadsplanning")
    assert [table.get("data-theme") for table in green_tables(root)] == [None]
    assert root.xpath("//select[@name='thema']") == []


def test_a_planning_can_be_sorted_by_theme_and_not_by_its_groups() -> None:
    root = page("raadsplanning")
    heads = green_tables(root)[0].xpath(".//thead//th")
    assert [(head.get("class"), head.get("data-key")) for head in heads] == [
        ("ambition period", None),
        ("action", "maatregelen-acties"),
        ("theme", "thema"),
        ("planned", "gepland"),
        ("status", "status"),
    ]
