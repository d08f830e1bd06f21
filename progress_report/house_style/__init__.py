"""The house style: ``huisstijl.docx`` read for its styles, colours, fonts, page and cover.

A communications officer edits that file in Word; everything that shows how things look comes from
here, so the DOCX, the PDF, the charts and other formats follow it.
"""

from __future__ import annotations

from pathlib import Path

from progress_report.house_style.field_names import FieldName
from progress_report.house_style.model import (
    NATURAL_LINE,
    CellStyle,
    CharacterStyle,
    Colours,
    HouseStyle,
    Line,
    Marker,
    Page,
    ParagraphStyle,
    Run,
    Running,
    RunningParagraph,
    Tab,
    TableStyle,
)
from progress_report.house_style.names import FILE_NAME, REQUIRED_STYLES
from progress_report.house_style.shapes import Command, Shape, Stroke

__all__ = [
    "FILE_NAME",
    "NATURAL_LINE",
    "REQUIRED_STYLES",
    "CellStyle",
    "CharacterStyle",
    "Colours",
    "Command",
    "FieldName",
    "HouseStyle",
    "Line",
    "Marker",
    "Page",
    "ParagraphStyle",
    "Run",
    "Running",
    "RunningParagraph",
    "Shape",
    "Stroke",
    "Tab",
    "TableStyle",
    "read_house_style",
]


def read_house_style(folder: Path) -> HouseStyle:
    """As ``reader.read_house_style``, and raises as it does."""
    # Slow to load, and most runs have it read in a second process.
    from progress_report.house_style import reader

    return reader.read_house_style(folder)
