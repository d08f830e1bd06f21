"""What holds for every test of this folder: figures at the end, and nothing skipped when required.

These tests take minutes, so pytest runs them only when this folder is named (see
``tests/conftest.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Generator

import pytest

from tests.conformance import tools

_FIGURES = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_FIGURES] = []


@pytest.fixture(scope="session")
def tell(request: pytest.FixtureRequest) -> Callable[[object], None]:
    """Shows a line after all tests."""
    return lambda line: request.config.stash[_FIGURES].append(str(line))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if figures := config.stash.get(_FIGURES, []):
        terminalreporter.section("figures")
        for line in figures:
            terminalreporter.write_line(line)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With ``CONFORMANCE_REQUIRED=1`` a test that is skipped fails, and says what was missing."""
    report = yield
    if tools.REQUIRED and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"CONFORMANCE_REQUIRED is set, but: {reason}"
    return report
