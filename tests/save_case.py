"""Saves an awkward workbook as a file: ``python -m tests.save_case NAME FILE``."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.awkward import CASES
from tests.large import LARGE
from tests.workbooks import save_workbook

if __name__ == "__main__":
    _, name, file = sys.argv
    save_workbook(Path(file), {**CASES, **LARGE}[name]())
