"""The switch that accepts golden files, and how documents are made for tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The conformance tests take minutes and other programs: they run when they are named."""
    named = any("conformance" in argument for argument in config.args)
    return True if collection_path.name == "conformance" and not named else None


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="accept what golden tests produce")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with its golden file; ``pytest --accept`` writes the file instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--accept"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return compare
