"""The second process: does what it is asked, in that order, until nobody asks any more."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, TypeAlias

from progress_report.beside.asker import Asker

Call: TypeAlias = tuple[Callable[..., Any], Sequence[Any]]
Answer: TypeAlias = tuple[Any] | None


def serve() -> None:
    """Answers every call with its result, or with None when it failed."""
    asker = Asker(when_gone=_end)
    while True:
        function, arguments = asker.next()
        asker.answer(_answer(function, arguments))


def load(names: Sequence[str]) -> None:
    """Imports the modules, so that work that needs them can start at once."""
    for name in names:
        import_module(name)


def _answer(function: Callable[..., Any], arguments: Sequence[Any]) -> Answer:
    try:
        return (function(*arguments),)
    except Exception:  # whatever it is, the asker meets it too, where it can be told to the user
        return None


def _end() -> None:
    """The end of the asker is the end of this process too, whatever it is doing."""
    os._exit(0)
