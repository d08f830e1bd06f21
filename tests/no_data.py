"""Open data without anything in it, for documents that are made by hand."""

from __future__ import annotations

from progress_report.document.open_data.data import (
    CountsData,
    HeadingsData,
    MissingCounts,
    OpenData,
    ReportData,
    Source,
)

NO_DATA = OpenData(
    report=ReportData(
        subtitle="",
        version="concept",
        programme="programma",
        first_year=2022,
        last_year=2026,
        headings=HeadingsData("Ambitie", "Actie", "Gepland", "Status", "Toelichting"),
        additional_title="Aanvullend",
        status_columns=(),
        extra_columns=(),
        source=Source("voortgang.xlsx", "0" * 64, "progress-report"),
    ),
    statuses=(),
    themes=(),
    additional=(),
    counts=CountsData(
        actions=0,
        additional=0,
        columns=(),
        themes=(),
        years=(),
        budget_programmes=(),
        missing=MissingCounts(status=0, planning=0, explanation=0, budget_programme=0),
    ),
)
