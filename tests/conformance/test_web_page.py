"""The web page in a real browser: what axe-core says, what filters do, and what fits on a screen.

Skipped where Chromium, Playwright or axe-core is not there: see ``tools.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from progress_report.writers.html import write
from tests.awkward import CASES
from tests.conformance.tools import AXE, CHROMIUM
from tests.documents import REAL_WORKBOOK, drawn_document, house_style, programme_of, read_programme

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
else:
    Browser = Page = object

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NAMES = ["heemstede", *CASES]
# Phones, 200% zoom on a laptop, where the layout changes, a laptop, and a wide screen.
WIDTHS = [320, 360, 703, 720, 959, 960, 1280, 1440, 1920]
WIDTH = 1440

needs_axe = pytest.mark.skipif(not AXE.exists(), reason=f"axe-core is not at {AXE}")


@dataclass(frozen=True)
class Site:
    """A browser, and the addresses of the pages that were made for it."""

    browser: Browser
    addresses: Mapping[str, str]

    def open(self, name: str, query: str = "", width: int = WIDTH, *, script: bool = True) -> Page:
        """The page; a request outside the file or a message in the console is an error."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        self._close_others(page)
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url))
        page.goto(self.addresses[name] + query)
        outside = [text for text in wrong if not text.startswith(("file:", "data:"))]
        assert outside == []
        return page

    def _close_others(self, page: Page) -> None:
        """All but the last two pages, which a test may compare."""
        for context in self.browser.contexts[:-2]:
            if context != page.context:
                context.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"there is no Chromium at {CHROMIUM}")
    folder = tmp_path_factory.mktemp("site")
    addresses = {}
    for name in NAMES:
        path = folder / f"{name}.html"
        path.write_bytes(_page(name))
        addresses[name] = path.as_uri()
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-gpu"]
        )
        yield Site(browser, addresses)
        browser.close()


def _page(name: str) -> bytes:
    """The page of an example, with its charts drawn."""
    programme = (
        read_programme(REAL_WORKBOOK) if name == "heemstede" else programme_of(CASES[name]())
    )
    style = house_style()
    return write(drawn_document(programme, style), style)


def _violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result: Any = page.evaluate(
        "rules => axe.run(document, { runOnly: rules, resultTypes: ['violations'] })", RULES
    )
    return [
        f"{found['id']}: {found['help']} ({found['nodes'][0]['target']})"
        for found in result["violations"]
    ]


def _shown(page: Page, kind: str = "programme") -> list[str]:
    """The ids of the actions that can be seen, in their order on the page."""
    rows = page.locator(f"table.{kind} tbody tr.action:visible")
    ids: list[str] = rows.evaluate_all("rows => rows.map(row => row.id)")
    return ids


def _status(page: Page) -> str:
    return page.locator("#inhoud--aantal").inner_text()


# --- Without and with filters, nothing for axe-core to complain about -----------------------------


@needs_axe
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_when_a_page_opens(site: Site, name: str) -> None:
    page = site.open(name)
    found = {}
    for width in (360, WIDTH):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = _violations(page)
    assert found == {360: [], WIDTH: []}


STATES = {
    "theme and status": "?thema=1&status=langere+doorlooptijd",
    "several statuses": "?status=op+schema&status=afgerond",
    "words": "?zoek=inwoners",
    "sorted": "?volgorde=gepland.aflopend",
    "filtered and sorted": "?thema=3&status=op+schema&volgorde=status",
    "nothing found": "?zoek=zzzzzz",
}


@needs_axe
@pytest.mark.parametrize("query", STATES.values(), ids=list(STATES))
def test_axe_finds_nothing_after_filtering_and_sorting(site: Site, query: str) -> None:
    page = site.open("heemstede", query)
    found = {}
    for width in (360, WIDTH):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = _violations(page)
    assert found == {360: [], WIDTH: []}


