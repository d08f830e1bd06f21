"""The outcome of a check for other programs."""

from __future__ import annotations

import json
from typing import Any

from progress_report.check_report.json_report import check_json
from progress_report.comparison.counts import Compared
from progress_report.pipeline import Outcome
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.delivery import Delivery, Share
from progress_report.writers import json_data
from tests.compared_pair import compared_document, comparison, figures

_PROBLEM = Problem(
    Severity.WARNING,
    Position("voortgang.xlsx", 3, "Acties", 27, "H27"),
    "gepland in 2023, maar zonder status",
    "Status | (leeg)",
    "Kies een status.",
)
_SHARE = Share("Jan", 3, 1, 0, 0, 1)


def test_everything_that_is_told_is_in_the_object() -> None:
    delivery = Delivery((_SHARE,), _SHARE, "Acties", {27: "Jan"})
    outcome = Outcome((), (_PROBLEM,), "4c53", delivery)
    share = {
        "acties": 3,
        "zonder_status": 1,
        "zonder_toelichting": 0,
        "met_fouten": 0,
        "te_doen": 1,
        "klaar": False,
    }
    assert json.loads(check_json("voortgang.xlsx", outcome)) == {
        "schema": "urn:progress-report:check:1",
        "werkboek": "voortgang.xlsx",
        "controlegetal": "4c53",
        "aantallen": {"fouten": 0, "waarschuwingen": 1, "tips": 0},
        "meldingen": [
            {
                "ernst": "waarschuwing",
                "bestand": "voortgang.xlsx",
                "blad": "Acties",
                "rij": 27,
                "cel": "H27",
                "melding": "gepland in 2023, maar zonder status",
                "inhoud": "Status | (leeg)",
                "oplossing": "Kies een status.",
                "verantwoordelijk": "Jan",
            }
        ],
        "oplevering": {"personen": [{"verantwoordelijk": "Jan", **share}], "totaal": share},
    }


def test_what_is_not_known_is_null() -> None:
    problem = Problem(Severity.ERROR, Position("voortgang.xlsx"), "dit is geen Excel-werkboek")
    report = json.loads(check_json("voortgang.xlsx", Outcome((), (problem,), "4c53")))
    assert report["oplevering"] is None
    assert report["meldingen"] == [
        {
            "ernst": "fout",
            "bestand": "voortgang.xlsx",
            "blad": None,
            "rij": None,
            "cel": None,
            "melding": "dit is geen Excel-werkboek",
            "inhoud": None,
            "oplossing": None,
            "verantwoordelijk": None,
        }
    ]


def test_a_comparison_is_that_of_the_open_data_with_the_rows_of_the_sheets() -> None:
    compared = Outcome((), (), compared=Compared(comparison(), figures()))
    report = json.loads(check_json("voortgang.xlsx", compared))["vergelijking"]
    first = report["teruggevonden"][1]
    assert (first["was"]["rij"], first["is"]["rij"]) == (3, 3)
    assert (first["misschien"]["actie"]["rij"], report["vervallen"][0]["lijkt_op"]["rij"]) == (
        7,
        11,
    )
    public = json.loads(json_data.write(compared_document()))["vergelijking"]
    assert _without_rows(report) == public


def _without_rows(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: _without_rows(value) for key, value in content.items() if key != "rij"}
    return [_without_rows(item) for item in content] if isinstance(content, list) else content


def test_without_an_earlier_workbook_nothing_is_said_of_a_comparison() -> None:
    assert "vergelijking" not in check_json("voortgang.xlsx", Outcome((), ()))
