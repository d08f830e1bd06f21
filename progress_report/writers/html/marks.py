"""Marked cells and the columns of years, in pages that have them."""

from __future__ import annotations

from progress_report.house_style import HouseStyle
from progress_report.writers.html.css import rule
from progress_report.writers.mark_colours import mark_colours

MARKED = "marked"


def marked_rules(house_style: HouseStyle) -> tuple[str, ...]:
    """Rules that ``page.css``, which comes after them, does not undo.

    On a narrow screen, where a row is a block, the marked years stand beside each other with their
    number, and the others are not shown.
    """
    colours = mark_colours(house_style)
    whole_words = {"overflow-wrap": "normal", "hyphens": "manual"}
    return (
        rule(
            # Named twice, so that a row that a link leads to, which lights up, leaves its marks.
            f".table.table td.{MARKED}",
            {
                "background": colours.fill,
                "color": colours.sign,
                "text-align": "center",
                "print-color-adjust": "exact",
                "-webkit-print-color-adjust": "exact",
            },
        ),
        rule(".table thead th.year", {"text-align": "center"}),
        rule(f".table.table :is(th.year, td.{MARKED})", whole_words),
        rule(f".table td.{MARKED} > .sign", {"display": "block"}),
        f"@media screen and (max-width: 59.99rem) {{ {_narrow()} }}",
    )


def _narrow() -> str:
    row = f".programme.programme tbody td.{MARKED}"
    beside = {"display": "inline", "color": "inherit", "font-size": "inherit"}
    rules = (
        rule(
            row,
            {
                "display": "inline-block",
                "margin": ".35rem .35rem 0 0",
                "padding": ".15rem .6rem",
                "border-radius": ".25rem",
            },
        ),
        rule(f"{row}[data-label]::before", beside),
        rule(f"{row} > .sign", {"display": "inline", "margin-left": ".35em"}),
    )
    return " ".join(rules)