@needs_axe
@pytest.mark.parametrize("name", ["two_lights", "hostile_texts", "traffic_lights", "long_texts"])
def test_axe_finds_nothing_in_an_awkward_page_that_is_sorted(site: Site, name: str) -> None:
    assert _violations(site.open(name, "?volgorde=maatregelen-acties&zoek=e")) == []


@needs_axe
def test_axe_finds_nothing_with_the_figures_of_a_chart_open(site: Site) -> None:
    page = site.open("heemstede")
    page.locator("summary").first.click()
    assert _violations(page) == []


# --- Everything fits on every screen --------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_no_page_is_wider_than_the_screen(site: Site, name: str) -> None:
    page = site.open(name)
    too_wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            too_wide[width] = over
    assert too_wide == {}


def test_no_page_is_wider_than_the_screen_with_wide_spacing_of_text(site: Site) -> None:
    page = site.open("heemstede", width=320)
    # WCAG 2.2, 1.4.12; through the style object, as the policy of the page blocks new styles.
    page.evaluate(
        """() => { for (const element of document.querySelectorAll('body *')) {
          element.style.lineHeight = '1.5';
          element.style.letterSpacing = '.12em';
          element.style.wordSpacing = '.16em';
        } }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("width", [360, WIDTH])
def test_everything_that_can_be_pressed_is_large_enough(site: Site, width: int) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, but for links in running text."""
    page = site.open("heemstede", "?status=op+schema", width)
    small = page.evaluate(
        """() => [...document.querySelectorAll(
              'button, select, input, summary, label.choice, .permalink, nav a, .bar a')]
            .map(element => [element, element.getBoundingClientRect()])
            .filter(([element, box]) => box.width && (box.width < 24 || box.height < 24)
              && !element.matches('label.choice input'))
            .map(([element]) => element.outerHTML.slice(0, 80))"""
    )
    assert small == []


# --- Without JavaScript ---------------------------------------------------------------------------


def test_without_script_every_action_is_there_and_no_control_that_does_nothing(site: Site) -> None:
    page = site.open("heemstede", "?status=vertraagd", script=False)
    assert page.locator("table.programme tbody tr.action:visible").count() == 109
    assert page.locator("form:visible, button:visible, select:visible").count() == 0


# --- Filters --------------------------------------------------------------------------------------


def test_theme_and_status_filter_together_and_the_counts_follow(site: Site) -> None:
    page = site.open("heemstede")
    assert _status(page) == "109 acties"
    page.get_by_role("combobox", name="Thema").select_option("1")
    page.get_by_role("checkbox", name="langere doorlooptijd").check()
    page.wait_for_function("document.body.classList.contains('filtered')")
    assert _status(page) == "7 van 109 acties"
    assert len(_shown(page)) == 7
    assert page.locator("table.additional:visible").count() == 0
    statuses = page.locator("table.programme tr.action:visible .status .name").all_inner_texts()
    assert statuses == ["langere doorlooptijd"] * 7
    counts = page.locator(".choice .count").all_inner_texts()
    assert counts == ["6", "11", "7", "0", "10"]


def test_what_was_chosen_is_in_the_address_and_opens_the_same_again(site: Site) -> None:
    page = site.open("heemstede", "?bron=nieuwsbrief")
    page.get_by_role("combobox", name="Thema").select_option("2")
    page.get_by_role("checkbox", name="afgerond").check()
    page.get_by_role("checkbox", name="zonder status").check()
    page.get_by_role("combobox", name="Volgorde").select_option("gepland.aflopend")
    page.get_by_label("Zoek op woorden").fill("energie")
    page.wait_for_url("**zoek=energie**")
    query = page.evaluate("location.search")
    again = site.open("heemstede", query)
    assert "bron=nieuwsbrief" in query
    assert _shown(again) == _shown(page) != []
    assert _status(again) == _status(page)
    assert again.get_by_label("Zoek op woorden").input_value() == "energie"


def test_words_are_found_without_accents_and_in_the_blue_tables_too(site: Site) -> None:
    page = site.open("heemstede", "?zoek=CESAR+francklaan")
    assert len(_shown(page)) == 1
    blue = site.open("heemstede", "?zoek=deelvragen")
    assert _status(blue) == "0 van 109 acties en 1 aanvullende actie"
    assert len(_shown(blue, "additional")) == 1


def test_the_ambition_stays_with_its_first_visible_action(site: Site) -> None:
    page = site.open("heemstede", "?thema=1&status=langere+doorlooptijd")
    groups = page.evaluate(
        """() => [...document.querySelectorAll('table.programme tbody')]
          .filter(body => body.getClientRects().length)
          .map(body => { const rows = [...body.rows].filter(row => !row.hidden);
            return [rows.length, rows[0].cells[0].rowSpan, rows[0].cells[0].matches('.group'),
              rows.slice(1).some(row => row.querySelector('.group'))]; })"""
    )
    assert groups
    assert all(rows == span and first and not more for rows, span, first, more in groups)


def test_an_empty_result_says_so_and_can_be_cleared(site: Site) -> None:
    page = site.open("heemstede", "?zoek=zzzzzz")
    assert "geen acties die hierbij passen" in page.locator("#inhoud--niets").inner_text()
    page.locator("#inhoud--niets button").click()
    assert _status(page) == "109 acties"
    assert page.evaluate("location.search") == ""
    assert page.evaluate("document.activeElement.id") == "inhoud--zoek"


def test_each_status_column_has_a_filter_of_its_own(site: Site) -> None:
    page = site.open("two_lights", "?status-2=vertraagd")
    assert _shown(page) == ["W-02"]


def test_remarks_stay_with_a_whole_group_only(site: Site) -> None:
    page = site.open("hostile_texts", "?zoek=punten")
    assert _shown(page) == ["X-02"]
    assert page.locator("tr.remark:visible, tr.introduction:visible").count() == 0


def test_an_address_with_nonsense_shows_the_whole_report(site: Site) -> None:
    page = site.open("heemstede", "?thema=99&status=onzin&volgorde=%3Cb%3E#%E0%A4%A")
    assert _status(page) == "109 acties"


# --- Sorting --------------------------------------------------------------------------------------


def test_a_header_sorts_all_tables_and_says_so(site: Site) -> None:
    page = site.open("heemstede")
    before = _shown(page)
    button = page.locator("table.programme thead").first.get_by_role("button", name="Gepland")
    button.click()
    heads = page.locator("table.programme th[aria-sort=ascending]")
    assert heads.count() == 4
    button.click()
    assert page.locator("table.programme th[aria-sort=descending]").count() == 4
    assert sorted(_shown(page)) == sorted(before)
    assert "laatste eerst" in _status(page)
    keys: list[str] = page.locator(
        "table.programme >> nth=0 >> css=tbody tr:visible .planned"
    ).evaluate_all("cells => cells.map(cell => cell.dataset.sort).filter(Boolean)")
    assert keys == sorted(keys, reverse=True)
    page.get_by_role("button", name="Terug naar de volgorde").first.click()
    assert _shown(page) == before
    assert page.locator("[aria-sort]").count() == 0


def test_every_row_of_a_sorted_table_has_its_ambition(site: Site) -> None:
    page = site.open("heemstede", "?volgorde=status")
    rows = page.locator("table.programme tr.action:visible")
    names = page.locator("table.programme tr.action:visible > .group:first-child")
    assert names.count() == rows.count() == 109
    assert page.locator("table.programme tr.action:visible > .group").count() == 109


def test_statuses_sort_as_in_the_legend_and_none_comes_last(site: Site) -> None:
    page = site.open("heemstede", "?volgorde=status&thema=1")
    values: list[str] = page.locator("tr.action:visible .status").evaluate_all(
        "cells => cells.map(cell => cell.dataset.value)"
    )
    legend = ["afgerond", "op schema", "langere doorlooptijd", "vertraagd", "zonder status"]
    assert values == sorted(values, key=legend.index)


# --- Links to actions -----------------------------------------------------------------------------


def test_a_link_to_an_action_shows_it_even_when_the_filters_would_hide_it(site: Site) -> None:
    first = site.open("heemstede")
    name = _shown(first)[0]
    page = site.open("heemstede", f"?zoek=zzzzzz#{name}")
    row = page.locator(f"[id='{name}']")
    assert row.is_visible()
    assert "filters zijn uitgezet" in _status(page)
    assert page.evaluate("location.search") == ""
    row.wait_for(state="visible")
    top = row.evaluate("row => row.getBoundingClientRect().top")
    assert 0 < top < 900


def test_a_link_to_a_hidden_chapter_shows_the_report_again(site: Site) -> None:
    page = site.open("heemstede", "?thema=1&status=afgerond")
    page.get_by_role("link", name="Colofon").click()
    page.wait_for_function("location.hash === '#colofon'")
    assert page.locator("#colofon").is_visible()


def test_every_action_has_a_link_of_its_own_that_leads_to_it(site: Site) -> None:
    page = site.open("hostile_texts")
    wrong = page.evaluate(
        """() => [...document.querySelectorAll(':is(.programme, .additional) tr.action')]
          .filter(row => {
            const link = row.querySelector('.permalink');
            return !link || decodeURIComponent(link.hash.slice(1)) !== row.id;
          }).map(row => row.id)"""
    )
    assert wrong == []


# --- Keyboard -------------------------------------------------------------------------------------


def test_the_first_tab_is_a_link_to_the_text(site: Site) -> None:
    page = site.open("heemstede")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de tekst van het rapport"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.chapter') !== null")


