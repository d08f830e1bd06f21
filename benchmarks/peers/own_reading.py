"""The reading of the workbook by this program, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

from progress_report.workbook.reader import read_workbook

if __name__ == "__main__":
    if read_workbook(Path(sys.argv[1])).programme is None:
        raise SystemExit("the workbook has errors")
