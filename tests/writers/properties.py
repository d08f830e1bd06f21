"""What the small documents say about themselves that writers are tested with."""

from __future__ import annotations

from datetime import UTC, date, datetime

from progress_report.document.blocks import Properties

PROPERTIES = Properties(
    title="Midterm review",
    bare_title="Midterm review",
    subject="Voortgang van het programma",
    bare_subject="Voortgang van het programma",
    author="Bureau Concern",
    municipality="Súdwest-Fryslân",
    organisation="Gemeente Súdwest-Fryslân",
    keywords=("raad", "voortgang"),
    date=date(2024, 4, 1),
    timestamp=datetime(2024, 4, 1, tzinfo=UTC),
    concept=True,
)
