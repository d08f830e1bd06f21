"""The house style: ``huisstijl.docx`` read for its styles, colours, fonts, page and cover.

A communications officer edits that file in Word; everything that shows how things look comes from
here, so the DOCX, the PDF, the charts and other formats follow it.
"""

from __future__ import annotations

from progress_report.house_style.fields import FieldName, bound_field, field_name
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
from progress_report.house_style.reader import read_house_style
from progress_report.house_style.shapes import Command, Shape, Stroke
from progress_report.house_style.xml import A, W

__all__ = [
    "FILE_NAME",
    "NATURAL_LINE",
    "REQUIRED_STYLES",
    "A",
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
    "W",
    "bound_field",
    "field_name",
    "read_house_style",
]
