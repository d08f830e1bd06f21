"""Where the program starts: from its first moment it can be stopped without a traceback."""

from __future__ import annotations

import gc

from progress_report.saving.interruptions import ignore, listen


def main() -> int:
    """Runs the command; its exit status. Imports nothing before it listens: that takes time."""
    listen()
    try:
        from progress_report.cli import CANNOT
        from progress_report.cli import main as command

        return command()
    except KeyboardInterrupt:  # once the last word was said
        return CANNOT
    finally:
        ignore()
        # Before it ends, Python would look for garbage in all that there is, and the system takes
        # all of it back anyhow: a seventh of the time of a check of 150 actions.
        gc.freeze()
