"""The anchors of actions: their own ID where they have one, so that a link to it stays right."""

from __future__ import annotations

import re

from progress_report.model import Action, AdditionalItem, Programme

# The other anchors of the document: those of chapters and what is in them, figures and tables.
DOCUMENT_ANCHOR = re.compile(
    r"(voorwoord|inhoud|inleiding|voortgang|veranderd|thema-\d+|aanvullend|colofon)(-.*)?"
    r"|(te-laat|komende-tijd|verschoven|nieuw-werk|afgerond-en-vervallen)(-.*)?"
    r"|(figuur|tabel)-\d+"
    r"|actie-rij-.*"
)

_WHITE_SPACE = re.compile(r"\s")


def theme_keys(programme: Programme) -> tuple[str, ...]:
    """The keys of the chapters of the themes: their places in the whole programme.

    So a text that names one, and a link to it, mean the same theme in every part.
    """
    places = {theme.name: place for place, theme in enumerate(programme.whole.themes, start=1)}
    return tuple(f"thema-{places[theme.name]}" for theme in programme.themes)


def action_anchor(action: Action) -> str:
    """The ID of the action; without one, its row in the workbook.

    White space cannot be in an anchor (HTML 3.2.3.1). An ID that could be taken for the anchor of
    something else gets its row before it.
    """
    if not action.id:
        return f"actie-rij-{action.row}"
    anchor = _WHITE_SPACE.sub("_", action.id)
    own = action.id == anchor and not DOCUMENT_ANCHOR.fullmatch(anchor)
    return anchor if own else f"actie-rij-{action.row}-{anchor}"


def additional_anchor(item: AdditionalItem) -> str:
    """Additional work has no ID: its row in the workbook."""
    return f"aanvullend-rij-{item.row}"
