"""A web page of thousands of actions: shown in parts, it does all that a short one does.

Skipped where Chromium or Playwright is not there: see ``tools.py``.
"""

from __future__ import annotations

import re
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

THEMES, AMBITIONS, ACTIONS = 2, 300, 5
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


def _ready(page: Page) -> None:
    """Waits until all that was asked is shown."""
    page.locator("#inhoud--tekst:not([aria-busy])").wait_for()


def _ids(page: Page) -> list[str]:
    """The actions that are shown, in their order, when all has been done."""
    _ready(page)
    ids: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('table.programme tr.action')]
          .filter(row => row.checkVisibility()).map(row => row.id)"""
    )
    return ids


def _says(page: Page, text: str) -> None:
    whole = re.compile(f"^{re.escape(text)}$")
    page.locator("#inhoud--aantal", has_text=whole).wait_for()


ALL = [f"N-{number:04}" for number in range(TOTAL)]


def test_every_action_is_there_when_the_page_opens(page: Page) -> None:
    _says(page, "3.000 acties")
    assert _ids(page) == ALL


def test_a_row_that_was_never_on_the_screen_is_found_and_all_are_back_after_it(page: Page) -> None:
    page.get_by_label("Zoek op woorden").fill("nummer 2987")
    _says(page, "1 van 3.000 acties")
    assert _ids(page) == ["N-2987"]
    page.locator("#inhoud--zoeken button[type=reset]").click()
    _says(page, "3.000 acties")
    assert _ids(page) == ALL


def test_filters_give_the_counts_of_all_rows(page: Page) -> None:
    page.get_by_role("checkbox", name="afgerond").check()
    _says(page, "1.000 van 3.000 acties")
    page.get_by_role("combobox", name="Thema").select_option("2")
    _says(page, "500 van 3.000 acties")
    assert _ids(page) == [name for name in ALL[1500:] if int(name[2:]) % 3 == 1]
    assert page.locator(".choice .count").all_inner_texts() == ["500", "500", "0", "500", "0"]


def test_a_header_sorts_all_rows_and_the_order_of_the_programme_comes_back(page: Page) -> None:
    page.locator("table.programme thead").first.get_by_role("button", name="Gepland").click()
    by_year = [
        name
        for theme in (ALL[:1500], ALL[1500:])
        for name in sorted(theme, key=lambda name: -(int(name[2:]) % 7))
    ]
    _says(page, "3.000 acties. Gesorteerd op Gepland (vroegste eerst).")
    assert _ids(page) == by_year
    first = page.evaluate("document.querySelector('#N-0006 > .group').textContent")
    assert "Ambitie 001" in first
    page.get_by_role("button", name="Terug naar de volgorde").first.click()
    _says(page, "3.000 acties")
    assert _ids(page) == ALL


def test_the_newest_question_wins_from_one_that_is_not_yet_answered(page: Page) -> None:
    page.evaluate(
        """() => { const form = document.getElementById('inhoud--zoeken');
          const ask = (order, words) => {
            form.elements.volgorde.value = order;
            form.elements.zoek.value = words;
            form.dispatchEvent(new Event('submit', { cancelable: true }));
          };
          ask('maatregelen-acties.aflopend', '');
          return new Promise(resolve => setTimeout(() => {
            ask('gepland', '');
            setTimeout(() => { ask('', 'N-000'); resolve(); }, 20);
          }, 20));
        }"""
    )
    _says(page, "10 van 3.000 acties")
    assert _ids(page) == ALL[:10]
    spans = page.evaluate(
        """() => [...document.querySelectorAll('table.programme tbody')]
          .filter(body => body.checkVisibility())
          .map(body => [body.rows[0].cells[0].matches('.group'), body.rows[0].cells[0].rowSpan])"""
    )
    assert spans == [[True, 5]] * 2


def test_a_link_to_the_last_action_leads_to_it(page: Page) -> None:
    _ready(page)
    page.evaluate("location.hash = '#N-2999'")
    page.wait_for_timeout(500)
    top = page.evaluate("document.getElementById('N-2999').getBoundingClientRect().top")
    assert 0 < top < 900


def test_columns_stand_under_their_headers(page: Page) -> None:
    page.evaluate("document.getElementById('N-1490').scrollIntoView()")
    page.wait_for_timeout(300)
    apart = page.evaluate(
        """() => { const left = (cell) => cell.getBoundingClientRect().left;
          const row = document.getElementById('N-1490');
          const heads = [...row.closest('table').tHead.rows[0].cells];
          return [...row.cells]
            .map((cell, place) => Math.abs(left(cell) - left(heads[place]))); }"""
    )
    assert len(apart) == 5
    assert max(apart) <= 2


def test_paper_has_every_action_in_a_real_table_even_while_the_page_is_sorting(page: Page) -> None:
    page.emulate_media(media="print")
    printed = page.evaluate(
        """() => { document.querySelectorAll('table.programme thead button')[1].click();
          const report = document.getElementById('inhoud--tekst');
          const wasBusy = report.hasAttribute('aria-busy');
          dispatchEvent(new Event('beforeprint'));
          const rows = [...document.querySelectorAll('table.programme tr.action')]
            .filter(row => row.checkVisibility({ contentVisibilityAuto: true }));
          const displays = [...document.querySelectorAll('table.programme')]
            .map(table => getComputedStyle(table).display);
          return [wasBusy, report.hasAttribute('aria-busy'), rows.length, displays]; }"""
    )
    assert printed == [True, False, TOTAL, ["table", "table"]]


def test_axe_finds_nothing(page: Page) -> None:
    if not AXE.exists():
        need(f"axe-core is not at {AXE}")
    _ready(page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        """() => axe.run(document.querySelector('table.programme'), {
          resultTypes: ['violations'], rules: { region: { enabled: false } } })"""
    )
    assert [violation["id"] for violation in found["violations"]] == []
