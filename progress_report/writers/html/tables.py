"""Tables as HTML, with explicit roles: a phone shows rows as blocks, and they stay tables.

Each group is a ``tbody``; its header cell spans the rows with ``scope="rowgroup"``
(https://www.w3.org/WAI/tutorials/tables/irregular/).
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from progress_report.document.blocks import (
    Caption,
    Cell,
    Column,
    ColumnKind,
    Mark,
    Row,
    RowGroup,
    RowKind,
    Table,
    TableKind,
)
from progress_report.figures import NO_STATUS
from progress_report.inlines import plain
from progress_report.writers.html.inlines import InlineWriter
from progress_report.writers.html.long_tables import in_parts, long_classes
from progress_report.writers.html.markup import Attributes, element, fragment, joined, page_id
from progress_report.writers.html.sorting import sort_names
from progress_report.writers.html.statuses import mark_of
from progress_report.writers.html.texts import compact

# What fits beside each other on a phone.
_FEW_COLUMNS = 3
_ROW_HEADERS = (TableKind.PROGRAMME, TableKind.ADDITIONAL, TableKind.CHANGES)


class TableWriter(Struct, frozen=True):
    """Writes tables, with what the script filters and sorts by."""

    inlines: InlineWriter

    def table(self, table: Table, theme: str | None = None) -> Markup:
        """``theme`` is what the filter calls the theme of a programme table."""
        classes = self.inlines.styles.table_classes(table)
        attributes = {
            "class": f"table {classes}{_size_classes(table)}",
            "id": table.anchor or None,
            "role": "table",
            "data-kind": table.kind.value,
            "data-theme": theme,
        }
        return element(
            "table",
            attributes,
            self._caption(table.caption, table.description),
            self._head(table),
            *self._bodies(table),
        )

    def _caption(self, caption: Caption | None, description: str) -> Markup:
        """The caption, and the description where that says more."""
        if caption is None:
            return element("caption", {"class": "visually-hidden"}, description)
        parts = [caption_text(caption, self.inlines)]
        if description != plain(caption.text):
            parts.append(element("span", {"class": "visually-hidden"}, " ", description))
        return element("caption", None, *parts)

    def _head(self, table: Table) -> Markup:
        cells = (
            _head_cell(_head_class(column.kind), column.heading, name)
            for column, name in zip(table.columns, sort_names(table), strict=True)
        )
        return element("thead", {"role": "rowgroup"}, _row({}, *cells))

    def _bodies(self, table: Table) -> Iterator[Markup]:
        """A body for each group; groups of one row, as in tables of figures, share one."""
        groups = (self._group(table, group) for group in in_parts(table))
        if all(len(group.rows) == 1 for group in table.groups) and _is_figures(table):
            yield element("tbody", {"role": "rowgroup"}, *groups)
        else:
            yield from (element("tbody", {"role": "rowgroup"}, group) for group in groups)

    def _group(self, table: Table, group: RowGroup) -> Markup:
        rows = []
        for number, row in enumerate(group.rows):
            header = self._group_header(table.columns[0], group) if number == 0 else None
            rows.append(self._row(table, row, header, first=1 if group.header else 0))
        return joined(rows)

    def _group_header(self, column: Column, group: RowGroup) -> Markup | None:
        if group.header is None:
            return None
        span = len(group.rows)
        attributes: Attributes = {
            "class": f"group {column.kind.value}",
            "rowspan": span if span > 1 else None,
        }
        if not group.header.content:
            return _cell("td", attributes, "")
        scope = "rowgroup" if span > 1 else "row"
        content = compact(group.header.content, self.inlines)
        return _cell("th", {**attributes, "scope": scope}, content)

    def _row(self, table: Table, row: Row, header: Markup | None, first: int) -> Markup:
        cells = [header] if header else []
        position = first
        for cell in row.cells:
            cells.append(self._cell(table, row, table.columns[position], cell))
            position += cell.columns
        attributes = {"id": row.anchor or None, "class": row.kind.value}
        return _row(attributes, *cells)

    def _cell(self, table: Table, row: Row, column: Column, cell: Cell) -> Markup:
        content = compact(cell.content, self.inlines)
        if cell.mark:
            return self._marked(column, cell.mark, content)
        if cell.columns > 1 and column.kind is ColumnKind.YEAR:
            return _cell("td", _over_years(table, column, cell), content)
        if cell.columns > 1:
            return _cell("td", {"class": "whole", "colspan": cell.columns}, content)
        attributes = {
            "class": column.kind.value if cell.content else f"{column.kind.value} empty",
            "data-label": column.heading,
            **(self._values(column, cell) if table.kind is TableKind.PROGRAMME else {}),
        }
        names_row = column.kind is ColumnKind.ACTION and row.kind is RowKind.ACTION
        if not names_row or table.kind not in _ROW_HEADERS:
            return _cell("td", attributes, content)
        link = _link_to(row.anchor) if row.anchor else ""
        return _cell("th", {**attributes, "scope": "row"}, content, link)

    def _marked(self, column: Column, mark: Mark, content: Markup) -> Markup:
        """The sign for who sees it, the words for who does not, and what else the cell holds."""
        attributes = {
            "class": f"{column.kind.value} {self.inlines.styles.marked_class()}",
            "data-label": column.heading,
        }
        sign = element("span", {"class": "sign", "aria-hidden": "true"}, mark.sign)
        words = element("span", {"class": "visually-hidden"}, mark.words)
        return _cell("td", attributes, sign, words, *((" ", content) if content else ()))

    def _values(self, column: Column, cell: Cell) -> Attributes:
        """What the script filters and sorts by, where that is not the text of the cell."""
        match column.kind:
            case ColumnKind.STATUS:
                mark = mark_of(cell)
                name = mark.name if mark else NO_STATUS
                return {"data-value": name, "data-sort": cell.sort_key}
            case ColumnKind.PLANNED:
                return {"data-sort": cell.sort_key}
            case _:
                return {}


def _over_years(table: Table, column: Column, cell: Cell) -> Attributes:
    """The attributes of a cell over more years, which says all of them on a narrow screen."""
    first = next(place for place, each in enumerate(table.columns) if each is column)
    last = table.columns[first + cell.columns - 1]
    return {
        "class": f"{column.kind.value} words",
        "colspan": cell.columns,
        "data-label": f"{column.heading} – {last.heading}",
    }


def caption_text(caption: Caption, inlines: InlineWriter) -> Markup:
    """``Tabel 3. Acties per thema``"""
    label = element("span", {"class": "number"}, f"{caption.label} {caption.number}.")
    return joined([label, " ", inlines.write(caption.text)])


def _size_classes(table: Table) -> str:
    """How the table is laid out, where that goes by how large it is."""
    return " few" if _is_small(table) else long_classes(table)


def _is_small(table: Table) -> bool:
    """Whether it stays a table on a phone."""
    return _is_figures(table) and len(table.columns) <= _FEW_COLUMNS


def _is_figures(table: Table) -> bool:
    return table.kind is TableKind.FIGURES


def _head_class(kind: ColumnKind) -> str:
    """The class of the head.

    The script knows the column of the group headers, where most rows have no cell, as that of
    ambitions. In a planning periods stand there, so that column has the class too: without it the
    script would sort by the column beside the one that was asked for.
    """
    ambition = ColumnKind.AMBITION.value
    return f"{ambition} {kind.value}" if kind is ColumnKind.PERIOD else kind.value


def _head_cell(kind: str, heading: str, key: str | None) -> Markup:
    attributes = {"class": kind, "scope": "col", "role": "columnheader", "data-key": key}
    return element("th", attributes, heading)


def _row(attributes: Attributes, *cells: Markup) -> Markup:
    return element("tr", {"role": "row", **attributes}, *cells)


def _cell(tag: str, attributes: Attributes, *content: str) -> Markup:
    role = "rowheader" if tag == "th" else "cell"
    return element(tag, {"role": role, **attributes}, *content)


def _link_to(anchor: str) -> Markup:
    """The sign by which an action can be linked to."""
    words = "Link naar deze actie"
    attributes = {"class": "permalink", "href": fragment(anchor), "title": words}
    icon = element("use", {"href": f"#{page_id('kettinkje')}"})
    return element(
        "a",
        {**attributes, "aria-label": words},
        element("svg", {"class": "icon", "aria-hidden": "true"}, icon),
    )
