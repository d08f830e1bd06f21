"""From a subject to a drawing: bars below each other, with room for what is long or many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from progress_report import dutch
from progress_report.charts.bars import (
    CALLOUT_HEIGHT,
    Segment,
    draw_bar,
    draw_swatch,
    end,
    has_callouts,
    segments,
)
from progress_report.charts.colours import swatch, swatches
from progress_report.charts.key_figures import key_figures
from progress_report.charts.legend import Legend, arrange, draw_legend, legend_entries
from progress_report.charts.look import MARGIN, Look
from progress_report.charts.patterns import Pattern
from progress_report.charts.shapes import Box, Drawing, Shape, Strokes
from progress_report.charts.subjects import Form, Subject
from progress_report.figures import LabelledCounts

_WIDEST_LABEL = 0.34  # of the chart
_AFTER_LABEL = 12.0
_BASE_LINE = 2.0  # before the bars, and that much longer at the top
_BEFORE_TOTAL = 6.0
_BEFORE_UNIT = 3.0
_UNDER_LEGEND = 11.0

# The bars get as thick as half the height allows, so that the table of the same figures has room
# on the page; only when there are many do they fill it. The space between two goes with them.
_THICKNESSES = (22.0, 20.0, 18.0, 16.0, 15.0, 14.0, 13.0, 12.0)
_MODEST = 15.0
_GAP = 0.5
_BETWEEN_LABELS = 6.0


class _Row(Struct, frozen=True):
    label: tuple[str, ...]
    bar: tuple[Segment, ...]
    total: int
    callouts: bool

    def half_label(self, look: Look) -> float:
        return len(self.label) * look.line / 2


class _Plan(Struct, frozen=True):
    """What is known before the height of things is: the rows, and where their bars start."""

    rows: tuple[_Row, ...]
    left: float
    legend: Legend | None

    @property
    def top(self) -> float:
        return self.legend.height + _UNDER_LEGEND if self.legend else MARGIN + _BASE_LINE

    def middles(self, thickness: float, look: Look) -> tuple[float, ...]:
        """The middle of every bar, close enough to each other for what stands between them."""
        first = self.rows[0]
        callouts = CALLOUT_HEIGHT if first.callouts else 0
        middles = [self.top + max(thickness / 2 + callouts, first.half_label(look))]
        for above, row in pairwise(self.rows):
            gap = max(_GAP * thickness, CALLOUT_HEIGHT + 1.5 if row.callouts else 0)
            labels = above.half_label(look) + row.half_label(look) + _BETWEEN_LABELS
            middles.append(middles[-1] + max(thickness + gap, labels))
        return tuple(middles)

    def bottom(self, thickness: float, look: Look) -> float:
        below = max(thickness / 2, self.rows[-1].half_label(look))
        return self.middles(thickness, look)[-1] + below


def lay_out(subject: Subject, look: Look) -> Drawing:
    """The drawing of the subject, as wide as the look says and as high as it needs."""
    match subject.form:
        case Form.KEY_FIGURES:
            return key_figures(subject.bars[0].counts, look)
        case Form.STACKED:
            legend = arrange(legend_entries(subject.bars, look), look)
            return _draw(_plan(subject.bars, legend, look), look, numbered=True)
        case Form.PLAIN:
            return _draw(_plan(subject.bars, None, look), look, numbered=False)


def _plan(bars: Sequence[LabelledCounts], legend: Legend | None, look: Look) -> _Plan:
    labels = [_wrapped(bar.label, look) for bar in bars]
    left = MARGIN + max(_label_width(label, look) for label in labels)
    totals = [bar.counts.total for bar in bars]
    longest = max(totals)
    room = look.width - MARGIN - left - max(_total_width(total, look) for total in totals)
    scale = room / longest if longest else 0
    stacks = [_stack(bar, left, scale, look, plain=legend is None) for bar in bars]
    callouts = [legend is not None and has_callouts(bar, look, look.size) for bar in stacks]
    rows = tuple(map(_Row, labels, stacks, totals, callouts))
    return _Plan(rows, left, legend)


def _stack(
    bar: LabelledCounts, left: float, scale: float, look: Look, *, plain: bool
) -> tuple[Segment, ...]:
    if plain:
        house = swatch(look.colours.primary, Pattern.SOLID, look.colours)
        return segments([bar.counts.total], [house], left, scale)
    numbers = [count.number for count in bar.counts.counts]
    looks = swatches([count.status for count in bar.counts.counts], look.colours)
    return segments(numbers, looks, left, scale)


def _draw(plan: _Plan, look: Look, *, numbered: bool) -> Drawing:
    thickness = _thickness(plan, look)
    bottom = plan.bottom(thickness, look)
    shapes: list[Shape] = []
    for number, middle in enumerate(plan.middles(thickness, look)):
        row = plan.rows[number]
        place = Box(plan.left, middle - thickness / 2, 0, thickness, "")
        shapes += _label(row.label, middle, look)
        shapes += _bar(row.bar, place, look, numbered=numbered)
        shapes += _total(row, middle, plan.left, look, unit=number == 0)
    if plan.left > MARGIN:
        x = plan.left - _BASE_LINE
        line = ((x, plan.top - _BASE_LINE), (x, bottom))
        shapes.append(Strokes((line,), look.faint, 0.7))
    if plan.legend:
        under_bars = plan.left + plan.legend.width <= look.width - MARGIN
        shapes += draw_legend(plan.legend, plan.left if under_bars else MARGIN, MARGIN, look)
    return Drawing(look.width, bottom + MARGIN, look.colours.background, tuple(shapes))


def _thickness(plan: _Plan, look: Look) -> float:
    room = look.height - MARGIN
    for thickness in _THICKNESSES:
        share = 1 if thickness <= _MODEST else 0.5
        if plan.bottom(thickness, look) <= share * room:
            return thickness
    return _THICKNESSES[-1]


def _bar(bar: Sequence[Segment], place: Box, look: Look, *, numbered: bool) -> Iterator[Shape]:
    if numbered:
        yield from draw_bar(bar, place.y, place.height, look, look.size)
        return
    for segment in bar:
        box = Box(segment.x, place.y, segment.width, place.height, segment.swatch.fill)
        yield from draw_swatch(box, segment.swatch)


def _label(lines: Sequence[str], middle: float, look: Look) -> Iterator[Shape]:
    first = middle - (len(lines) - 1) * look.line / 2
    for number, line in enumerate(lines):
        yield look.label(line, MARGIN, first + number * look.line)


def _total(row: _Row, middle: float, left: float, look: Look, *, unit: bool) -> Iterator[Shape]:
    """The number of actions at the end of the bar; the first row says that it is actions."""
    if not row.total:
        yield look.label("geen acties", left + _BEFORE_TOTAL, middle, colour=look.muted)
        return
    x = end(row.bar, left) + _BEFORE_TOTAL
    text = dutch.number(row.total)
    yield look.label(text, x, middle, bold=True)
    if unit:
        word = "actie" if row.total == 1 else "acties"
        x += look.type.width(text, look.size, bold=True) + _BEFORE_UNIT
        yield look.label(word, x, middle, colour=look.muted)


def _total_width(total: int, look: Look) -> float:
    number = look.type.width(dutch.number(total), look.size, bold=True)
    return _BEFORE_TOTAL + number + _BEFORE_UNIT + look.type.width("acties", look.size)


def _wrapped(label: str, look: Look) -> tuple[str, ...]:
    if not label:
        return ()
    return look.type.wrap(dutch.capitalised(label), look.size, look.width * _WIDEST_LABEL)


def _label_width(lines: Sequence[str], look: Look) -> float:
    if not lines:
        return 0
    return _AFTER_LABEL + max(look.type.width(line, look.size) for line in lines)
