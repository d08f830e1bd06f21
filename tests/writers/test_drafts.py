"""A draft is a file without the numbers of pages, which come in later."""

from __future__ import annotations

import pickle

from progress_report.inlines import PageReference
from progress_report.writers.drafts import Draft, Gap
from progress_report.writers.html import draft, write
from tests.writers.html.pages import document, house_style, paragraph

_TWO_LINKS = document(
    paragraph("Zie ", PageReference("W-01"), " en ", PageReference("Z&W=<2>")),
)


def test_a_known_page_has_its_number_and_an_unknown_one_what_stands_for_it() -> None:
    gaps = (Gap("W-01", "blz. {}", "verderop"), Gap("W-02", "blz. {}", "verderop"))
    file = Draft(("Zie ", " en ", "."), gaps)
    assert file.finish({"W-01": 12}) == b"Zie blz. 12 en verderop."


def test_what_has_no_gaps_is_the_file_as_it_is() -> None:
    assert Draft(("Zie {} niet",), ()).finish({"W-01": 12}) == b"Zie {} niet"


def test_a_draft_of_a_web_page_becomes_the_page_once_the_numbers_are_known() -> None:
    made = draft(_TWO_LINKS, house_style())
    for pages in ({}, {"W-01": 12}, {"W-01": 12, "Z&W=<2>": 3}):
        laid_out = document(*_TWO_LINKS.blocks, pages=pages)
        assert made.finish(pages) == write(laid_out, house_style())


def test_a_draft_can_come_from_another_process() -> None:
    made = draft(_TWO_LINKS, house_style())
    assert pickle.loads(pickle.dumps(made)) == made


def test_a_gap_keeps_the_signs_of_its_anchor() -> None:
    anchors = [gap.anchor for gap in draft(_TWO_LINKS, house_style()).gaps]
    assert anchors == ["W-01"] * 3 + ["Z&W=<2>"] * 3


def test_no_page_has_a_sign_of_a_gap_in_it() -> None:
    page = write(_TWO_LINKS, house_style()).decode()
    assert not set(page) & set("\ufdd2\ufdd3\ufdd4")
