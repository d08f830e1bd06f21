"""What goes to the process of one workbook, and what comes back: plain values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from progress_report.problems import Problem
    from progress_report.report.request import Request


class Job(Struct, frozen=True):
    """A workbook to check or to make a report of; ``label`` tells it from the others."""

    request: Request
    label: str
    check_only: bool = False
    as_json: bool = False


class Step(Struct, frozen=True):
    """What is being done now."""

    what: str


class Asked(Struct, frozen=True):
    """Whether files may have names that begin so; the process waits for the answer."""

    name: str


class Result(Struct, frozen=True):
    """How it ended: what was written and every problem, or why it could not be done.

    ``written`` is empty after a check. ``stopped``: somebody ended the run, after its files were
    ``written`` or before. ``delivery`` is what a check says of that in a few words, ``json`` all
    that it says.
    """

    written: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    stopped: bool = False
    delivery: str = ""
    json: str = ""


Message: TypeAlias = Step | Asked | Result
"""An answer to ``Asked`` is the label of the workbook that has the name already, or nothing."""
