"""A web page of long tables: shown in parts, it does all that a short one does.

Skipped where Chromium or Playwright is not there: see ``tools.py``.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from progress_report.writers.html import write
from tests.conformance.tools import AXE, CHROMIUM, need
from tests.document.sisters import made_of, sheets_of
from tests.documents import house_style

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
else:
    Browser = Page = object

THEMES, AMBITIONS, ACTIONS = 2, 56, 8
TOTAL = THEMES * AMBITIONS * ACTIONS
STATUSES = ("op schema", "afgerond", "vertraagd")


def _rows() -> Iterator[list[str]]:
    """Themes of ambitions of actions; the texts say the number, the planning goes backwards."""
    for number in range(TOTAL):
        group = number // ACTIONS
        theme = ("Wonen", "Duurzaamheid")[group // AMBITIONS]
        year, status = str(2030 - number % 7), STATUSES[number % 3]
        title = f"Actie nummer {number:04}"
        yield [f"N-{number:04}", theme, f"Ambitie {group:03}", "", title, "", year, status]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "long.html"
    path.write_bytes(write(made_of("midterm-review", sheets_of(*_rows())), house_style()))
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"there is no Chromium at {CHROMIUM}")
    with playwright.sync_playwright() as started:
        arguments = ["--no-sandbox", "--disable-gpu"]
        yield started.chromium.launch(executable_path=str(CHROMIUM), args=arguments)


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1440, "height": 900})
    opened.set_default_timeout(20_000)
    opened.goto(file.as_uri())
    yield opened
    opened.close()


def _ids(page: Page) -> list[str]:
    """The actions that are shown, in their order."""
    ids: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('table.programme tr.action')]
          .filter(row => row.checkVisibility()).map(row => row.id)"""
    )
    return ids


def _shows(page: Page, ids: list[str]) -> None:
    """In the end: a large page shows its rows a few at a time."""
    deadline = time.monotonic() + 10
    while _ids(page) != ids and time.monotonic() < deadline:
        page.wait_for_timeout(50)
    assert _ids(page) == ids


def _says(page: Page, text: str) -> None:
    whole = re.compile(f"^{re.escape(text)}$")
    page.locator("#inhoud--aantal", has_text=whole).wait_for()


ALL = [f"N-{number:04}" for number in range(TOTAL)]


def test_every_action_is_there_when_the_page_opens(page: Page) -> None:
    _says(page, "896 acties")
    _shows(page, ALL)


def test_a_row_that_was_never_on_the_screen_is_found_and_all_are_back_after_it(page: Page) -> None:
    page.get_by_label("Zoek op woorden").fill("nummer 0887")
    _says(page, "1 van 896 acties")
    _shows(page, ["N-0887"])
    page.locator("#inhoud--zoeken button[type=reset]").click()
    _says(page, "896 acties")
    _shows(page, ALL)


def test_filters_count_all_rows_and_show_the_first_of_each_table(page: Page) -> None:
    page.get_by_role("checkbox", name="afgerond").check()
    _says(page, "299 van 896 acties")
    done = [name for name in ALL if int(name[2:]) % 3 == 1]
    _shows(page, [*done[:51], *done[149:200]])  # no ambition is broken
    page.get_by_role("combobox", name="Thema").select_option("2")
    _says(page, "150 van 896 acties")
    _shows(page, done[149:200])
    assert page.locator(".choice .count").all_inner_texts() == ["150", "149", "0", "149", "0"]


def test_the_other_rows_come_when_they_are_asked_for_and_reading_goes_on_there(page: Page) -> None:
    page.get_by_role("checkbox", name="afgerond").check()
    _says(page, "299 van 896 acties")
    done = [name for name in ALL if int(name[2:]) % 3 == 1]
    notes = page.locator(".sorted-note:visible")
    assert notes.all_text_contents() == [
        "Hier staan de eerste 51 van 149 acties. Toon alle 149 acties",
        "Hier staan de eerste 51 van 150 acties. Toon alle 150 acties",
    ]
    page.get_by_role("button", name="Toon alle 149 acties").press("Enter")
    _shows(page, [*done[:149], *done[149:200]])
    assert page.evaluate("document.activeElement.id") == done[51]
    assert notes.count() == 1


def test_of_a_long_ambition_the_first_rows_come_too(browser: Browser, tmp_path: Path) -> None:
    rows = [[name, "Wonen", "Eén ambitie", *rest] for name, _, _, *rest in _rows()]
    path = tmp_path / "long.html"
    path.write_bytes(write(made_of("midterm-review", sheets_of(*rows)), house_style()))
    page = browser.new_page()
    page.goto(path.as_uri())

    page.get_by_role("checkbox", name="afgerond").check()
    _says(page, "299 van 896 acties")
    done = [name for name in ALL if int(name[2:]) % 3 == 1]
    _shows(page, done[:75])
    page.get_by_role("button", name="Toon alle 299 acties").press("Enter")
    _shows(page, done)
    page.close()


