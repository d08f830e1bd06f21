"""Tab stops (17.3.1.37, 17.3.1.38)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from lxml import etree

from progress_report.house_style.model import Tab
from progress_report.house_style.xml import W, points

_ALIGNMENTS: dict[str, Literal["left", "right", "center"]] = {
    "left": "left",
    "start": "left",
    "decimal": "right",
    "right": "right",
    "end": "right",
    "center": "center",
}
_LEADERS: dict[str, Literal["", ".", "-", "_"]] = {
    "dot": ".",
    "middleDot": ".",
    "hyphen": "-",
    "underscore": "_",
    "heavy": "_",
}


def tabs(layers: Sequence[etree._Element]) -> tuple[Tab, ...]:
    """The tab stops of all layers, from left to right; a nearer layer changes or clears one."""
    stops = dict[float, Tab | None]()
    for layer in reversed(layers):
        for element in layer.findall(f"{W}tabs/{W}tab"):
            tab = _tab(element)
            stops[points(str(element.get(f"{W}pos", "0")))] = tab
    return tuple(tab for _, tab in sorted(stops.items(), key=lambda stop: stop[0]) if tab)


def _tab(element: etree._Element) -> Tab | None:
    """None for one that is cleared, and for a bar or that of a list's marker, where text does not
    stop."""
    alignment = _ALIGNMENTS.get(str(element.get(f"{W}val")))
    if alignment is None:
        return None
    leader = _LEADERS.get(str(element.get(f"{W}leader")), "")
    return Tab(points(str(element.get(f"{W}pos", "0"))), alignment, leader)
