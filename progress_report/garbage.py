"""How often Python looks for garbage that only refers to itself."""

from __future__ import annotations

import gc

# Of a run that makes millions of objects it finds some ten thousand, of modules mostly. By itself
# it looks at every 700 new ones, which takes a twentieth of the time of a small report.
_NEW_OBJECTS = 1_000_000


def look_rarely() -> None:
    """From now on: garbage takes some tens of megabytes at most before it is found."""
    gc.set_threshold(_NEW_OBJECTS)


def look_no_more() -> None:
    """Before it ends, Python would look through all that there is, and the system takes all of it
    back anyhow: a seventh of the time of a check of 150 actions."""
    gc.freeze()
