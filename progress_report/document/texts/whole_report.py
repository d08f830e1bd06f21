"""What stands in a part where the report on the whole programme has the number of a page."""

from __future__ import annotations

import re

from progress_report.dutch import capitalised

_WHOLE_REPORT = "het volledige rapport"
# What people write before the number of a page; where it stands is then in a report, not on a page.
_PAGE = re.compile(
    r"(?:\b(vanaf|op)\s+)?\b(?:pagina(?:['’]s)?|bladzijde|blz\.?|p\.)\s+$", re.IGNORECASE
)


def with_whole_report(before: str) -> str:
    """The words before the number with what takes its place: ``zie pagina `` becomes ``zie het
    volledige rapport``, and ``vanaf pagina `` ``in het volledige rapport``."""
    found = _PAGE.search(before)
    if found is None:
        return before + _WHOLE_REPORT
    words = f"in {_WHOLE_REPORT}" if found[1] else _WHOLE_REPORT
    return before[: found.start()] + (capitalised(words) if found[0][0].isupper() else words)
