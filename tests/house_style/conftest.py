"""The house style to edit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from progress_report.templating.folder import default_templates
from tests.house_style.edited import Edited


@pytest.fixture
def house(tmp_path: Path) -> Edited:
    """A copy of the house style in a folder of its own."""
    shutil.copy(default_templates() / "huisstijl.docx", tmp_path)
    return Edited(tmp_path)
