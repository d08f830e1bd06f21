"""What stands in the chapters for workbooks with less, or other things, than the example."""

from __future__ import annotations

import pytest

from progress_report.document.blocks import Table
from progress_report.model import Programme
from progress_report.writers import tree
from tests.documents import document_of, programme_of
from tests.workbooks import Sheets, minimal_sheets


def text_of(sheets: Sheets) -> str:
    return tree.write(document_of(sheets)).decode()


def with_points(*points: str | None) -> Sheets:
    """As many themes as points, each with its points of attention."""
    sheets = minimal_sheets()
    themes = ("Wonen", "Duurzaamheid")[: len(points)]
    sheets["Thema's"] = [["Thema", "Aandachtspunten"], *zip(themes, points, strict=True)]  # type: ignore[list-item]
    sheets["Acties"] = [row for row in sheets["Acties"] if row[1] in (*themes, "Thema")]
    return sheets


def test_points_of_attention_stand_in_the_report_also_of_a_single_theme() -> None:
    assert "  body: Let op het groen" in text_of(with_points("Let op het groen"))


def test_a_theme_without_points_is_not_listed_under_another() -> None:
    text = text_of(with_points("Let op het groen", None))
    assert (
        "heading 2 #inleiding-de-themas: De thema’s\n"
        "bullets\n"
        "  body: Wonen (2 acties)\n"
        "  body: Duurzaamheid (één actie)\n"
        "page break\n"
        "heading 2 #inleiding-waar-letten-we-op: Waar letten we op?\n"
        "heading 3 #inleiding-wonen: Wonen\n"
        "bullets\n"
        "  body: Let op het groen\n"
        "heading 1 #voortgang"
    ) in text


def test_a_remark_loses_nothing_that_its_row_says() -> None:
    sheets = minimal_sheets()
    sheets["Acties"] = [
        [*row, kind]
        for row, kind in zip(sheets["Acties"], ["Soort", None, "opmerking", None], strict=True)
    ]
    assert (
        "remark: [4 columns] body: 2. Maak een visie ¶ body: 2025 ¶ body: ⟨+ op schema"
        in text_of(sheets)
    )


@pytest.mark.parametrize("typed", ["Heemstede", "Gemeente Heemstede", "gemeente  Heemstede"])
def test_the_municipality_is_called_so_once(typed: str) -> None:
    sheets = minimal_sheets()
    sheets["Rapport"][1][1] = typed
    programme: Programme = programme_of(sheets)
    assert programme.settings.municipality == "Heemstede"
    assert programme.settings.author == "Gemeente Heemstede"


def test_the_legend_is_headed_as_the_column_is() -> None:
    sheets = minimal_sheets()
    sheets["Rapport"].append(["Kop status", "Stoplicht"])
    assert "legend Stoplicht | Betekenis" in text_of(sheets)


def test_the_meaning_of_a_status_keeps_its_lines() -> None:
    sheets = minimal_sheets()
    sheets["Statussen"] = [
        ["Status", "Symbool", "Betekenis", "Kleur", "Soort"],
        ["afgerond", "✓", "klaar:\n- besloten\n- uitgevoerd", "#1B6E3C", "afgerond"],
        ["op schema", "+", "loopt", "#1F5FA8", "op schema"],
    ]
    expected = "⟨✓ afgerond #1B6E3C⟩: body: klaar: ¶ bullets ¶ body: besloten ¶ body: uitgevoerd"
    assert expected in text_of(sheets)


def test_a_short_table_of_figures_stays_on_one_page_and_a_long_one_may_not() -> None:
    def kept(programmes: int) -> set[bool]:
        """Whether the rows of the table per budget programme stay with the next, but the last."""
        sheets = minimal_sheets()
        header, first, *_ = sheets["Acties"]
        sheets["Acties"] = [[*header, "Programma"]] + [
            [f"W-{number}", *first[1:], str(number)] for number in range(programmes)
        ]
        tables = [block for block in document_of(sheets).blocks if isinstance(block, Table)]
        (table,) = (table for table in tables if table.columns[0].heading == "Begrotingsprogramma")
        return {row.keep_with_next for group in table.groups[:-1] for row in group.rows}

    assert kept(10) == {True}
    assert kept(30) == {False}


def test_one_piece_of_additional_work_is_told_in_the_singular() -> None:
    sheets = minimal_sheets()
    sheets["Aanvullend"] = [["Thema", "Actie"], ["Wonen", "Verkoop het raadhuis"]]
    lines = tree.write(document_of(sheets)).decode().splitlines()
    told = [line for line in lines if "erbij is gekomen" in line]
    assert [line.partition("gekomen. ")[2] for line in told] == [
        "Deze actie heeft geen status: zij telt niet mee in de cijfers van het programma."
    ]
