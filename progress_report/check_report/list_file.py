"""Where a list of problems may be written: never over what staff have made or noted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree
from openpyxl.xml.constants import ARC_CORE, COREPROPS_NS, DCTERMS_NS

from progress_report.check_report.list_workbook import CATEGORY, ListSource, list_workbook
from progress_report.errors import FileError, reason
from progress_report.outputs import write_files
from progress_report.problems import Problem
from progress_report.workbook.delivery import Delivery

_ENDING = ".xlsx"
_CATEGORY = f"{{{COREPROPS_NS}}}category"
_MODIFIED = f"{{{DCTERMS_NS}}}modified"
_ANOTHER_NAME = "Kies een andere naam achter --list, of haal dat bestand eerst weg."


def write_list(source: ListSource, problems: Iterable[Problem], delivery: Delivery | None) -> None:
    """Writes the list.

    Raises FileError when it cannot be written, or would replace what is no such list.
    """
    refuse_to_replace(source.list_file)
    write_files({source.list_file: list_workbook(source, problems, delivery)})


def refuse_to_replace(path: Path) -> None:
    """Raises FileError unless the path is free, or a list that nobody has saved since it was made.

    So a workbook is never lost to a slip, nor a list in which a colleague has kept notes.
    """
    if path.suffix.lower() != _ENDING:
        raise FileError(
            f"'{path}' eindigt niet op {_ENDING}. Geef de lijst een naam met {_ENDING}."
        )
    try:
        if path.is_dir():
            raise FileError(f"'{path}' is een map. Geef de naam van een bestand achter --list.")
        if not path.exists():
            return
        properties = _properties(path)
    except OSError as error:
        raise FileError(f"'{path}' is niet te lezen: {reason(error)}.") from error
    if properties is None or properties.findtext(_CATEGORY) != CATEGORY:
        raise FileError(f"'{path}' bestaat al en is geen meldingenlijst. {_ANOTHER_NAME}")
    if properties.find(_MODIFIED) is not None:  # the program leaves it out; Excel fills it in
        raise FileError(
            f"'{path}' is na het maken nog bewaard; misschien staan er aantekeningen in. "
            f"{_ANOTHER_NAME}"
        )


def _properties(path: Path) -> etree._Element | None:
    """The properties of the workbook at the path, or None when it is no workbook."""
    try:
        with ZipFile(path) as archive:
            return etree.fromstring(archive.read(ARC_CORE))
    except (BadZipFile, KeyError, etree.XMLSyntaxError):
        return None
