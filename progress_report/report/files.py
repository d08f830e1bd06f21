"""The files of a report: what they are called, and those of its charts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from progress_report.charts import Chart
from progress_report.document.blocks import Document
from progress_report.slugs import slug


def report_path(output: Path, document: Document, ending: str) -> Path:
    """``reports/midterm-review-heemstede-2024-04-01.docx``; a part has its own name behind that."""
    properties = document.properties
    municipality = slug(properties.municipality) or "gemeente"
    part = f"-{document.part}" if document.part else ""
    return output / f"{document.name}-{municipality}-{properties.date}{part}{ending}"


def chart_files(charts: Iterable[Chart], folder: Path) -> Mapping[Path, bytes]:
    """Every chart as SVG and as PNG."""
    files: dict[Path, bytes] = {}
    for chart in charts:
        files[folder / f"{chart.name}.svg"] = chart.svg
        files[folder / f"{chart.name}.png"] = chart.png
    return files
