"""Links with the number of a page in the PDF, which may not be laid out yet: the number comes into
a gap in the page."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

from progress_report.writers.drafts import Draft, Gap
from progress_report.writers.html.markup import element, fragment

# Signs that no text holds: see characters.py.
_NUMBER: Final = "\ufdd2"
_WORDS: Final = "\ufdd3"
_END: Final = "\ufdd4"
_GAP = re.compile(f"([{_NUMBER}{_WORDS}])([^{_END}]*){_END}")
# What stands there when the number is known, and when it is not: the way to the place in the page.
_FILLING = {_NUMBER: ("{}", "↪"), _WORDS: ("Pagina {} in de PDF", "Ga naar deze plaats")}


def page_link(anchor: str) -> Markup:
    """The page of the PDF; when that is not known, an arrow to the place in this page."""
    words = Markup(f"{_WORDS}{anchor}{_END}")
    attributes = {"href": fragment(anchor), "title": words, "aria-label": words}
    return element("a", attributes, Markup(f"{_NUMBER}{anchor}{_END}"))


def with_gaps(page: str) -> Draft:
    """The page, which has such links, apart from its gaps."""
    pieces = _GAP.split(page)
    gaps = zip(pieces[1::3], pieces[2::3], strict=True)
    return Draft(tuple(pieces[::3]), tuple(Gap(anchor, *_FILLING[kind]) for kind, anchor in gaps))
