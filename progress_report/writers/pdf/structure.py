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
from progress_report.writers.pdf.font_files import slim_fonts
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.name_trees import name_tree
from progress_report.writers.pdf.temporary import folder_with
from progress_report.writers.pdf.typesetting import LAYOUT

_Element: TypeAlias = Dictionary

_MADE = "made.pdf"
_COMPRESSED = pikepdf.ObjectStreamMode.generate
# Only what is new is compressed: the structure and the fonts, which takes milliseconds.
pikepdf.settings.set_flate_compression_level(9)


def finished(data: bytes, blocks: Sequence[Data], properties: Properties) -> bytes:
    """The PDF with the structure of its tables complete and its publisher named.

    ``blocks`` are those that were typeset; the tables among them are as ``tables.py`` made them.

    Raises InputError when the tables of the PDF are not built as ``review.typ`` builds them, and
    FileError when there is no room for temporary files.
    """
    tables = [block for block in blocks if block["type"] == "table"]
    # From a file, as it is read in small pieces: from bytes that takes three times as long.
    with folder_with({_MADE: data}) as folder, pikepdf.open(folder / _MADE) as pdf:
        try:
            _Completion(pdf).complete_all(tables)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            raise InputError((_OTHERWISE,)) from error
        slim_fonts(pdf)
        _publish(pdf, properties)
        result = io.BytesIO()
        pdf.save(
            result,
            deterministic_id=True,
            object_stream_mode=_COMPRESSED,
            fix_metadata_version=False,  # Typst has said it; it would write the indents again
        )
    return result.getvalue()


_OTHERWISE = Problem(
    Severity.ERROR,
    Position(LAYOUT),
    "de tabellen in de PDF zijn anders opgebouwd dan het programma verwacht",
    hint=f"Neem {LAYOUT} van het programma over, of maak de laatste wijziging ongedaan.",
)


def _tables(node: pikepdf.Object) -> Iterator[_Element]:
    """The tables below the node, in the order of reading."""
    for element in _children(node):
        if Name.Table == element.S:
            yield element
        elif Name.Alt in element:
            # Typst writes four letters for each sign, also where one is enough.
            element.Alt = pikepdf.String(str(element.Alt))
        elif Name.K in element:
            yield from _tables(element.K)


def _children(node: pikepdf.Object) -> Iterator[_Element]:
    kids = node if isinstance(node, Array) else [node]
    return (kid for kid in kids if isinstance(kid, Dictionary) and Name.S in kid)


class _Completion:
    """Completes the tables of a PDF."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._root = pdf.Root.StructTreeRoot
        self._names: dict[str, pikepdf.Object] = {}
        self._looks = _Looks(pdf)

    def complete_all(self, tables: Sequence[Data]) -> None:
        """Raises ValueError when the structure has more or fewer tables."""
        if tables:
            named = pikepdf.NameTree(self._root.IDTree).items()
            self._names = {str(name): element for name, element in named}
        for number, (element, table) in enumerate(zip(_tables(self._root.K), tables, strict=True)):
            self._complete(element, table, f"rij-{number}")
        if tables:
            self._root.IDTree = name_tree(self._names)

    def _complete(self, element: _Element, table: Data, prefix: str) -> None:
        """Says what the table holds, and which cells of it head rows."""
        _table_attributes(element)[Name.Summary] = pikepdf.String(table["description"])
        (header,) = _rows(element, Name.THead)
        keeper = _without_keeper(header, len(table["columns"]))
        del self._names[str(keeper.ID)]
        heading = pikepdf.String("")
        headed = 0
        rows = zip(_rows(element, Name.TBody), table["rows"], strict=True)
        for number, (row, data) in enumerate(rows):
            if data["together"]:
                _without_keeper(row, len(data["cells"]) + bool(data["header"]))
            cells = list(_children(row.K))
            if data["header"]:
                headed = data["header"]["rows"]
                heading = self._make_row_header(cells.pop(0), f"{prefix}-{number}")
            _say_marks(cells, data["cells"])
            for cell in cells:
                attributes = cell.A
                self._looks.share(attributes)
                if headed > 0:
                    attributes[0].Headers.append(heading)
            headed -= 1

    def _make_row_header(self, cell: _Element, name: str) -> pikepdf.String:
        """The cell as one that heads rows; gives its ID."""
        cell.S = Name.TH
        cell.ID = pikepdf.String(name)
        _table_attributes(cell)[Name.Scope] = Name.Row
        self._looks.share(cell.A)
        self._names[name] = cell
        return cast(pikepdf.String, cell.ID)


class _Looks:
    """The borders and backgrounds of cells, each in the file once.

    When every cell has its own, they are half of the structure.
    """

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._known: dict[bytes, pikepdf.Object] = {}

    def share(self, attributes: pikepdf.Object) -> None:
        """Refers to the look of a cell, in the place of a look of its own."""
        look = attributes[-1]
        if Name.Layout != look.O:
            return
        key = look.unparse()
        if key not in self._known:
            self._known[key] = self._pdf.make_indirect(look)
        attributes[-1] = self._known[key]


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


def _table_attributes(element: _Element) -> Dictionary:
    """The attributes of the element as a table; made when there are none."""
    for each in _as_list(element.get(Name.A)):
        if Name.Table == each.O:
            return each
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
    stream = pdf.Root.Metadata  # never compressed, so that tools can see it: without its indents
    lines = (line.strip() for line in stream.read_bytes().splitlines())
    stream.write(b"".join(line if line.startswith(b"<") else b"\n" + line for line in lines))
