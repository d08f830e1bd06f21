"""The whole document as a tree, of the project's workbook and of each awkward one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from progress_report.comparison.compare import compare
from progress_report.document.kinds import DEFAULT, KINDS, kind_of
from progress_report.writers import tree
from tests.awkward import CASES
from tests.document.changed import document_of as compared
from tests.document.sisters import chapter_of, made
from tests.documents import (
    EARLIER_WORKBOOK,
    REAL_WORKBOOK,
    compose,
    document_of,
    read_programme,
)


def test_the_document_of_the_projects_workbook_is_as_accepted(
    golden: Callable[[str, str], None],
) -> None:
    document, problems = compose(read_programme(REAL_WORKBOOK))
    assert problems == ()
    golden("heemstede.txt", tree.write(document).decode())


@pytest.mark.parametrize("case", CASES)
def test_the_document_of_an_awkward_workbook_is_as_accepted(
    case: str, golden: Callable[[str, str], None]
) -> None:
    golden(f"{case}.txt", tree.write(document_of(CASES[case]())).decode())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != DEFAULT])
def test_another_document_of_the_projects_workbook_is_as_accepted(
    kind: str, golden: Callable[[str, str], None]
) -> None:
    """Beside the programme of 2022 when it compares."""
    now, then = read_programme(REAL_WORKBOOK), read_programme(EARLIER_WORKBOOK)
    found = compare(then, now, EARLIER_WORKBOOK.name) if kind_of(kind).compared else None
    document = made(kind, now, found, earlier=then)
    golden(f"{kind}.txt", tree.write(document).decode())


def test_what_changed_in_the_projects_workbook_is_told_as_accepted(
    golden: Callable[[str, str], None],
) -> None:
    """What of the review is not as without an earlier workbook, beside marks in the tables."""
    document = compared(read_programme(EARLIER_WORKBOOK), read_programme(REAL_WORKBOOK))
    chapters = ("inleiding", "veranderd", "colofon")
    lines = [line for key in chapters for line in chapter_of(document, key)]
    golden("heemstede_compared.txt", "\n".join(lines) + "\n")
