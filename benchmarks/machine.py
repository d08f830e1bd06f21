"""What everything ran on: cores, memory, versions and the day."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import date

from benchmarks.places import NODE_MODULES, PYTHON

_PACKAGES = ("docxtpl", "python-docx", "openpyxl", "matplotlib", "weasyprint", "lxml", "typst")
_ASK = """
import importlib.metadata, json, platform, sys
versions = {name: importlib.metadata.version(name) for name in sys.argv[1:]}
import pypandoc
print(json.dumps({"Python": platform.python_version(), **versions,
                  "pandoc": pypandoc.get_pandoc_version()}))
"""
_GIB = 1024**3


def description() -> str:
    """``2 cores, 24 GiB of memory, Python 3.11.7, 22 November 2026``, and the versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIB
    cores = len(os.sched_getaffinity(0))
    found = versions()
    python = found.pop("Python")
    peers = ", ".join(f"{name} {version}" for name, version in found.items())
    today = date.today()
    return (
        f"{today.day} {today:%B %Y}: {cores} cores, {memory:.0f} GiB of memory, Linux, "
        f"Python {python}. {peers}."
    )


def versions() -> dict[str, str]:
    """The version of Python and of every peer that is there."""
    asked = subprocess.run(
        [PYTHON, "-c", _ASK, *_PACKAGES], check=True, stdout=subprocess.PIPE, text=True
    )
    found: dict[str, str] = json.loads(asked.stdout)
    package = NODE_MODULES / "docx" / "package.json"
    if package.exists():
        found["docx (npm)"] = json.loads(package.read_text(encoding="utf-8"))["version"]
    for name, program in (("Node", "node"), ("LibreOffice", "soffice")):
        if shutil.which(program):
            found[name] = _said(program)
    return found


def _said(program: str) -> str:
    """The version that a program says: ``v20.20.2``, ``LibreOffice 7.4.7.2 40(Build:2)``."""
    asked = subprocess.run([program, "--version"], check=True, stdout=subprocess.PIPE, text=True)
    words = asked.stdout.split()
    return next(word.removeprefix("v") for word in words if word.lstrip("v")[:1].isdigit())
