"""The colours that staff can choose for a status, so that the sheets can show them."""

from __future__ import annotations

from progress_report.model import StatusKind

KIND_COLOURS = {
    StatusKind.DONE: "#1B6E3C",
    StatusKind.ON_SCHEDULE: "#1F5FA8",
    StatusKind.ATTENTION: "#8A5A00",
    StatusKind.DELAYED: "#B3261E",
    StatusKind.CHANGED: "#6B3FA0",
    StatusKind.NOT_STARTED: "#5A6670",
}
"""The colours of the default legend, and two for the kinds that it lacks."""

PALETTE = (
    *KIND_COLOURS.values(),
    "#00A651",
    "#FFD100",
    "#F39200",
    "#E6007E",
    "#00A3AD",
    "#7AB800",
    "#7A1F1F",
    "#8FB8DE",
    "#C9B8E8",
    "#F4B6A6",
)
"""The colours to choose from: dark ones, traffic lights and pale ones, none too like another."""
