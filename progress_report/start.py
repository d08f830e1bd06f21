"""Where the program starts: from its first moment it can be stopped without a traceback."""

from __future__ import annotations

import sys

from progress_report.garbage import look_no_more, look_rarely
from progress_report.saving.interruptions import ignore, listen

_CANNOT = 2  # as in cli.py, which may not be there yet
_NOT_INSTALLED = (
    "Het programma is hier niet geïnstalleerd: '{}' ontbreekt.\n"
    "  Start het met de Python waarmee het is geïnstalleerd: .venv/bin/python, en op Windows "
    ".venv\\Scripts\\python.\n"
    "  Nog niet geïnstalleerd? In README.md staat hoe dat gaat.\n"
)


def main() -> int:
    """Runs the command; its exit status. Imports nothing before it listens: that takes time."""
    listen()
    look_rarely()
    try:
        from progress_report.cli import main as command

        return command()
    except KeyboardInterrupt:  # once the last word was said
        return _CANNOT
    except ModuleNotFoundError as error:
        if str(error.name).startswith("progress_report"):
            raise
        sys.stderr.write(_NOT_INSTALLED.format(error.name))
        return _CANNOT
    finally:
        ignore()
        look_no_more()
