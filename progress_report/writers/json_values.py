"""The values that JSON is made of: what is empty is null, and a text has its links beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from progress_report.document.open_data.values import BudgetProgrammes, PlainText, Planned

Json: TypeAlias = "str | int | Sequence[Json] | dict[str, Json] | None"


def text_or_null(text: str) -> str | None:
    """The text, or null: the one way to say that there is none."""
    return text or None


def links_json(*texts: PlainText) -> list[Json]:
    """The links in the texts, in their order."""
    return [{"tekst": link.text, "adres": link.address} for text in texts for link in text.links]


def planned_json(planned: Planned) -> dict[str, Json]:
    return {
        "tekst": text_or_null(planned.text.text),
        "eerste_jaar": planned.first_year,
        "laatste_jaar": planned.last_year,
    }


def budget_programmes_json(programmes: BudgetProgrammes) -> dict[str, Json]:
    return {"tekst": text_or_null(programmes.text), "lijst": programmes.names}
