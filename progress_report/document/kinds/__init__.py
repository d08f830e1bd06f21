"""The documents that can be made of a workbook: each is one module, and one line in ``KINDS``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from progress_report.document.kinds.kind import Kind

# By the name of the module, so that asking for help does not load it.
KINDS: Mapping[str, str] = {
    "midterm-review": "progress_report.document.kinds.midterm_review",
    "uitvoeringsprogramma": "progress_report.document.kinds.implementation_programme",
    "raadsplanning": "progress_report.document.kinds.council_planning",
    "herijking": "progress_report.document.kinds.recalibration",
}
DEFAULT = "midterm-review"


def kind_of(name: str) -> Kind:
    """The kind of document with the name, which is one of ``KINDS``."""
    return cast("Kind", import_module(KINDS[name]).KIND)
