"""What a link to an action is called, and that it is never the name of something else."""

from __future__ import annotations

import pytest

from progress_report.document.anchors import DOCUMENT_ANCHOR, action_anchor
from progress_report.document.blocks import Figure, Heading, Table
from progress_report.model import Action, CellText
from tests.awkward import CASES
from tests.documents import document_of


@pytest.mark.parametrize(
    ("action_id", "anchor"),
    [
        ("W-03", "W-03"),
        ("1.2/a", "1.2/a"),
        ("thematisch-1", "thematisch-1"),
        ("tabel", "tabel"),
        # Without an ID, with white space, or named like a part of the document: with its row.
        ("", "actie-rij-57"),
        ("W 03", "actie-rij-57-W_03"),
        ("thema-1", "actie-rij-57-thema-1"),
        ("voorwoord", "actie-rij-57-voorwoord"),
        ("tabel-2", "actie-rij-57-tabel-2"),
        ("actie-rij-3", "actie-rij-57-actie-rij-3"),
    ],
)
def test_an_action_is_linked_to_by_its_id_where_that_is_no_other_place(
    action_id: str, anchor: str
) -> None:
    assert action_anchor(Action(CellText.of("a"), id=action_id, row=57)) == anchor


@pytest.mark.parametrize("name", CASES)
def test_every_part_of_a_document_has_an_anchor_that_no_action_can_have(name: str) -> None:
    parts = document_of(CASES[name]()).blocks
    anchors = [part.anchor for part in parts if isinstance(part, Heading | Figure | Table)]

    assert [anchor for anchor in anchors if not DOCUMENT_ANCHOR.fullmatch(anchor)] == []
