"""Checks of the texts in cells: page numbers, long sentences, long explanations."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.dutch import number
from progress_report.excerpts import shorten
from progress_report.problems import Problem
from progress_report.wording import MAX_WORDS, long_sentences, typed_page_numbers, word_count
from progress_report.workbook.declarations import Holds, SheetSchema
from progress_report.workbook.fields import Field, Table

MAX_EXPLANATION = 1_000
"""Characters; about a third of a page in a column of the table."""


def check_wording(table: Table, schema: SheetSchema) -> Iterator[Problem]:
    """What strikes in the texts of a sheet that readers see."""
    columns = [column.name for column in schema.columns if column.holds is Holds.TEXT]
    for row in table.rows:
        for column in columns:
            field = row[column]
            if field:
                yield from _page_numbers(field)
                yield from _long_sentence(field)
            if column == "Toelichting":
                yield from _long_explanation(field)


def _page_numbers(field: Field) -> Iterator[Problem]:
    found = typed_page_numbers(field.content.shown)
    if found:
        yield field.warning(
            f"paginanummer in de tekst: '{found[0]}'",
            "Paginanummers veranderen. Noem liever het thema of de titel.",
            subject="paginanummer in de tekst",
        )


def _long_sentence(field: Field) -> Iterator[Problem]:
    found = long_sentences(field.content.shown)
    if found:
        longest = max(found, key=word_count)
        yield field.tip(
            f"zin van {word_count(longest)} woorden: '{shorten(longest, 40)}'",
            f"Zinnen tot {MAX_WORDS} woorden lezen prettiger. Knip de zin in stukken.",
            subject=f"zin van meer dan {MAX_WORDS} woorden",
        )


def _long_explanation(field: Field) -> Iterator[Problem]:
    length = len(field.content.shown)
    if length > MAX_EXPLANATION:
        yield field.tip(
            f"lange toelichting: {number(length)} tekens",
            f"Tot {number(MAX_EXPLANATION)} tekens blijft de tabel overzichtelijk.",
            subject="lange toelichting",
        )