def test_filters_and_sorting_work_with_the_keyboard_and_focus_can_be_seen(site: Site) -> None:
    page = site.open("heemstede")
    page.get_by_role("checkbox", name="afgerond").focus()
    page.keyboard.press("Space")
    page.wait_for_function("document.body.classList.contains('filtered')")
    assert _status(page) == "21 van 109 acties"
    button = page.locator("table.programme thead button").first
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator("[aria-sort=ascending]").count() > 0
    assert page.evaluate("document.activeElement.matches('thead button')")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("width", [360, WIDTH])
def test_what_has_focus_is_not_under_the_bar(site: Site, width: int) -> None:
    """WCAG 2.2, 2.4.11, for the links of the actions, backwards through the page."""
    page = site.open("heemstede", "?thema=2", width)
    page.locator("footer").scroll_into_view_if_needed()
    links = page.locator("tr.action:visible .permalink")
    links.last.focus()
    for _ in range(8):
        page.keyboard.press("Shift+Tab")
        covered = page.evaluate(
            """() => { const box = document.activeElement.getBoundingClientRect();
              const top = document.elementFromPoint(box.x + box.width / 2, box.y + 2);
              return !document.activeElement.contains(top); }"""
        )
        assert not covered


# --- Paper ----------------------------------------------------------------------------------------


def test_a_printed_selection_says_what_it_is(site: Site) -> None:
    page = site.open("heemstede", "?thema=1&status=langere+doorlooptijd")
    page.emulate_media(media="print")
    text = page.locator("#inhoud--selectie").inner_text()
    assert "7 van 109 acties" in text
    assert "‘langere doorlooptijd’" in text
    assert "thema ‘1 Veilig wonen, werken en leven’" in text
    assert page.locator("form:visible, .permalink:visible").count() == 0


def test_a_concept_says_so_on_screen_wherever_the_reader_is(site: Site) -> None:
    page = site.open("long_texts", width=320)
    page.evaluate("scrollTo(0, 5000)")
    stamp = page.locator(".stamp")
    assert stamp.inner_text() == "CONCEPT"
    assert 0 <= stamp.evaluate("element => element.getBoundingClientRect().top") < 60
