"""Names that are the same, however they are typed."""

from __future__ import annotations

import pytest

from progress_report.folding import fold, fold_heading


@pytest.mark.parametrize(
    "typed",
    [
        "Betaalbaar wonen",
        " betaalbaar\u00a0 WONEN ",
        "Betaal\u00adbaar wonen",
        "\ufeffBetaalbaar wonen",
    ],
)
def test_a_name_is_the_same_when_it_looks_the_same(typed: str) -> None:
    assert fold(typed) == "betaalbaar wonen"


@pytest.mark.parametrize("typed", ["Thema's", "Themas", "THEMA\u2019S", "Thema's *", "Thema's:"])
def test_a_heading_may_have_a_star_or_a_colon_behind_it(typed: str) -> None:
    assert fold_heading(typed) == "themas"


def test_names_that_look_different_are_different() -> None:
    assert fold("Wonen") != fold("Wonen 2")
    assert fold_heading("Status tijd") != fold_heading("Status")
