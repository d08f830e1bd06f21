"""Widths of columns: they add up, follow their content and leave words whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from progress_report.document.blocks import ColumnKind, TextBlock
from progress_report.document.cell_text import text_cell
from progress_report.document.layout import columns
from progress_report.document.layout.columns import ColumnContent, with_widths
from progress_report.document.layout.measure import text_of
from tests.documents import ROOM

SENTENCE = "Een zin die lang genoeg is om de ruimte van een kolom te vullen."


def column(kind: ColumnKind, heading: str, *texts: str) -> ColumnContent:
    return ColumnContent(kind, heading, [text_cell(text) for text in texts])


def widths(*contents: ColumnContent) -> list[float]:
    return [column.width for column in with_widths(contents, ROOM)]


ACTION = column(ColumnKind.ACTION, "Actie", SENTENCE)
PLANNED = column(ColumnKind.PLANNED, "Gepland", "2023/2024")
STATUS = column(ColumnKind.STATUS, "Status", "✓\u00a0\u00a0afgerond")
EXPLANATION = column(ColumnKind.EXPLANATION, "Toelichting", SENTENCE)


@pytest.mark.parametrize(
    "contents",
    [
        (ACTION,),
        (PLANNED, STATUS),
        (ACTION, PLANNED, STATUS, EXPLANATION),
        (ACTION, PLANNED, *[STATUS] * 8, EXPLANATION),
        (ACTION, *[column(ColumnKind.EXTRA, "x" * 40, "y" * 200)] * 9, EXPLANATION),
    ],
)
def test_widths_add_up_to_the_width_of_the_text(contents: tuple[ColumnContent, ...]) -> None:
    assert sum(widths(*contents)) == pytest.approx(1)
    assert all(width > 0 for width in widths(*contents))


def test_narrow_columns_are_as_wide_as_their_longest_word() -> None:
    _, planned, status, _ = widths(ACTION, PLANNED, STATUS, EXPLANATION)
    assert planned == pytest.approx((len("2023/2024") + 3) / 150)  # no line ends inside it
    assert status == pytest.approx((len("✓  afgerond") + 3) / 150)


def test_the_explanation_gets_more_than_the_action() -> None:
    action, *_, explanation = widths(ACTION, PLANNED, STATUS, EXPLANATION)
    assert explanation > action


def test_an_extra_column_with_short_values_stays_narrow() -> None:
    short = column(ColumnKind.EXTRA, "Portefeuille", "Wonen", "Groen")
    long = column(ColumnKind.EXTRA, "Portefeuille", SENTENCE)
    assert widths(ACTION, short, EXPLANATION)[1] < widths(ACTION, long, EXPLANATION)[1]


def test_columns_of_numbers_are_equally_wide_when_their_headings_allow() -> None:
    label = column(ColumnKind.LABEL, "Thema", "Wonen")
    numbers = [column(ColumnKind.NUMBER, name) for name in ("groen", "oranje", "rood")]
    _, *rest = widths(label, *numbers)
    assert max(rest) == pytest.approx(min(rest))


@pytest.mark.parametrize(
    ("texts", "longest"),
    [
        ((), len("Toelichting")),
        (("een kort woord", "twee/drie"), len("Toelichting")),
        (("2023/2024-2025/2026",), len("2023/2024-2025/2026")),
        (("subsidieverordening/gemeentebreed",), len("subsidieverordening/")),
        (("regel\nvolgende:onderwijshuisvesting",), 26),
        (("een", "ruimtelijkeordeningsprocedures", "x" * 60), 26),
    ],
)
def test_the_longest_word_is_what_a_line_is_not_broken_in(
    texts: tuple[str, ...], longest: int
) -> None:
    assert column(ColumnKind.EXPLANATION, "Toelichting", *texts).longest_word == longest


def test_a_column_is_read_no_further_than_a_word_as_long_as_any(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def noted(blocks: Sequence[TextBlock]) -> str:
        read.append(text_of(blocks))
        return read[-1]

    monkeypatch.setattr(columns, "text_of", noted)
    texts = ("een", "ruimtelijkeordeningsprocedures", "twee", "drie", "vier")

    assert column(ColumnKind.EXPLANATION, "Toelichting", *texts).longest_word == 26
    assert "een" in read
    assert "vier" not in read
