"""The programs outside Python that judge what is made, and what is missing of them.

``setup.sh`` installs them. What it puts in a folder of its own is looked for in
``CONFORMANCE_HOME``, or else in ``~/.cache/progress-report-conformance``; Chromium where
``CHROMIUM`` says.
"""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from progress_report.writers.pdf.fonts import LAST_RESORT, font_book
from tests.documents import house_style

HERE = Path(__file__).parent
HOME = Path(
    os.environ.get("CONFORMANCE_HOME") or Path.home() / ".cache" / "progress-report-conformance"
)
CHROMIUM = Path(os.environ.get("CHROMIUM") or "/usr/bin/chromium")

# veraPDF, and what it takes from JAXB, which Java itself no longer has.
VERAPDF = HOME / "verapdf.jar"
_JAXB = Path("/usr/share/java")
_JAXB_JARS = (
    "jaxb-api",
    "jaxb-core",
    "jaxb-runtime",
    "javax.activation",
    "istack-commons-runtime",
    "txw2",
    "stax-ex",
)
CLASS_PATH = (*(_JAXB / f"{name}.jar" for name in _JAXB_JARS), VERAPDF)
OOXML_VALIDATOR = HOME / "node_modules" / "@xarsh" / "ooxml-validator" / "dist" / "src" / "cli.js"
AXE = HOME / "node_modules" / "axe-core" / "axe.min.js"

# Set where nothing may be missing: then what would be skipped fails.
REQUIRED = os.environ.get("CONFORMANCE_REQUIRED", "") not in ("", "0")
_REMEDY = "tests/conformance/setup.sh installs it"


def missing_for_office_files() -> str:
    """Why Word and Excel files cannot be validated; empty when they can."""
    return _missing_program("node") or _missing_file(OOXML_VALIDATOR, "the Open XML SDK validator")


def missing_for_pdf() -> str:
    """Why PDF files cannot be validated; empty when they can."""
    absent = (_missing_file(jar, f"{jar.name} for veraPDF") for jar in CLASS_PATH)
    return _missing_program("java") or next(filter(None, absent), "")


def missing_for_pages() -> str:
    """Why web pages cannot be validated; empty when they can."""
    if find_spec("playwright") is None:
        return "Playwright is not installed: pip install '.[conformance]'"
    return _missing_file(CHROMIUM, "Chromium") or _missing_file(AXE, "axe-core")


def missing_for_layout() -> str:
    """Why LibreOffice cannot be compared with the PDF; empty when it can."""
    if font_book().chosen(house_style().body_font) == LAST_RESORT:
        return f"neither the font of the house style nor one as wide is installed; {_REMEDY}"
    return _missing_program("soffice")


def need(missing: str) -> None:
    """Skips the test when something is missing; ``conftest.py`` makes it fail when required."""
    if missing:
        pytest.skip(missing)


def _missing_program(name: str) -> str:
    return "" if shutil.which(name) else f"there is no {name} on the PATH; {_REMEDY}"


def _missing_file(path: Path, what: str) -> str:
    return "" if path.exists() else f"{what} is not at {path}; {_REMEDY}"
