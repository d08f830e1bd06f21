"""What people do to a sheet: typing, pasting, dragging, and moving rows and columns about."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Sequence

from lxml import etree
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string

from tests.mutations.archives import MAIN, packed, unpacked
from tests.mutations.values import NUMBERS, WORDS, text

_BOOK = "xl/workbook.xml"
_SHEETS = "xl/worksheets/"
_ERRORS = ("#REF!", "#N/A", "#DIV/0!", "#NAME?", "#SPILL!", "#X!")
_TYPED = ("2023", "45383", "45383.5", "-1", "0", "1.5", "1E+20", "0.5", "2958466", "60")


def changed(chance: random.Random, data: bytes) -> bytes:
    """The workbook after one to eight things that people do, mostly on one sheet."""
    parts = unpacked(data)
    if chance.random() < 0.1:
        parts[_BOOK] = _rename_sheet(chance, parts[_BOOK])
    for name in chance.sample(sorted(part for part in parts if _is_sheet(part)), 2):
        root = etree.fromstring(parts[name])
        for _ in range(chance.randint(1, 4)):
            rows = _rows(root)
            if rows:
                chance.choice(_ACTIONS)(chance, rows)
        if chance.random() < 0.15:
            _merge(chance, root)
        _number(_rows(root))
        parts[name] = etree.tostring(root)
        if chance.random() < 0.7:
            break
    return packed(parts)


def _is_sheet(name: str) -> bool:
    return name.startswith(_SHEETS) and name.endswith(".xml")


def _rows(root: etree._Element) -> list[etree._Element]:
    return root.findall(f"{MAIN}sheetData/{MAIN}row")


def _number(rows: Sequence[etree._Element]) -> None:
    """Gives every row and cell the place where it stands now."""
    for number, row in enumerate(rows, 1):
        row.set("r", str(number))
        column = 0
        for cell in row:
            column = int(cell.attrib.pop("column", str(column + 1)))
            cell.set("r", f"{get_column_letter(column)}{number}")


def _cell(chance: random.Random, rows: Sequence[etree._Element]) -> etree._Element:
    """A cell somewhere, the header seldom; a new one when the row is empty."""
    low = 0 if chance.random() < 0.1 else min(1, len(rows) - 1)
    row = rows[chance.randrange(low, len(rows))]
    cells = list(row)
    return chance.choice(cells) if cells else etree.SubElement(row, f"{MAIN}c")


def _fill(cell: etree._Element, kind: str, *content: etree._Element) -> None:
    """The cell with another content and the style that it had."""
    for child in list(cell):
        cell.remove(child)
    cell.set("t", kind)
    cell.extend(content)


def _holding(name: str, held: str) -> etree._Element:
    element = etree.Element(f"{MAIN}{name}")
    element.text = held
    return element


def _inline(*runs: str) -> etree._Element:
    """A text as it stands in a cell; more than one run gets a form of its own."""
    string = etree.Element(f"{MAIN}is")
    for run in runs:
        parent = string
        if len(runs) > 1:
            parent = etree.SubElement(string, f"{MAIN}r")
            etree.SubElement(etree.SubElement(parent, f"{MAIN}rPr"), f"{MAIN}b")
        etree.SubElement(parent, f"{MAIN}t").text = run
    return string


def _type_text(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    _fill(_cell(chance, rows), "inlineStr", _inline(text(chance)))


def _type_bold(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    _fill(_cell(chance, rows), "inlineStr", _inline(text(chance), "", text(chance)))


def _type_number(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    _fill(_cell(chance, rows), "n", _holding("v", chance.choice((*_TYPED, *_TYPED, *NUMBERS))))


def _type_other(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    """A truth, an error, a date of its own kind or a text that is nowhere."""
    held = {
        "b": chance.choice("012"),
        "e": chance.choice(_ERRORS),
        "d": chance.choice(("2024-04-01", "2024-04-01T12:00:00", "12:00", "ooit")),
        "str": text(chance),
        "s": chance.choice(("0", "99", "-1")),
    }
    kind = chance.choice(list(held))
    _fill(_cell(chance, rows), kind, _holding("v", held[kind]))


def _calculate(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    result = [_holding("v", text(chance))] if chance.random() < 0.5 else []
    _fill(_cell(chance, rows), "str", _holding("f", "A1&B2"), *result)


def _clear(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    _fill(_cell(chance, rows), "n")


def _style(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    _cell(chance, rows).set("s", str(chance.randint(0, 40)))


def _copy_cell(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    """Pasted over some cells below each other, as by dragging."""
    source = _cell(chance, rows)
    place = chance.randrange(len(rows))
    column = chance.randrange(12)
    for row in rows[place : place + chance.randint(1, 30)]:
        if column < len(row):
            row[column] = copy.deepcopy(source)


def _swap_cells(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    first, second = _cell(chance, rows), _cell(chance, rows)
    held, other = list(first), list(second)
    kind, other_kind = first.get("t", "n"), second.get("t", "n")
    _fill(first, other_kind, *other)
    _fill(second, kind, *held)


def _delete_rows(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    place = chance.randrange(len(rows))
    for row in rows[place : place + int(20 ** chance.random())]:
        row.getparent().remove(row)


def _insert_row(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    chance.choice(rows).addnext(etree.Element(f"{MAIN}row"))


def _repeat_row(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    row = chance.choice(rows)
    chance.choice(rows).addnext(copy.deepcopy(row))


def _move_row(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    row, place = chance.choice(rows), chance.choice(rows)
    if row is not place:
        place.addnext(row)


def _sort(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    """All rows in another order, the header with them in one of two times."""
    moved = list(rows[chance.randint(0, 1) :])
    parent = rows[0].getparent()
    chance.shuffle(moved)
    parent.extend(moved)


def _hide_row(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    chance.choice(rows).set("hidden", chance.choice(("1", "true", "0")))


def _delete_column(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    column = chance.randrange(10)
    for row in rows:
        if column < len(row):
            row.remove(row[column])


def _insert_column(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    """From there on every cell stands one further."""
    column = chance.randrange(10)
    for row in rows:
        for cell in row:
            place = coordinate_from_string(cell.get("r", "A1"))[0]
            if place > get_column_letter(column + 1):
                cell.set("column", str(list(row).index(cell) + 2))


def _move_column(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    column, place = chance.randrange(10), chance.randrange(10)
    for row in rows:
        if column < len(row) and place < len(row):
            row.insert(place, row[column])


def _rename_column(chance: random.Random, rows: Sequence[etree._Element]) -> None:
    cells = list(rows[0])
    if cells:
        _fill(chance.choice(cells), "inlineStr", _inline(chance.choice(WORDS)))


def _merge(chance: random.Random, root: etree._Element) -> None:
    """Cells over one or more rows and columns become one."""
    data = root.find(f"{MAIN}sheetData")
    if data is None:
        return
    merges = etree.Element(f"{MAIN}mergeCells")
    for _ in range(chance.randint(1, 3)):
        row, column = chance.randint(1, 30), chance.randint(1, 10)
        last = f"{get_column_letter(column + chance.randint(0, 3))}{row + chance.randint(0, 9)}"
        reference = f"{get_column_letter(column)}{row}:{last}"
        etree.SubElement(merges, f"{MAIN}mergeCell").set("ref", reference)
    data.addnext(merges)


def _rename_sheet(chance: random.Random, book: bytes) -> bytes:
    root = etree.fromstring(book)
    sheet = chance.choice(root.findall(f".//{MAIN}sheet"))
    name = sheet.get("name", "")
    place = chance.randint(0, len(name))
    typed = (name[:place] + name[place + 1 :], name.upper(), f" {name}", chance.choice(WORDS))
    sheet.set("name", chance.choice(typed))
    return etree.tostring(root)


_ACTIONS: tuple[Callable[[random.Random, Sequence[etree._Element]], None], ...] = (
    *(_type_text, _type_text, _type_bold, _type_number, _type_number, _type_other, _calculate),
    *(_clear, _style, _copy_cell, _swap_cells, _delete_rows, _insert_row, _repeat_row, _move_row),
    *(_sort, _hide_row, _delete_column, _insert_column, _move_column, _rename_column),
)
