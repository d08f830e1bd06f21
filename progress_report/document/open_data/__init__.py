"""The public data of the report: what CSV and JSON hold, and nothing that is not printed."""

from __future__ import annotations

from progress_report.document.open_data.data import OpenData
from progress_report.document.open_data.selection import open_data

__all__ = ["OpenData", "open_data"]
