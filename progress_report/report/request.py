"""What the user asks for, in the terms of the program."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct, field

from progress_report.document.kinds import DEFAULT
from progress_report.editions.edition import Edition
from progress_report.report.claims import Claim, unclaimed


class Request(Struct, frozen=True):
    """What to make of which workbook; ``strict`` makes warnings errors.

    ``document`` is one of ``KINDS``; ``previous`` is an earlier workbook to compare with.
    ``timestamp`` is the time that the files say they were made; None is the reference date.
    ``claim`` asks whether the names of the files are free; see ``claims.py``.
    """

    workbook: Path
    output: Path
    formats: tuple[str, ...]
    templates: Path
    strict: bool = False
    timestamp: datetime | None = None
    document: str = DEFAULT
    previous: Path | None = None
    edition: Edition = field(default_factory=Edition)
    claim: Claim = unclaimed
