"""What Typst cannot yet say in the structure of a PDF: cells that head rows, what a table holds.

Typst has no header cells for rows outside an experiment, so that of an ambition becomes one here
(ISO 32000-1, 14.8.4.3.4 and table 349; ISO 14289-1, 7.5). The cells without width that keep rows
on one page are left out of the structure.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TypeAlias, cast

import pikepdf
from pikepdf import Array, Dictionary, Name

from progress_report.document.blocks import Properties
from progress_report.errors import InputError
from progress_report.problems import Position, Problem, Severity
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.typesetting import LAYOUT

_Element: TypeAlias = Dictionary

_COMPRESSED = pikepdf.ObjectStreamMode.generate


def finished(data: bytes, blocks: Sequence[Data], properties: Properties) -> bytes:
    """The PDF with the structure of its tables complete and its publisher named.

    ``blocks`` are those that were typeset; the tables among them are as ``tables.py`` made them.

    Raises InputError when the tables of the PDF are not built as ``review.typ`` builds them.
    """
    tables = [block for block in blocks if block["type"] == "table"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        try:
            _complete_all(pdf.Root.StructTreeRoot, tables)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            raise InputError((_OTHERWISE,)) from error
        _publish(pdf, properties)
        result = io.BytesIO()
        pdf.save(result, deterministic_id=True, object_stream_mode=_COMPRESSED)
    return result.getvalue()


_OTHERWISE = Problem(
    Severity.ERROR,
    Position(LAYOUT),
    "de tabellen in de PDF zijn anders opgebouwd dan het programma verwacht",
    hint=f"Neem {LAYOUT} van het programma over, of maak de laatste wijziging ongedaan.",
)


def _complete_all(root: pikepdf.Object, tables: Sequence[Data]) -> None:
    """Completes every table.

    Raises ValueError when the structure has more or fewer of them.
    """
    for number, (element, table) in enumerate(zip(_tables(root.K), tables, strict=True)):
        _complete(element, table, f"rij-{number}", pikepdf.NameTree(root.IDTree))


def _tables(node: pikepdf.Object) -> Iterator[_Element]:
    """The tables below the node, in the order of reading."""
    for element in _children(node):
        if Name.Table == element.S:
            yield element
        elif Name.K in element:
            yield from _tables(element.K)


def _children(node: pikepdf.Object) -> Iterator[_Element]:
    kids = node if isinstance(node, Array) else [node]
    return (kid for kid in kids if isinstance(kid, Dictionary) and Name.S in kid)


def _complete(element: _Element, table: Data, prefix: str, names: pikepdf.NameTree) -> None:
    """Says what the table holds, and which cells of it head rows."""
    _attributes(element)[Name.Summary] = pikepdf.String(table["description"])
    (header,) = _rows(element, Name.THead)
    keeper = _without_keeper(header, len(table["columns"]))
    del names[str(keeper.ID)]
    heading: _Element | None = None
    headed = 0
    rows = zip(_rows(element, Name.TBody), table["rows"], strict=True)
    for number, (row, data) in enumerate(rows):
        if data["together"]:
            _without_keeper(row, len(data["cells"]) + bool(data["header"]))
        cells = list(_children(row.K))
        if data["header"]:
            heading = cells.pop(0)
            headed = data["header"]["rows"]
            _make_row_header(heading, f"{prefix}-{number}", names)
        _say_marks(cells, data["cells"])
        if heading is not None and headed > 0:
            headed -= 1
            for cell in cells:
                _attributes(cell)[Name.Headers].append(heading.ID)


def _say_marks(cells: Sequence[_Element], data: Sequence[Data]) -> None:
    """The words of a mark in place of its sign, which is the first paragraph of the cell.

    Raises ValueError when the row has other cells.
    """
    for cell, cell_data in zip(cells, data, strict=True):
        if cell_data["mark"]:
            sign = next(_children(cell.K))
            sign[Name.ActualText] = pikepdf.String(cell_data["mark"]["words"])


def _without_keeper(row: _Element, cells: int) -> _Element:
    """Takes the cell that keeps rows together from the row, which has so many others.

    Raises ValueError when it is another cell.
    """
    keeper = row.K[-1]
    if len(row.K) != cells + 1 or len(keeper.get(Name.K, [])):
        raise ValueError(keeper)
    del row.K[-1]
    return cast(_Element, keeper)


def _rows(table: _Element, part: Name) -> list[_Element]:
    parts = (child for child in _children(table.K) if part == child.S)
    return [row for child in parts for row in _children(child.K)]


def _make_row_header(cell: _Element, name: str, names: pikepdf.NameTree) -> None:
    cell.S = Name.TH
    cell.ID = pikepdf.String(name)
    _attributes(cell)[Name.Scope] = Name.Row
    names[name] = cell


def _attributes(element: _Element) -> Dictionary:
    """The attributes of the element as a table; made when there are none."""
    found = [each for each in _as_list(element.get(Name.A)) if Name.Table == each.O]
    if found:
        return found[0]
    made = Dictionary(O=Name.Table)
    element.A = Array([*_as_list(element.get(Name.A)), made])
    return cast(Dictionary, element.A[-1])


def _as_list(value: pikepdf.Object | None) -> list[Dictionary]:
    if value is None:
        return []
    return [cast(Dictionary, each) for each in (value if isinstance(value, Array) else [value])]


def _publish(pdf: pikepdf.Pdf, properties: Properties) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:publisher"] = [properties.organisation]
        metadata["dc:date"] = [properties.date.isoformat()]
