"""What a check tells, as JSON for other programs: Dutch keys, as in the open data."""

from __future__ import annotations

import json

from progress_report.check_report.severities import SEVERITY_NAMES
from progress_report.document.open_data.comparison import findings
from progress_report.document.open_data.comparison_data import ComparisonData
from progress_report.pipeline import Outcome
from progress_report.problems import Problem, Severity
from progress_report.workbook.delivery import Delivery, Share
from progress_report.writers.json_comparison import comparison_json

_FORMAT = "urn:progress-report:check:1"


def check_json(workbook: str, outcome: Outcome) -> str:
    """One object; what is not known is null. ``ernst`` is fout, waarschuwing or tip.

    ``vergelijking`` is only there when an earlier workbook was given; it is that of the open data,
    with the rows of the sheets. ``deel`` is only there when a part was asked for: it says what the
    comparison is of. All else is of the whole workbook.
    """
    found, delivery = outcome.problems, outcome.delivery
    report: dict[str, object] = {
        "schema": _FORMAT,
        "werkboek": workbook,
        **({"deel": outcome.part.label} if outcome.part else {}),
        "controlegetal": outcome.sha256,
        "aantallen": {
            names.plural: sum(problem.severity is severity for problem in found)
            for severity, names in SEVERITY_NAMES.items()
        },
        "meldingen": [_problem(problem, delivery) for problem in found],
        "oplevering": _delivery(delivery) if delivery else None,
    }
    if outcome.compared:
        compared = ComparisonData(findings(outcome.compared.found), outcome.compared.figures)
        report["vergelijking"] = comparison_json(compared, with_rows=True)
    return json.dumps(report, ensure_ascii=False, indent=2)


def _problem(problem: Problem, delivery: Delivery | None) -> dict[str, object]:
    position = problem.position
    return {
        "ernst": SEVERITY_NAMES[Severity(problem.severity)].singular,
        "bestand": position.file,
        "blad": position.sheet or None,
        "rij": position.row or None,
        "cel": position.cell or None,
        "melding": problem.message,
        "inhoud": problem.excerpt or None,
        "oplossing": problem.hint or None,
        "verantwoordelijk": (delivery.person(position) if delivery else "") or None,
    }


def _delivery(delivery: Delivery) -> dict[str, object]:
    return {
        "personen": [
            {"verantwoordelijk": share.name or None, **_share(share)} for share in delivery.people
        ],
        "totaal": _share(delivery.total),
    }


def _share(share: Share) -> dict[str, object]:
    return {
        "acties": share.actions,
        "zonder_status": share.without_status,
        "zonder_toelichting": share.without_explanation,
        "met_fouten": share.with_errors,
        "te_doen": share.to_do,
        "klaar": share.done,
    }
