"""A comparison as JSON, for the open data and for the check."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from progress_report.comparison.model import (
    BudgetProgrammeChange,
    Move,
    Piece,
    Place,
    WordingChange,
)
from progress_report.document.open_data.comparison_data import (
    ComparisonData,
    DroppedData,
    Findings,
    MatchData,
    PlanningChangeData,
    RowData,
    StatusChangeData,
)
from progress_report.writers.json_comparison_counts import comparison_counts_json
from progress_report.writers.json_values import (
    Json,
    budget_programmes_json,
    links_json,
    planned_json,
    text_or_null,
)


def comparison_json(comparison: ComparisonData, *, with_rows: bool = False) -> dict[str, Json]:
    """What became of every measure; ``with_rows`` adds ``rij``, the row in the sheet, for staff."""
    found, rows = comparison.findings, _Rows(with_rows)
    return {
        "werkboek": found.earlier_file,
        "peildatum": found.earlier_date.isoformat(),
        "met_statussen": found.with_statuses,
        "met_planning": found.with_planning,
        "cijfers": comparison_counts_json(comparison),
        "themas_hernoemd": _renamed_themes(found),
        "ambities_hernoemd": _renamed_ambitions(found),
        "teruggevonden": [rows.match(match) for match in found.matches],
        "nieuw": [rows.row(row) for row in found.new],
        "vervallen": [rows.dropped(dropped) for dropped in found.dropped],
        "naar_ander_thema": _moved_out(comparison, rows),
        "verdwenen_themas": [
            {"naam": theme.name, "acties": theme.actions, "telt_mee": theme.counted}
            for theme in found.gone_themes
        ],
    }


def _moved_out(comparison: ComparisonData, rows: _Rows) -> list[Json] | None:
    """None when the document does not tell what they are."""
    moved_out = comparison.findings.moved_out
    if comparison.counts.moved_out and not moved_out:
        return None
    return [rows.match(match) for match in moved_out]


def _renamed_themes(found: Findings) -> list[Json] | None:
    if not found.with_names:
        return None
    return [{"was": each.before, "is": each.after} for each in found.themes]


def _renamed_ambitions(found: Findings) -> list[Json] | None:
    if not found.with_names:
        return None
    return [{"thema": each.theme, "was": each.before, "is": each.after} for each in found.ambitions]


class _Rows(Struct, frozen=True):
    """Writes rows, with or without where they stand in the sheet."""

    with_rows: bool

    def row(self, row: RowData) -> dict[str, Json]:
        place: dict[str, Json] = {"rij": row.row} if self.with_rows else {}
        return {
            **place,
            "soort": row.kind,
            "id": text_or_null(row.id),
            "nr": text_or_null(row.number),
            "thema": text_or_null(row.theme),
            "ambitie": text_or_null(row.ambition),
            "tekst": text_or_null(row.text.text),
            "programma": budget_programmes_json(row.budget_programmes),
            "gepland": planned_json(row.planned),
            "status": text_or_null(row.status),
            "koppelingen": links_json(row.text, row.planned.text),
            "anker": text_or_null(row.anchor),
        }

    def match(self, match: MatchData) -> dict[str, Json]:
        return {
            "was": self.row(match.earlier),
            "is": self.row(match.later),
            "gevonden_op": match.found,
            "twijfel": text_or_null(match.doubt),
            "misschien": self._rival(match),
            "veranderd": match.changes,
            "statussen": [_status(change) for change in match.statuses],
            "planning": _planning(match.planning),
            "tekst": _wording(match.wording),
            "programma": _budget_programmes(match.budget_programmes),
            "plaats": _move(match.move),
            "opgesplitst_in": [self.row(part) for part in match.parts],
        }

    def dropped(self, dropped: DroppedData) -> dict[str, Json]:
        return {
            "was": self.row(dropped.earlier),
            "reden": text_or_null(dropped.reason),
            "lijkt_op": self.row(dropped.nearest) if dropped.nearest else None,
        }

    def _rival(self, match: MatchData) -> dict[str, Json] | None:
        """The other row that it might be, and in which of the workbooks that is."""
        if match.rival is None:
            return None
        workbook = "eerder" if match.rival_is_earlier else "later"
        return {"werkboek": workbook, "actie": self.row(match.rival)}


def _status(change: StatusChangeData) -> dict[str, Json]:
    return {
        "kolom": change.column,
        "was": text_or_null(change.before),
        "is": text_or_null(change.after),
        "richting": change.direction,
    }


def _planning(change: PlanningChangeData | None) -> dict[str, Json] | None:
    if change is None:
        return None
    before, after = text_or_null(change.before), text_or_null(change.after)
    return {"was": before, "is": after, "richting": change.shift}


def _wording(change: WordingChange | None) -> dict[str, Json] | None:
    return {"was": _pieces(change.before), "is": _pieces(change.after)} if change else None


def _pieces(pieces: Iterable[Piece]) -> list[Json]:
    return [{"tekst": piece.text, "anders": piece.changed} for piece in pieces]


def _budget_programmes(change: BudgetProgrammeChange | None) -> dict[str, Json] | None:
    if change is None:
        return None
    return {"was": text_or_null(change.before), "is": text_or_null(change.after)}


def _move(change: Move | None) -> dict[str, Json] | None:
    return {"was": _place(change.before), "is": _place(change.after)} if change else None


def _place(place: Place) -> dict[str, Json]:
    return {"thema": place.theme, "ambitie": text_or_null(place.ambition)}
