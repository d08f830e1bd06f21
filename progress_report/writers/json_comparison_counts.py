"""The counts of a comparison as JSON: those of ``comparison/counts.py``, none made anew."""

from __future__ import annotations

from progress_report.comparison.counts import ComparisonFigures, ThenAndNow
from progress_report.document.open_data.comparison_data import ComparisonData
from progress_report.figures import LabelledCounts
from progress_report.writers.json_values import Json


def comparison_counts_json(comparison: ComparisonData) -> dict[str, Json]:
    """Every count; those of what is not compared or not told are null, which is not 0."""
    found, counts = comparison.findings, comparison.counts
    statuses: Json = {
        "beter": counts.status_better,
        "slechter": counts.status_worse,
        "anders": counts.status_other,
        **_then_and_now(counts.statuses),
    }
    planning: Json = {
        "later": counts.planning_later,
        "eerder": counts.planning_earlier,
        "eerste": counts.planning_first,
        "anders": counts.planning_other,
    }
    programmes = counts.budget_programme_changed
    return {
        **_accounted_for(counts),
        "teruggevonden": counts.matched,
        "ongewijzigd": counts.unchanged if found.with_all_words else None,
        "status": statuses if found.with_statuses else None,
        "planning": planning if found.with_planning else None,
        "andere_tekst": counts.reworded if found.with_wording else None,
        "ander_programma": programmes if found.with_budget_programmes else None,
        "verplaatst": counts.moved if found.with_places else None,
        "opgesplitst": counts.split,
        "themas_hernoemd": counts.themes_renamed if found.with_names else None,
        "ambities_hernoemd": counts.ambitions_renamed if found.with_names else None,
        "twijfelachtig": counts.doubtful,
        "niet_op_id_gevonden": counts.found_otherwise,
    }


def _accounted_for(counts: ComparisonFigures) -> dict[str, Json]:
    """Where every action went and came from: both add up."""
    every = counts.reconciliation
    return {
        "eerder": {
            "acties": every.earlier,
            "gebleven": every.carried_on,
            "kop_geworden": every.became_heading,
            "vervallen_met_reden": counts.dropped_with_reason,
            "vervallen_zonder_reden": counts.dropped_without_reason,
            "naar_ander_thema": every.moved_out,
        },
        "nu": {
            "acties": every.later,
            "gebleven": every.carried_on,
            "afgesplitst": every.parts,
            "nieuw": every.new,
            "was_kop": every.was_heading,
            "uit_ander_thema": every.moved_in,
        },
    }


def _then_and_now(statuses: ThenAndNow) -> dict[str, Json]:
    return {"was": _numbers(statuses.then), "is": _numbers(statuses.now)}


def _numbers(part: LabelledCounts) -> list[Json]:
    return [
        {"status": count.status.name if count.status else None, "acties": count.number}
        for count in part.counts.counts
    ]