def test_a_header_sorts_all_rows_and_the_order_of_the_programme_comes_back(page: Page) -> None:
    page.locator("table.programme thead").first.get_by_role("button", name="Gepland").click()
    themes = [
        sorted(theme, key=lambda name: -(int(name[2:]) % 7)) for theme in (ALL[:448], ALL[448:])
    ]
    _says(page, "896 acties. Gesorteerd op Gepland (vroegste eerst).")
    _shows(page, [name for theme in themes for name in theme[:50]])
    for _ in themes:
        page.get_by_role("button", name="Toon alle 448 acties").first.press("Enter")
    _shows(page, [name for theme in themes for name in theme])
    first = page.evaluate("document.querySelector('#N-0006 > .group').textContent")
    assert "Ambitie 000" in first
    page.get_by_role("button", name="Terug naar de volgorde").first.click()
    _says(page, "896 acties")
    _shows(page, ALL)


def test_a_group_of_which_some_rows_were_found_and_sorted_is_whole_again(page: Page) -> None:
    page.locator("table.programme thead").first.get_by_role("button", name="Gepland").click()
    page.get_by_label("Zoek op woorden").fill("N-000")
    _says(page, "10 van 896 acties. Gesorteerd op Gepland (vroegste eerst).")
    page.get_by_role("button", name="Terug naar de volgorde").first.click()
    _says(page, "10 van 896 acties")
    _shows(page, ALL[:10])
    spans = page.evaluate(
        """() => [...document.querySelectorAll('table.programme tbody')]
          .filter(body => body.checkVisibility())
          .map(body => [body.rows[0].cells[0].matches('.group'), body.rows[0].cells[0].rowSpan])"""
    )
    assert spans == [[True, 8], [True, 2]]


def test_what_is_asked_while_rows_are_still_coming_replaces_what_was_asked_before(
    page: Page,
) -> None:
    _says(page, "896 acties")
    page.evaluate(
        """() => { const order = document.querySelector('[name=volgorde]');
          const words = document.querySelector('[name=zoek]');
          const ask = (field, value) => { field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true })); };
          ask(order, 'gepland');
          setTimeout(() => ask(order, 'status.aflopend'), 20);
          setTimeout(() => { ask(order, ''); ask(words, 'N-000'); }, 40); }"""
    )
    _says(page, "10 van 896 acties")
    _shows(page, ALL[:10])
    page.locator("#inhoud--zoeken button[type=reset]").click()
    _shows(page, ALL)


def test_who_sorts_halfway_a_long_table_sees_its_first_rows(page: Page) -> None:
    _says(page, "896 acties")
    page.evaluate("document.getElementById('N-0700').scrollIntoView()")
    page.locator("table.programme thead button").last.evaluate("button => button.click()")
    _says(page, "896 acties. Gesorteerd op Status (zoals in de legenda).")
    page.wait_for_function(
        """() => { const [, table] = document.querySelectorAll('table.programme');
          const { top } = table.getBoundingClientRect();
          return top > 0 && top < 300; }"""
    )


def test_paper_has_the_rows_that_were_still_coming(page: Page) -> None:
    page.get_by_role("checkbox", name="afgerond").check()
    _says(page, "299 van 896 acties")
    button = page.get_by_role("button", name="Toon alle 149 acties")
    button.evaluate("button => { button.click(); dispatchEvent(new Event('beforeprint')); }")
    assert _ids(page) == [name for name in ALL if int(name[2:]) % 3 == 1]


def test_a_link_to_the_last_action_leads_to_it(page: Page) -> None:
    page.evaluate("location.hash = '#N-0895'")
    page.wait_for_timeout(500)
    top = page.evaluate("document.getElementById('N-0895').getBoundingClientRect().top")
    assert 0 < top < 900


def test_columns_stand_under_their_headers(page: Page) -> None:
    page.evaluate("document.getElementById('N-0440').scrollIntoView()")
    page.wait_for_timeout(300)
    apart = page.evaluate(
        """() => { const left = (cell) => cell.getBoundingClientRect().left;
          const row = document.getElementById('N-0440');
          const heads = [...row.closest('table').tHead.rows[0].cells];
          return [...row.cells]
            .map((cell, place) => Math.abs(left(cell) - left(heads[place]))); }"""
    )
    assert len(apart) == 5
    assert max(apart) <= 2


def test_paper_has_every_action_in_a_real_table(page: Page) -> None:
    shown = """() => [...document.querySelectorAll('table.programme tr.action')]
        .filter(row => row.checkVisibility({ contentVisibilityAuto: true })).length"""
    page.locator("table.programme thead").first.get_by_role("button", name="Gepland").click()
    _says(page, "896 acties. Gesorteerd op Gepland (vroegste eerst).")
    page.emulate_media(media="print")
    page.wait_for_function(f"({shown})() === 100")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(shown) == TOTAL
    displays = page.evaluate(
        """() => [...document.querySelectorAll('table.programme')]
          .map(table => getComputedStyle(table).display)"""
    )
    assert displays == ["table", "table"]
    assert page.get_by_role("button", name=re.compile("^Toon alle")).count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(shown) == 100


def test_axe_finds_nothing(page: Page) -> None:
    if not AXE.exists():
        need(f"axe-core is not at {AXE}")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        """() => axe.run(document.querySelector('table.programme'), {
          resultTypes: ['violations'], rules: { region: { enabled: false } } })"""
    )
    assert [violation["id"] for violation in found["violations"]] == []
