"""A cell is data, never a formula to run: what keeps Excel from taking a text for one."""

from __future__ import annotations

import re

# The signs that OWASP names (https://owasp.org/www-community/attacks/CSV_Injection): also in their
# wide form, and after white space, which some programs leave out when they open a file.
_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])")


def guarded(text: str) -> str:
    """The text with an apostrophe before it when it could be taken for a formula.

    The apostrophes that such a text starts with are kept, so leaving out one gives the text again.
    """
    return f"'{text}" if _FORMULA.match(text) else text
