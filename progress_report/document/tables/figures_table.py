"""Tables of figures: the same numbers as the charts, to read and to copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from progress_report.document.blocks import (
    Caption,
    Cell,
    Column,
    ColumnKind,
    Paragraph,
    Row,
    RowGroup,
    RowKind,
    Table,
    TableKind,
    TextBlock,
)
from progress_report.document.tables.action_cells import status_mark
from progress_report.dutch import number, percentage
from progress_report.figures import NO_STATUS, LabelledCounts, StatusCounts
from progress_report.inlines import Text
from progress_report.model import Status

_TOTAL = "Totaal"


def totals_table(counts: StatusCounts, heading: str, caption: str) -> Table:
    """A row per status of the legend, with number and share; the shares are of all actions."""
    rows = [
        Row(
            (
                Cell(_status(count.status)),
                _number(count.number),
                Cell(_text(percentage(count.number, counts.total))),
            )
        )
        for count in counts.counts
    ]
    total = Row(
        (Cell(_text(_TOTAL)), _number(counts.total), Cell(_text(percentage(1, 1)))), RowKind.TOTAL
    )
    columns = _columns(heading, ["Aantal acties", "Aandeel"])
    return _table(columns, [*rows, total], caption)


def statuses_table(columns: Sequence[LabelledCounts]) -> Table:
    """A row per status that has actions, and their number for every status column."""
    headings = [column.label for column in columns] if len(columns) > 1 else ["Aantal acties"]
    counted = zip(*(column.counts.counts for column in columns), strict=True)
    rows = [
        Row((Cell(_status(counts[0].status)), *(_number(count.number) for count in counts)))
        for counts in counted
        if any(count.number for count in counts)
    ]
    return _table(_columns("Status", headings), rows, "Acties naar status")


def crossed_table(
    parts: Sequence[LabelledCounts], heading: str, caption: str, *, with_total: bool = True
) -> Table:
    """A row per part (theme, year, budget programme) and a column per status, with totals.

    ``with_total`` is false when an action can count in more than one part.
    """
    headings = [_name(count.status) for count in parts[0].counts.counts]
    columns = _columns(heading, [*headings, _TOTAL])
    rows = [
        _crossed_row(part.label, [count.number for count in part.counts.counts]) for part in parts
    ]
    if with_total and len(parts) > 1:
        sums = [
            sum(part.counts.counts[index].number for part in parts)
            for index in range(len(headings))
        ]
        rows.append(_crossed_row(_TOTAL, sums, RowKind.TOTAL))
    return _table(columns, rows, caption)


def numbers_table(
    parts: Sequence[tuple[str, int]], heading: str, caption: str, *, with_total: bool = True
) -> Table:
    """A row per part with the number of its actions: for a programme without statuses."""
    columns = _columns(heading, ["Aantal acties"])
    rows = [Row((Cell(_text(label)), _number(value))) for label, value in parts]
    if with_total and len(parts) > 1:
        total = sum(value for _, value in parts)
        rows.append(Row((Cell(_text(_TOTAL)), _number(total)), RowKind.TOTAL))
    return _table(columns, rows, caption)


def balance_table(
    first: tuple[str, int], steps: Sequence[tuple[str, int]], last: tuple[str, int], caption: str
) -> Table:
    """From the one number to the other: a row per step, with its sign."""
    rows = [_labelled_row(first[0], number(first[1]))]
    rows += [_labelled_row(label, _signed(value)) for label, value in steps]
    rows.append(_labelled_row(last[0], number(last[1]), RowKind.TOTAL))
    return _table(_columns("Wat", ["Aantal acties"]), rows, caption)


def _labelled_row(label: str, value: str, kind: RowKind = RowKind.ACTION) -> Row:
    return Row((Cell(_text(label)), Cell(_text(value))), kind)


def _signed(value: int) -> str:
    """``+ 3`` or ``− 3``, on one line."""
    return f"{'+' if value > 0 else '−'}\u00a0{number(abs(value))}"


def _crossed_row(label: str, numbers: Sequence[int], kind: RowKind = RowKind.ACTION) -> Row:
    cells = (_number(value) for value in (*numbers, sum(numbers)))
    return Row((Cell(_text(label)), *cells), kind)


def _columns(heading: str, numbers: Iterable[str]) -> tuple[Column, ...]:
    label = Column(ColumnKind.LABEL, heading)
    return (label, *(Column(ColumnKind.NUMBER, name) for name in numbers))


def _table(columns: tuple[Column, ...], rows: Sequence[Row], caption: str) -> Table:
    groups = tuple(RowGroup(row.cells[0], (Row(row.cells[1:], row.kind),)) for row in rows)
    return Table(
        TableKind.FIGURES, columns, groups, Caption("Tabel", 0, (Text(caption),)), caption, ""
    )


def _status(status: Status | None) -> tuple[TextBlock, ...]:
    return (Paragraph((status_mark(status),)),) if status else _text(NO_STATUS)


def _name(status: Status | None) -> str:
    return status.name if status else NO_STATUS


def _number(value: int) -> Cell:
    return Cell(_text(number(value)))


def _text(text: str) -> tuple[TextBlock, ...]:
    return (Paragraph((Text(text),)),)
