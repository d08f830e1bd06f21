"""What is loaded before the processes of workbooks are copied."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.workbooks import minimal_sheets, save_workbook

# In a process of its own: what this one has loaded says nothing.
_PROGRAM = """
import sys
from importlib import import_module
from pathlib import Path
from progress_report.many.jobs import Job
from progress_report.many.starting import needed
from progress_report.pipeline import check, generate
from progress_report.report.request import Request
from progress_report.templating.folder import default_templates

workbook, output, what = sys.argv[1:]
formats = ("docx", "pdf", "html", "csv", "json")
request = Request(Path(workbook), Path(output), formats, default_templates())
for name in needed(Job(request, "", what == "check")):
    import_module(name)
loaded = set(sys.modules)
packages = {name.partition(".")[0] for name in loaded} | sys.stdlib_module_names
(check if what == "check" else generate)(request, lambda _: None)
for name in set(sys.modules) - loaded:
    package = name.partition(".")[0]
    if package == "progress_report" or not (package in packages or package.startswith("_")):
        print(name)
"""


@pytest.mark.parametrize("what", ["check", "generate"])
def test_a_report_loads_no_module_of_ours_and_no_package_more(what: str, tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets())
    words = [sys.executable, "-c", _PROGRAM, str(path), str(tmp_path / "reports"), what]
    ended = subprocess.run(words, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == []
