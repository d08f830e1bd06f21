"""Tables as data for ``review.typ``, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progress_report.document.blocks import (
    Cell,
    Column,
    ColumnKind,
    Row,
    RowGroup,
    Table,
)
from progress_report.document.layout.measure import with_sign
from progress_report.house_style import HouseStyle
from progress_report.inlines import Text
from progress_report.lengths import in_points
from progress_report.writers import sizes, style_names
from progress_report.writers.mark_colours import mark_colours
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.text_blocks import TextWriter

# Word processors reckon in twips, and so break a line that fits by a hair.
HAIR = 0.05


class TableWriter:
    """Writes tables with the texts in their cells."""

    def __init__(self, house_style: HouseStyle, texts: TextWriter) -> None:
        self._house_style = house_style
        self._texts = texts

    def table(self, table: Table) -> Data:
        """The columns with their widths in points, and the rows."""
        layout = _Layout(table, self._house_style)
        rows = [row for group in table.groups for row in group.rows]
        kept = [row.keep_with_next for row in rows]
        return {
            "type": "table",
            "style": layout.style,
            "columns": [
                self._column(column, number, layout) for number, column in enumerate(table.columns)
            ],
            "rows": list(self._rows(layout, kept)),
            "whole": all(kept[:-1]) and not any(row.tall for row in rows),
            "anchor": table.anchor,
            "description": table.description,
            "hair": HAIR,
        }

    def _column(self, column: Column, number: int, layout: _Layout) -> Data:
        style = style_names.column_heading_style(column.kind)
        heading = self._texts.paragraph(style, (Text(column.heading),), layout.room(number))
        centred = column.kind is ColumnKind.YEAR
        return {"width": layout.widths[number], "content": [heading], "centred": centred}

    def _rows(self, layout: _Layout, kept: Sequence[bool]) -> Iterator[Data]:
        """The rows, of which the first of a group has the header cell that spans them all.

        ``together`` is how many rows from this one on stay on one page, 0 when a row before tells
        it. ``first`` is the first column that the row fills itself.
        """
        together = iter(_together(kept))
        for group in layout.table.groups:
            first = 1 if group.header else 0
            for number, row in enumerate(group.rows):
                starts = group.header is not None and number == 0
                yield {
                    "kind": row.kind.value,
                    "tall": row.tall,
                    "together": next(together),
                    "header": self._header(group, layout) if starts else None,
                    "first": first,
                    "cells": list(self._cells(layout, row, first)),
                    "anchor": row.anchor,
                }

    def _header(self, group: RowGroup, layout: _Layout) -> Data:
        content = group.header.content if group.header else ()
        return {
            "rows": len(group.rows),
            "content": self._texts.cell(content, style_names.ROW_HEADER, layout.room(0)),
            "empty": not content,
        }

    def _cells(self, layout: _Layout, row: Row, first: int) -> Iterator[Data]:
        column = first
        for cell in row.cells:
            style = style_names.cell_style(layout.table.columns[column].kind, row.kind)
            room = layout.room(column, cell.columns)
            content = self._texts.cell(with_sign(cell), style, room)
            yield {"columns": cell.columns, "content": content, "mark": self._mark(cell)}
            column += cell.columns

    def _mark(self, cell: Cell) -> Data | None:
        """The colours of the cell, and what is said of its sign."""
        if cell.mark is None:
            return None
        colours = mark_colours(self._house_style)
        return {"fill": colours.fill, "sign_colour": colours.sign, "words": cell.mark.words}


class _Layout:
    """A table with the widths of its columns, in points."""

    def __init__(self, table: Table, house_style: HouseStyle) -> None:
        self.table = table
        self.style = style_names.TABLES[table.kind].casefold()
        shares = [column.width for column in table.columns]
        twips = sizes.column_widths(shares, house_style.page)
        self.widths = [in_points(width) for width in twips]
        padding = house_style.table(self.style).padding
        self._padding = padding["left"] + padding["right"]

    def room(self, column: int, columns: int = 1) -> float:
        """The width for text in a cell that starts in the column and covers so many."""
        return sum(self.widths[column : column + columns]) - self._padding - HAIR


def _together(kept: Sequence[bool]) -> list[int]:
    """For each row the number of rows that stay together from it on: ``[3, 0, 0, 1]`` when the
    first two stay with the next."""
    numbers: list[int] = []
    first = 0
    for index in range(len(kept)):
        starts = index == 0 or not kept[index - 1]
        if starts:
            first = index
        numbers.append(int(starts))
        if not starts:
            numbers[first] += 1
    return numbers
