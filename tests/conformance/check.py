"""Validates files from the command line: ``python -m tests.conformance.check FILE...``

Exit status 0 when no validator finds anything.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.conformance.validators import verdicts


def main(arguments: list[str]) -> int:
    """Says of every file what its validator finds."""
    found = verdicts(map(Path, arguments))
    for verdict in found:
        sys.stdout.write(f"{verdict}\n")
    if not found:
        sys.stdout.write("no validator for these files\n")
    return int(not found or any(verdict.failures for verdict in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
