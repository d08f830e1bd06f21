"""The words of an action outside the table of its ambition, where they must do alone."""

from __future__ import annotations

from progress_report.document.tables.action_cells import action_text
from progress_report.document.texts.references import action_words
from progress_report.inlines import Text
from progress_report.model import CellLine, CellText
from progress_report.programme.leads import Listed, is_bullet


def listed_text(one: Listed) -> CellText:
    """The action with its number and budget programme, and before it what leads it in.

    ``Uitvoeren actieplan: Opstellen beleid deelmobiliteit``. A bullet without a row that leads it
    in gets the name of its ambition: ``Centrum Jeugd en Gezin: Jaarlijks onderzoek``.
    """
    action = one.action
    text = action_text(action.number, _without_bullet(action.title), action.budget_programmes)
    lead = _lead(one)
    if not lead:
        return text
    first, *others = text.lines
    if first.bullet:
        return CellText((CellLine((Text(f"{lead}:"),)), first, *others))
    return CellText((CellLine((Text(f"{lead}: "), *first.content)), *others))


def _lead(one: Listed) -> str:
    if one.lead:
        return f"{one.lead.number} {action_words(one.lead.title)}".strip()
    return one.ambition.name if one.ambition and is_bullet(one.action) else ""


def _without_bullet(text: CellText) -> CellText:
    """The text; a single bullet, which is no list, without its sign."""
    if sum(line.bullet for line in text.lines) != 1 or not text.lines[0].bullet:
        return text
    return CellText((CellLine(text.lines[0].content), *text.lines[1:]))
