"""What the cells of an action say, as typed and as they are counted."""

from __future__ import annotations

from progress_report.document.open_data.plain_text import plain_text
from progress_report.document.open_data.values import BudgetProgrammes, Planned
from progress_report.figures import budget_programmes_of
from progress_report.model import Action


def planned_of(action: Action) -> Planned:
    text = plain_text(action.planned)
    if action.planning is None:
        return Planned(text)
    years = action.planning.years
    return Planned(text, years[0], years[-1])


def budget_programmes_data(text: str) -> BudgetProgrammes:
    return BudgetProgrammes(text, budget_programmes_of(text))
