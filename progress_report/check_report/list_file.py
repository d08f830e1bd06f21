"""Where a list of problems may be written: never over what staff have made or noted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from openpyxl.xml.constants import ARC_CORE, COREPROPS_NS, DCTERMS_NS

from progress_report.bounded_files import bounded_bytes
from progress_report.check_report.list_workbook import CATEGORY, ListSource, list_workbook
from progress_report.comparison.model import Comparison
from progress_report.errors import FileError, reason
from progress_report.problems import Problem
from progress_report.saving.outputs import write_files
from progress_report.saving.workbook_path import check_path
from progress_report.workbook.archive import MAX_FILE_BYTES, archive_problem
from progress_report.workbook.delivery import Delivery
from progress_report.workbook.parts import NOT_UNDERSTOOD, DamageError, Parts, TooLargeError

_PROPERTIES = f"{{{COREPROPS_NS}}}coreProperties"
_CATEGORY = f"{{{COREPROPS_NS}}}category"
_MODIFIED = f"{{{DCTERMS_NS}}}modified"
_ANOTHER_NAME = "Kies een andere naam achter --list, of haal dat bestand eerst weg."


def write_list(
    source: ListSource,
    problems: Iterable[Problem],
    delivery: Delivery | None,
    comparison: Comparison | None = None,
) -> None:
    """Writes the list.

    Raises FileError when it cannot be written, or would replace what is no such list.
    """
    refuse_to_replace(source.list_file)
    write_files({source.list_file: list_workbook(source, problems, delivery, comparison)})


def refuse_to_replace(path: Path) -> None:
    """Raises FileError unless the path is free, or a list that nobody has saved since it was made.

    So a workbook is never lost to a slip, nor a list in which a colleague has kept notes.
    """
    check_path(path, "een meldingenlijst", "meldingen")
    try:
        if path.is_dir():
            raise FileError(
                f"{path}: dit is een map.\n  Geef achter --list de naam van een bestand."
            )
        if not path.exists():
            return
        properties = _properties(bounded_bytes(path, MAX_FILE_BYTES))
    except OSError as error:
        raise FileError(f"{path}: lezen lukt niet: {reason(error)}.\n  {_ANOTHER_NAME}") from error
    if properties.get(_CATEGORY) != CATEGORY:
        raise FileError(
            f"{path}: dit bestand bestaat al en is geen meldingenlijst.\n  {_ANOTHER_NAME}"
        )
    if _MODIFIED in properties:  # the program leaves it out; Excel fills it in
        raise FileError(
            f"{path}: deze lijst is na het maken nog opgeslagen; misschien staan er aantekeningen "
            f"in.\n  {_ANOTHER_NAME}"
        )


def _properties(data: bytes) -> Mapping[str, str]:
    """The properties that say what a list is; none when it is no workbook."""
    if archive_problem(data, "") is not None:
        return {}
    try:
        with Parts(BytesIO(data)) as archive, archive.open(ARC_CORE) as part:
            found = archive.children(part, (_PROPERTIES,))
            return {element.tag: element.text or "" for _, element in found}
    except (DamageError, TooLargeError, *NOT_UNDERSTOOD):
        return {}
