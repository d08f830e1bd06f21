"""Where a workbook that the program makes may stand."""

from __future__ import annotations

import os
from pathlib import Path

from progress_report.errors import FileError

_ENDING = ".xlsx"


def check_path(path: Path, what: str, example: str) -> None:
    """Raises FileError unless the name is one of a workbook and the folder is there.

    ``what`` is to be made, with its article. A slip in a path should make no folders.
    """
    if path.suffix.lower() != _ENDING:
        raise FileError(
            f"{path}: {what} moet een naam hebben die eindigt op {_ENDING}.\n"
            f"  Bijvoorbeeld: {path.stem or example}{_ENDING}."
        )
    # Path.is_dir raises where nobody may look, or when the name is too long.
    if not os.path.isdir(path.parent):  # noqa: PTH112
        raise FileError(
            f"{path}: de map '{path.parent}' is er niet.\n"
            "  Maak eerst die map, of kies een map die er al is."
        )
