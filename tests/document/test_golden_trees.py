"""The whole document as a tree, of the project's workbook and of each awkward one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from progress_report.writers import tree
from tests.awkward import CASES
from tests.documents import REAL_WORKBOOK, compose, document_of, read_programme


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
