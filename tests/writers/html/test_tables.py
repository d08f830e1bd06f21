"""Tables: headers, scopes and spans, and what the script filters and sorts by."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import (
    Block,
    Cell,
    Column,
    ColumnKind,
    Row,
    RowGroup,
    RowKind,
    TableKind,
)
from tests.writers.html.pages import (
    DONE,
    PALE,
    Page,
    action,
    cell,
    figures,
    heading,
    page_of,
    paragraph,
    programme,
    whole,
    without_ambitions,
)

AMBITION = Cell((paragraph("Betaalbaar"), paragraph("Iedereen kan hier wonen.")))
TWO = RowGroup(AMBITION, (action("Bouw", "2023", DONE, "W-01"), action("Visie", anchor="W-02")))
ONE = RowGroup(cell("Veilig"), (action("Lamp", "2025", PALE, "V-01"),))


def _chapters(*tables: Block) -> Page:
    """Each table in the chapter of a theme."""
    blocks: list[Block] = []
    for number, table in enumerate(tables, 1):
        blocks += [heading(f"{number} Thema", 1, f"thema-{number}"), table]
    return page_of(*blocks)


def test_a_table_has_a_caption_with_number_and_description() -> None:
    page = page_of(programme(TWO))
    assert page.words("//table[@id='tabel-1']/caption") == [
        "Tabel 1. Ambities en acties Wat erin staat."
    ]
    assert page.words("//caption/span[@class='visually-hidden']") == ["Wat erin staat."]


def test_a_description_that_is_the_caption_is_not_said_twice() -> None:
    assert page_of(figures()).words("//caption") == ["Tabel 1. Acties per thema"]


def test_every_column_has_a_header() -> None:
    heads = page_of(programme(TWO)).all("//thead/tr/th")
    assert [(head.get("scope"), head.text_content()) for head in heads] == [
        ("col", "Ambitie"),
        ("col", "Actie"),
        ("col", "Gepland"),
        ("col", "Status"),
    ]


def test_an_ambition_heads_the_rows_of_its_group() -> None:
    page = page_of(programme(TWO, ONE))
    headers = page.all("//tbody/tr/th[contains(@class, 'group')]")
    assert [(head.get("scope"), head.get("rowspan")) for head in headers] == [
        ("rowgroup", "2"),
        ("row", None),
    ]
    assert [len(body.findall("tr")) for body in page.all("//tbody")] == [2, 1]


def test_actions_under_no_ambition_have_an_empty_cell_that_is_no_header() -> None:
    page = page_of(programme(RowGroup(Cell(()), TWO.rows)))
    empty = page.one("//tbody//*[contains(@class, 'group')]")
    assert (empty.tag, empty.get("rowspan"), empty.text_content()) == ("td", "2", "")


def test_a_table_without_ambitions_has_no_cells_for_them() -> None:
    page = page_of(without_ambitions(programme(TWO)))
    assert [len(row) for row in page.all("//tr")] == [3, 3, 3]


def test_an_action_heads_its_row_and_has_its_link() -> None:
    row = page_of(programme(TWO)).one("//tr[@id='W-01']")
    title = row.find("th[@class='action']")
    assert title.get("scope") == "row"
    link = title.find("a")
    assert (link.get("href"), link.get("aria-label")) == ("#W-01", "Link naar deze actie")


@pytest.mark.parametrize(
    ("anchor", "href"), [("W 1", "#W%201"), ("50%", "#50%25"), ("a/b#c?é", "#a%2Fb%23c%3F%C3%A9")]
)
def test_a_link_to_an_action_is_written_as_an_address(anchor: str, href: str) -> None:
    page = page_of(programme(RowGroup(Cell(()), (action("Bouw", anchor=anchor),))))
    assert page.one("//a[@class='permalink']").get("href") == href


def test_introductions_and_remarks_cover_the_columns_after_the_ambition() -> None:
    group = RowGroup(
        AMBITION,
        (
            whole("Samen:", RowKind.INTRODUCTION),
            *TWO.rows,
            whole("Nb. Klaar.", RowKind.REMARK),
        ),
    )
    page = page_of(programme(group))
    rows = page.all("//tr[@class='introduction' or @class='remark']")
    assert [row.find("td[@class='whole']").get("colspan") for row in rows] == ["3", "3"]
    assert page.one("//th[contains(@class, 'group')]").get("rowspan") == "4"


def test_every_cell_says_its_column_for_a_narrow_screen() -> None:
    cells = page_of(programme(ONE)).all("//tbody//*[@data-label]")
    assert [found.get("data-label") for found in cells] == ["Actie", "Gepland", "Status"]


def test_every_part_of_a_table_has_its_role() -> None:
    page = page_of(programme(TWO, ONE), figures())
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    for tag, role in roles.items():
        assert {found.get("role") for found in page.all(f"//{tag}")} == {role}
    assert {found.get("role") for found in page.all("//thead//th")} == {"columnheader"}
    assert {found.get("role") for found in page.all("//tbody//th")} == {"rowheader"}


def test_a_table_of_figures_has_a_header_in_every_row_and_a_total() -> None:
    page = page_of(figures())
    assert page.words("//tbody/tr/th[@scope='row']") == ["Wonen", "Totaal"]
    assert page.one("//tr[@class='total']/td").text == "2"
    assert len(page.all("//tbody")) == 1


def test_status_cells_say_the_status_that_the_script_filters_by() -> None:
    page = page_of(programme(RowGroup(AMBITION, (*TWO.rows, *ONE.rows))))
    names = [found.get("data-value") for found in page.all("//td[@data-value]")]
    assert names == ["afgerond", "zonder status", "op schema"]


def test_cells_of_statuses_and_plannings_have_the_sort_key_of_the_tree() -> None:
    rows = page_of(programme(TWO)).all("//tbody/tr")
    keys = [[found.get("data-sort") for found in row.findall("td")] for row in rows]
    assert keys == [["2023", "afgerond"], ["", ""]]


def test_only_programme_tables_can_be_sorted() -> None:
    additional = replace(programme(ONE), kind=TableKind.ADDITIONAL, anchor="tabel-2")
    page = page_of(programme(TWO), additional)
    keys = [found.get("data-key") for found in page.all("//th[@data-key]")]
    assert keys == ["actie", "gepland", "status"]


def test_columns_with_the_same_heading_have_names_of_their_own() -> None:
    columns = tuple(Column(ColumnKind.EXTRA, text) for text in ("Geld", "Geld", "?"))
    table = replace(programme(), columns=columns, groups=(RowGroup(None, (_row(3),)),))
    keys = [found.get("data-key") for found in page_of(table).all("//th")]
    assert keys == ["geld", "kolom-2", "kolom-3"]


def test_a_programme_table_knows_its_theme() -> None:
    page = _chapters(programme(TWO), programme(ONE, anchor="tabel-2"))
    assert [found.get("data-theme") for found in page.all("//table")] == ["1", "2"]


def test_the_filters_offer_themes_statuses_and_orders() -> None:
    page = _chapters(programme(TWO), programme(ONE, anchor="tabel-2"))
    themes = page.all("//select[@name='thema']/option")
    assert [(option.get("value"), option.text) for option in themes] == [
        ("", "Alle thema’s"),
        ("1", "1 Thema"),
        ("2", "2 Thema"),
    ]
    statuses = page.all("//input[@name='status']")
    assert [box.get("value") for box in statuses] == ["afgerond", "op schema", "zonder status"]
    orders = [option.get("value") for option in page.all("//select[@name='volgorde']/option")]
    assert orders[:4] == ["", "actie", "actie.aflopend", "gepland"]


def test_each_status_column_has_its_filter() -> None:
    columns = (Column(ColumnKind.STATUS, "Status"), Column(ColumnKind.STATUS, "Geld"))
    row = Row((cell(DONE), cell(PALE)), anchor="A")
    table = replace(programme(), columns=columns, groups=(RowGroup(None, (row,)),))
    page = _chapters(table)
    assert page.words("//fieldset/legend") == ["Status", "Geld"]
    names = [box.get("name") for box in page.all("//input[@type='checkbox']")]
    assert names == ["status"] * 3 + ["status-2"] * 3


def test_one_theme_is_no_choice() -> None:
    assert _chapters(programme(TWO)).all("//select[@name='thema']") == []


def test_without_statuses_there_is_no_filter_for_them() -> None:
    table = programme(TWO)
    rows = tuple(replace(row, cells=row.cells[:2]) for row in TWO.rows)
    bare = replace(table, columns=table.columns[:3], groups=(RowGroup(AMBITION, rows),))
    page = _chapters(bare)
    assert page.all("//fieldset") == []
    assert page.all("//form")


def test_without_actions_there_is_nothing_to_filter_and_no_script() -> None:
    page = page_of(heading("Een"), figures())
    assert page.all("//form") == page.all("//script") == []


def test_what_only_the_script_can_do_is_hidden_without_it() -> None:
    page = _chapters(programme(TWO))
    assert page.one("//form").get("hidden") is not None
    assert page.all("//button[not(ancestor::*[@hidden])]") == []


def _row(number: int) -> Row:
    return Row(tuple(cell(str(place)) for place in range(number)))
