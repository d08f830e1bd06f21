"""Characters that a document cannot hold."""

from __future__ import annotations

import re

# What XML 1.0 does not allow (2.2), and the noncharacters U+FDD0 to U+FDEF, which Unicode keeps
# for use inside a program: ours marks the values in a text by them.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
