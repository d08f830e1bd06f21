"""The status of the whole: one bar, and below it the figure of every status in large."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report import dutch
from progress_report.charts import wording
from progress_report.charts.bars import CALLOUT_HEIGHT, draw_bar, end, has_callouts, segments
from progress_report.charts.colours import swatches
from progress_report.charts.legend import BETWEEN_COLUMNS, Entry, draw_entry, entry
from progress_report.charts.look import MARGIN, Look
from progress_report.charts.shapes import Drawing, Shape
from progress_report.figures import StatusCount, StatusCounts

_THICKNESS = 34.0
_BAR_SIZE = 1.35  # of the size of text
_FIGURE_SIZE = 2.2
_UNDER_BAR = 16.0
_UNDER_FIGURE = 5.0
_BETWEEN_ROWS = 14.0
_NARROWEST_COLUMN = 145.0


def key_figures(counts: StatusCounts, look: Look) -> Drawing:
    """The drawing; statuses that no action has show a 0, no status only when there are any."""
    size = look.size * _BAR_SIZE
    total = f"{dutch.number(counts.total)} {'actie' if counts.total == 1 else 'acties'}"
    room = look.width - 2 * MARGIN - look.type.width(total, size, bold=True) - 8
    looks = swatches([count.status for count in counts.counts], look.colours)
    numbers = [count.number for count in counts.counts]
    bar = segments(numbers, looks, MARGIN, room / counts.total)
    top = CALLOUT_HEIGHT if has_callouts(bar, look, size) else MARGIN
    shapes = list(draw_bar(bar, top, _THICKNESS, look, size))
    middle = top + _THICKNESS / 2
    shapes.append(look.label(total, end(bar, MARGIN) + 8, middle, size=size, bold=True))
    grid, height = _grid(counts, look, top + _THICKNESS + _UNDER_BAR)
    return Drawing(look.width, height + MARGIN, look.colours.background, (*shapes, *grid))


def _grid(counts: StatusCounts, look: Look, y: float) -> tuple[list[Shape], float]:
    """The figures in as many equal columns as fit, and where they end."""
    looks = swatches([count.status for count in counts.counts], look.colours)
    items = [
        (count, entry(count.status, swatch, look, widest=_widest(look), used=True))
        for count, swatch in zip(counts.counts, looks, strict=True)
        if count.status or count.number
    ]
    columns = _columns([item for _, item in items], look)
    width = (look.width - 2 * MARGIN) / columns
    shapes: list[Shape] = []
    for start in range(0, len(items), columns):
        row = items[start : start + columns]
        for column, (count, item) in enumerate(row):
            shapes += _figure(count, item, counts.total, MARGIN + column * width, y, look)
        y += _figure_height(look) + max(item.height(look) for _, item in row) + _BETWEEN_ROWS
    return shapes, y - _BETWEEN_ROWS


def _widest(look: Look) -> float:
    """The widest entry: a fifth of the chart, as long as that holds a long word."""
    return max(_NARROWEST_COLUMN, look.width / 5) - BETWEEN_COLUMNS


def _columns(entries: list[Entry], look: Look) -> int:
    """As few rows as fit, filled evenly: eight statuses stand four by four, not five and three."""
    widest = max(item.width for item in entries) + BETWEEN_COLUMNS
    fitting = max(1, int((look.width - 2 * MARGIN + BETWEEN_COLUMNS) / widest))
    rows = -(-len(entries) // fitting)
    return -(-len(entries) // rows)


def _figure(
    count: StatusCount, item: Entry, total: int, x: float, y: float, look: Look
) -> Iterator[Shape]:
    size = look.size * _FIGURE_SIZE
    number = dutch.number(count.number)
    middle = y + look.type.cap_height(size) / 2
    colour = look.colours.text if count.number else look.muted
    yield look.label(number, x, middle, size=size, bold=True, colour=colour)
    after = x + look.type.width(number, size, bold=True) + 6
    baseline = y + look.type.cap_height(size) - look.type.cap_height(look.size) / 2
    share = wording.share(count.number, total, less_than="<")
    yield look.label(share, after, baseline, colour=look.muted)
    yield from draw_entry(item, x, y + _figure_height(look), look)


def _figure_height(look: Look) -> float:
    return look.type.cap_height(look.size * _FIGURE_SIZE) + _UNDER_FIGURE
