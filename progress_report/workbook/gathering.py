"""Problems from many parsers, brought together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from progress_report.problems import Problem

_Value = TypeVar("_Value")


class Gathered:
    """The problems so far, gathered where values are taken out of what parsers return."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.problems = list(problems)

    def take(self, result: tuple[_Value, Iterable[Problem]]) -> _Value:
        """The value of what a parser returned; its problems are kept."""
        value, problems = result
        self.problems += problems
        return value
