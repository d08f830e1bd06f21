"""Files for those that only read from a disk, or far sooner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from progress_report.errors import FileError, reason


@contextmanager
def folder_with(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder with the files by their names; it is gone afterwards.

    Raises FileError when there can be none.
    """
    with ExitStack() as stack:
        try:
            made = TemporaryDirectory(prefix="progress-report-", ignore_cleanup_errors=True)
            folder = Path(stack.enter_context(made))
            for name, data in files.items():
                (folder / name).write_bytes(data)
        except OSError as error:
            raise FileError(
                f"{gettempdir()}: hier kunnen geen tijdelijke bestanden staan: {reason(error)}.\n"
                "  Maak ruimte vrij, of vraag uw beheerder een andere map in te stellen (TMPDIR)."
            ) from error
        yield folder
