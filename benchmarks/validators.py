"""What the reference validators of ``tests/conformance`` say of a document, in a few words."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from subprocess import TimeoutExpired


def verdict(file: Path) -> str:
    """``Open XML SDK: 0 errors``, or that it was not validated and why."""
    if find_spec("pytest") is None:
        return "not validated (the tests are not installed)"
    from tests.conformance import tools
    from tests.conformance.validators import verdicts

    missing = tools.missing_for_pdf() if file.suffix == ".pdf" else tools.missing_for_office_files()
    if missing:
        return "not validated"
    try:
        found = list(verdicts([file]))
    except (AssertionError, TimeoutExpired):
        return "the validator failed"
    return ", ".join(f"{each.rules}: {_errors(len(each.failures))}" for each in found)


def _errors(number: int) -> str:
    return f"{number} error{'' if number == 1 else 's'}"
