"""The workbooks that are measured: as many actions as asked, with the texts of the review."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

import pytest

from benchmarks.places import REVIEW
from benchmarks.reading import read_with_openpyxl, read_with_own_reader
from benchmarks.workbooks import Sheets, mended, save, sheets_of
from progress_report.problems import has_errors
from progress_report.workbook.reader import read_workbook


def column(sheets: Sheets, name: str) -> list[str]:
    header, *lines = sheets["Acties"]
    return [line[header.index(name)] or "" for line in lines]


@pytest.mark.parametrize("actions", [1, 112, 150, 700])
def test_there_are_as_many_actions_as_asked(actions: int) -> None:
    found = column(sheets_of(actions, REVIEW), "ID")

    assert len(set(found)) == len(found) == actions


@pytest.mark.parametrize("name", ["Actie", "Toelichting"])
def test_texts_are_as_long_as_in_the_review(name: str) -> None:
    review, found = (column(sheets_of(number, REVIEW), name) for number in (112, 112 * 5))

    assert mean(map(len, found)) == mean(map(len, review))


def test_hardly_any_text_is_there_twice() -> None:
    found = [text for text in column(sheets_of(1000, REVIEW), "Actie") if len(text) > 30]

    assert len(set(found)) > 0.99 * len(found)


def test_the_same_size_gives_the_same_texts() -> None:
    assert sheets_of(150, REVIEW) == sheets_of(150, REVIEW)


def test_one_text_is_mended_and_no_more() -> None:
    sheets = sheets_of(150, REVIEW)

    pairs = zip(sheets["Acties"], mended(sheets)["Acties"], strict=True)
    [(old, new)] = [pair for pair in pairs if pair[0] != pair[1]]

    [(before, after)] = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    assert after == f"{before} Bijgewerkt."


def test_the_workbook_has_no_errors_and_reads_the_same_in_both_ways(tmp_path: Path) -> None:
    path = tmp_path / "voortgang.xlsx"
    save(sheets_of(150, REVIEW), path)

    ours, theirs = read_with_own_reader(path), read_with_openpyxl(path)

    assert not has_errors(read_workbook(path).problems)
    assert ours.rows == theirs.rows
    assert (ours.title, ours.subtitle, ours.legend) == (
        theirs.title,
        theirs.subtitle,
        theirs.legend,
    )
    paragraphs = [section.paragraphs for section in ours.sections]
    assert paragraphs == [section.paragraphs for section in theirs.sections]
