"""Writing a new workbook, whole or not at all, and never over another file."""

from __future__ import annotations

from pathlib import Path

from progress_report.saving.outputs import write_files
from progress_report.saving.workbook_path import check_path


def write_new_file(path: Path, data: bytes) -> None:
    """Writes the workbook to a file that is not there yet.

    Raises FileError, which says what to do, when it is there or cannot be written.
    """
    check_path(path, "een nieuw werkboek", "voortgang")
    write_files({path: data}, replace=False)
