"""The outcome of a check for other programs."""

from __future__ import annotations

import json

from progress_report.check_report.json_report import check_json
from progress_report.pipeline import Outcome
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.delivery import Delivery, Share

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
