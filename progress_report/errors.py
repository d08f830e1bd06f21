"""The exceptions that the edge of the program turns into a message and an exit status."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from progress_report.problems import Problem


ALL_EARLIER = "Er is niets geschreven; eerdere bestanden staan er nog."
"""Which files are there when something failed, in the words of every message about it."""


class ReportError(Exception):
    """The report cannot be made; the message is in Dutch and says what to do."""


class InputError(ReportError):
    """The workbook, a text or the house style has errors: exit status 1."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class FileError(ReportError):
    """A file or folder cannot be read or written: exit status 2."""


class EditionError(ReportError):
    """The part that was asked for is not in the workbook, or holds nothing: exit status 2."""


class VariableError(ReportError):
    """An environment variable has a value that cannot be used: exit status 2."""


_REASONS = {
    errno.ENOENT: "het bestand of de map is er niet",
    errno.EACCES: "geen toegang",
    errno.EPERM: "geen toegang",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EEXIST: "er staat al een bestand op de plaats van de map",
    errno.EXDEV: "de map is een koppeling naar een andere schijf",
    errno.EFBIG: "het bestand is groter dan hier mag",
    errno.EDQUOT: "uw schijfruimte is op",
    errno.EBUSY: "een ander programma gebruikt het bestand",
    errno.EIO: "de schijf geeft een fout",
    errno.ENOTEMPTY: "er staat een map met die naam",
    errno.ENAMETOOLONG: "de naam is te lang",
}


def reason(error: OSError) -> str:
    """Why the system refused, in Dutch; in the system's own words when it is something rare."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def unexpected(error: Exception) -> str:
    """A mistake of the program itself: what a user can pass on to who can mend it."""
    import traceback  # only for this, and the program starts with this module
    from pathlib import Path

    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        "Er gaat iets mis in het programma zelf; dat ligt niet aan u. "
        "Eerdere bestanden staan er nog.\n"
        f"  {type(error).__name__}: {error} "
        f"({Path(place.filename).name}, regel {place.lineno})\n"
        "  Geef deze melding door, met het werkboek, aan wie het programma beheert."
    )
