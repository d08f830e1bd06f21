"""The page on paper: the size, margins and running texts of the house style."""

from __future__ import annotations

from progress_report.house_style import HouseStyle
from progress_report.lengths import in_points
from progress_report.writers.html.css import rule, string


def paper_rules(house_style: HouseStyle) -> tuple[str, ...]:
    """Rules for paper, which ``page.css`` adds to (CSS Paged Media, 3.1)."""
    page = house_style.page
    margins = (page.top, page.right, page.bottom, page.left)
    # A house style without a header still gets running texts: no page of a concept goes unmarked.
    paragraphs = house_style.running.header
    running = paragraphs[0].style if paragraphs else house_style.paragraph("Noot")
    return (
        rule(
            "@page",
            {
                "size": f"{_points(page.width)} {_points(page.height)}",
                "margin": " ".join(map(_points, margins)),
            },
        ),
        rule(
            ":root",
            {
                "--paper-height": _points(page.height),
                "--running-font": f"{running.size:g}pt {string(running.font)}, sans-serif",
            },
        ),
    )


def _points(twips: int) -> str:
    return f"{in_points(twips):g}pt"
