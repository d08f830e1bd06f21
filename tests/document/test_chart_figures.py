"""The figures of a chart come from the counts, wherever and however often a text has its tables."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from progress_report.document.blocks import Cell, Document, Figure, Paragraph, Table
from progress_report.inlines import plain
from progress_report.templating.folder import default_templates
from tests.awkward import two_lights
from tests.documents import compose, document_of, programme_of
from tests.workbooks import minimal_sheets

WONEN = [["✓ afgerond", "1"], ["+ op schema", "1"]]


def with_text(folder: Path, name: str, text: str) -> Document:
    """The document of the smallest workbook, with another text for some of its chapters."""
    templates = shutil.copytree(default_templates(), folder / "templates")
    (templates / "teksten" / f"{name}.md.j2").write_text(text, encoding="utf-8")
    document, problems = compose(programme_of(minimal_sheets()), templates)
    assert problems == ()
    return document


def figures_of(document: Document) -> Mapping[str, Table | None]:
    """The figures of every chart, by its name."""
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    return {figure.name: figure.data for figure in figures if figure.name}


def names_of_tables(document: Document) -> list[str]:
    return [block.name for block in document.blocks if isinstance(block, Table) and block.name]


def rows_of(table: Table | None) -> list[list[str]]:
    assert table is not None
    return [
        [_text(cell) for cell in (group.header, *row.cells) if cell]
        for group in table.groups
        for row in group.rows
    ]


def _text(cell: Cell) -> str:
    return "".join(plain(block.content) for block in cell.content if isinstance(block, Paragraph))


@pytest.mark.parametrize("tables", ["", "{{ tabel }}", "{{ tabel }}\n\n{{ tabel }}"])
def test_the_chart_of_a_theme_has_its_figures_whatever_tables_stand_below_it(
    tmp_path: Path, tables: str
) -> None:
    document = with_text(
        tmp_path, "thema", f"# {{{{ thema.titel }}}}\n\n{{{{ grafiek }}}}\n\n{tables}"
    )
    data = figures_of(document)["thema-1-status"]
    assert rows_of(data) == WONEN
    assert data is not None
    assert (data.caption, data.anchor) == (None, "")
    assert data.description == "Status van de acties in thema 1 Wonen"


def test_each_status_column_is_a_column_of_the_figures() -> None:
    data = figures_of(document_of(two_lights()))["thema-1-status"]
    assert data is not None
    headings = [column.heading for column in data.columns]
    assert headings == ["Status", "Status", "Status tijd", "Status geld"]
    assert rows_of(data) == [
        ["✓ afgerond", "1", "0", "1"],
        ["+ op schema", "1", "1", "0"],
        ["+/- langere doorlooptijd", "0", "0", "1"],
        ["- vertraagd", "0", "1", "0"],
    ]


def test_a_chart_and_the_tables_with_its_figures_have_the_same_name() -> None:
    document = document_of(two_lights())
    assert names_of_tables(document) == [
        "status-programma",
        "status-programma",
        "status-programma",
        "status-per-thema",
        "status-per-thema-2",
        "status-per-thema-3",
        "status-per-jaar",
    ]
    assert set(names_of_tables(document)) < set(figures_of(document))


def test_a_chart_without_its_table_still_has_the_same_figures(tmp_path: Path) -> None:
    text = "# Voortgang\n\n{{ grafiek_totaal }}\n\n{{ grafiek_themas }}\n\n{{ tabel_jaren }}"
    document = with_text(tmp_path, "voortgang", text)
    assert names_of_tables(document) == ["status-per-jaar"]
    figures = figures_of(document)
    assert rows_of(figures["status-programma"]) == [["✓ afgerond", "1"], ["+ op schema", "2"]]
    assert rows_of(figures["status-per-thema"])[0] == ["1 Wonen", "1", "1", "0", "0", "0", "2"]
