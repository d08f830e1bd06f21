"""Where things are: all that the benchmarks make is in one folder, outside the repository.

The folder is ``BENCHMARKS_HOME``, or else ``~/.cache/progress-report-benchmarks``.
"""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = Path(
    os.environ.get("BENCHMARKS_HOME") or Path.home() / ".cache" / "progress-report-benchmarks"
)

PYTHON = HOME / "venv" / "bin" / "python"
NODE_MODULES = HOME / "node_modules"
LIBREOFFICE_PROFILE = HOME / "libreoffice-profile"

REVIEW = ROOT / "data" / "voortgang.xlsx"
HOUSE_STYLE = ROOT / "templates" / "huisstijl.docx"
DOCXTPL_TEMPLATE = HOME / "ready" / "docxtpl.docx"
REFERENCE_DOCUMENT = HOME / "ready" / "reference.docx"
