"""What is being done, on standard error: measuring takes long."""

from __future__ import annotations

import sys


def say(what: str) -> None:
    sys.stderr.write(f"{what}\n")
    sys.stderr.flush()
