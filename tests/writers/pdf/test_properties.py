"""What the file says about itself."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import Cell, ColumnKind, Properties, RowGroup
from tests.documents import PROJECT
from tests.writers.docx.examples import PROPERTIES, figure, heading, paragraph, row, table
from tests.writers.pdf.examples import written

_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"


def digest() -> str:
    """Of a document with one of everything."""
    columns = (ColumnKind.AMBITION, ColumnKind.ACTION)
    made = table(columns, RowGroup(Cell(()), (row("a"), row("b"))))
    return hashlib.sha256(written(heading("Wonen"), made, figure()).data).hexdigest()


def test_the_properties_of_the_document_are_those_of_the_file() -> None:
    pdf = written(paragraph("x"))

    assert {
        name: str(pdf.file.docinfo[name]) for name in ("/Title", "/Author", "/Subject", "/Keywords")
    } == {
        "/Title": "Midterm review",
        "/Author": "Bureau Concern",
        "/Subject": "Voortgang van het programma",
        "/Keywords": "raad, voortgang",
    }


def test_the_metadata_say_the_same_and_name_publisher_language_and_reference_date() -> None:
    metadata = written(paragraph("x")).metadata

    assert metadata[f"{_DC}title"] == "Midterm review"
    assert metadata[f"{_DC}creator"] == ["Bureau Concern"]
    assert metadata[f"{_DC}description"] == "Voortgang van het programma"
    assert metadata[f"{_DC}language"] == {"nl-NL"}
    assert metadata[f"{_DC}publisher"] == {"Gemeente Súdwest-Fryslân"}
    assert metadata[f"{_DC}date"] == ["2024-04-01"]
    assert metadata["{http://ns.adobe.com/pdf/1.3/}Keywords"] == "raad, voortgang"


def test_the_file_claims_to_be_accessible_and_fit_for_the_archive() -> None:
    metadata = written(paragraph("x")).metadata

    assert metadata["{http://www.aiim.org/pdfa/ns/id/}part"] == "2"
    assert metadata["{http://www.aiim.org/pdfa/ns/id/}conformance"] == "A"
    assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"


def test_the_file_was_made_at_the_time_of_the_properties() -> None:
    properties = replace(PROPERTIES, timestamp=datetime(2025, 6, 7, 8, 9, 10, tzinfo=UTC))
    pdf = written(paragraph("x"), properties=properties)

    assert str(pdf.file.docinfo["/CreationDate"]) == "D:20250607080910Z"
    assert str(pdf.file.docinfo["/ModDate"]) == "D:20250607080910Z"
    assert pdf.metadata[f"{_XMP}CreateDate"] == "2025-06-07T08:09:10+00:00"
    assert pdf.metadata[f"{_XMP}ModifyDate"] == "2025-06-07T08:09:10+00:00"


@pytest.mark.parametrize(
    "changes", [{"keywords": ()}, {"author": ""}, {"subject": ""}, {"language": "fy"}]
)
def test_what_is_not_known_is_left_out(changes: dict[str, object]) -> None:
    properties: Properties = replace(PROPERTIES, **changes)  # type: ignore[arg-type]
    pdf = written(paragraph("x"), properties=properties)

    assert str(pdf.root.Lang) == properties.language
    assert ("/Keywords" in pdf.file.docinfo) == bool(properties.keywords)


def test_the_same_document_gives_the_same_bytes_in_any_process_and_time_zone() -> None:
    script = f"from {__name__} import digest; print(digest())"
    environment = {**os.environ, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2"}
    other = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert other.stdout.strip() == digest() == digest()
