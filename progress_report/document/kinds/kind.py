"""What one kind of document is: its name, its titles, its chapters and what it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from msgspec import Struct

from progress_report.comparison.model import Comparison
from progress_report.document.chapter import ChapterText, Sources
from progress_report.model import Programme, Settings


class ChapterModule(Protocol):
    """A module of ``document/chapters``, or what it makes chapters with; it yields nothing when
    there is nothing to tell."""

    def chapters(self, sources: Sources, /) -> Iterator[ChapterText]: ...


class Kind(Struct, frozen=True):
    """A kind of document.

    ``name`` is what ``--document`` says and its files are called after. ``printed`` leaves out of
    the programme what the document does not show, so that it is in no figure and in no open data
    either; ``compared`` leaves it out of what changed since an earlier workbook, and is None when
    the document does not compare (see ``told.py``). ``with_charts``: it has charts of the figures.
    ``with_statuses`` and ``with_explanations``: it shows those of actions, so that its data say how
    many lack one.
    """

    name: str
    title: Callable[[Settings], str]
    subtitle: Callable[[Settings], str]
    subject: Callable[[Settings], str]
    chapters: tuple[ChapterModule, ...]
    printed: Callable[[Programme], Programme]
    compared: Callable[[Comparison], Comparison] | None
    with_charts: bool = False
    with_statuses: bool = True
    with_explanations: bool = True
