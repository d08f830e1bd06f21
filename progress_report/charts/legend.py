"""The statuses as a row of swatch, symbol and name, in columns when one row is too narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from progress_report.charts.bars import draw_swatch
from progress_report.charts.colours import Swatch, swatches
from progress_report.charts.look import MARGIN, Look
from progress_report.charts.shapes import Box, Shape
from progress_report.figures import NO_STATUS, LabelledCounts
from progress_report.model import Status

_SWATCH_WIDTH = 15.0
_SWATCH_HEIGHT = 9.0
_AFTER_SWATCH = 5.0
_AFTER_SYMBOL = 4.0
BETWEEN_COLUMNS = 18.0
_BETWEEN_ROWS = 4.0
_WIDEST = 0.45  # of the chart; a longer name goes on a next line


class Entry(Struct, frozen=True):
    """What the legend says of a status, broken into lines; ``used`` when an action has it."""

    swatch: Swatch
    symbol: str
    lines: tuple[str, ...]
    used: bool
    width: float

    def height(self, look: Look) -> float:
        return max(_SWATCH_HEIGHT, look.line * len(self.lines))


class Legend(Struct, frozen=True):
    """Entries with their places, from the top left corner of the legend."""

    entries: tuple[tuple[Entry, float, float], ...]
    width: float
    height: float


def legend_entries(bars: Sequence[LabelledCounts], look: Look) -> tuple[Entry, ...]:
    """The statuses of the legend in their order, and no status when an action has none."""
    columns = tuple(zip(*(bar.counts.counts for bar in bars), strict=True))
    statuses = [counts[0].status for counts in columns]
    looks = swatches(statuses, look.colours)
    used = [any(count.number for count in counts) for counts in columns]
    return tuple(
        entry(status, swatch, look, widest=_WIDEST * look.width, used=is_used)
        for status, swatch, is_used in zip(statuses, looks, used, strict=True)
        if status or is_used
    )


def entry(status: Status | None, swatch: Swatch, look: Look, *, widest: float, used: bool) -> Entry:
    """The entry of a status, with its name on as many lines as ``widest`` points ask for."""
    name = status.name if status else NO_STATUS
    symbol = look.type.drawable(status.symbol) if status and status.symbol != name else ""
    indent = _indent(symbol, look)
    text = name if used else f"{name} (geen)"
    lines = look.type.wrap(text, look.size, widest - indent)
    width = indent + max(look.type.width(line, look.size) for line in lines)
    return Entry(swatch, symbol, lines, used, width)


def arrange(entries: Sequence[Entry], look: Look) -> Legend:
    """The entries in as few rows as fit the width, as even as can be, and read row by row."""
    rows = next(
        rows
        for rows in range(1, len(entries) + 1)
        if rows == len(entries) or _total(_columns(entries, rows)) <= look.width - 2 * MARGIN
    )
    widths = _columns(entries, rows)
    placed: list[tuple[Entry, float, float]] = []
    y = 0.0
    for start in range(0, len(entries), len(widths)):
        row = entries[start : start + len(widths)]
        for column, item in enumerate(row):
            placed.append((item, sum(widths[:column]) + column * BETWEEN_COLUMNS, y))
        y += max(item.height(look) for item in row) + _BETWEEN_ROWS
    return Legend(tuple(placed), _total(widths), y - _BETWEEN_ROWS)


def draw_legend(legend: Legend, x: float, y: float, look: Look) -> Iterator[Shape]:
    for item, left, top in legend.entries:
        yield from draw_entry(item, x + left, y + top, look)


def draw_entry(item: Entry, x: float, y: float, look: Look) -> Iterator[Shape]:
    middle = y + look.line / 2
    box = Box(x, middle - _SWATCH_HEIGHT / 2, _SWATCH_WIDTH, _SWATCH_HEIGHT, item.swatch.fill)
    yield from draw_swatch(box, item.swatch)
    if item.symbol:
        yield look.label(item.symbol, x + _SWATCH_WIDTH + _AFTER_SWATCH, middle, bold=True)
    for number, line in enumerate(item.lines):
        yield look.label(
            line,
            x + _indent(item.symbol, look),
            middle + number * look.line,
            colour=look.colours.text if item.used else look.muted,
        )


def _indent(symbol: str, look: Look) -> float:
    """From the start of the swatch to the start of the name."""
    start = _SWATCH_WIDTH + _AFTER_SWATCH
    if not symbol:
        return start
    return start + look.type.width(symbol, look.size, bold=True) + _AFTER_SYMBOL


def _columns(entries: Sequence[Entry], rows: int) -> list[float]:
    """The widths of the columns when the entries stand in that many rows."""
    columns = -(-len(entries) // rows)
    return [max(item.width for item in entries[column::columns]) for column in range(columns)]


def _total(widths: Sequence[float]) -> float:
    return sum(widths) + (len(widths) - 1) * BETWEEN_COLUMNS
