"""Names that are too long for where they will stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from progress_report.dutch import number
from progress_report.problems import Problem
from progress_report.workbook.declarations import Holds
from progress_report.workbook.fields import Field

MAX_NAME = 1_000
"""Characters. A PDF/A file holds no name of 32,768 bytes (ISO 19005-2, 6.1.13); no reader could
use one of far less."""
_TITLE_ROOM = 200
"""Characters of a title on the cover of the house style that comes with the program."""
_PROPERTY_ROOM = 255
"""Characters of a property of a Word document, as Word shows it."""
READ_AS_TEXT = (Holds.TEXT, Holds.PLANNING)
"""What holds no name, and may be longer."""


def overlong_name(field: Field) -> Iterator[Problem]:
    """The name in the cell when it is too long to be one."""
    if len(field.line) > MAX_NAME:
        yield field.error(
            f"naam van {number(len(field.line))} tekens is te lang",
            f"Maak de naam korter: ten hoogste {number(MAX_NAME)} tekens.",
        )


def settings_without_room(fields: Mapping[str, Field]) -> Iterator[Problem]:
    """Settings that are cut or stand beside their place, by the name of the setting."""
    title = fields.get("Titel")
    if title and len(title.line) > _TITLE_ROOM:
        yield title.warning(
            f"titel van {number(len(title.line))} tekens past niet op de omslag",
            f"Tot {_TITLE_ROOM} tekens past de titel. Zet de rest in 'Ondertitel'.",
        )
    for name in ("Opsteller", "Trefwoorden"):
        field = fields.get(name)
        if field and len(field.line) > _PROPERTY_ROOM:
            yield field.warning(
                f"Word bewaart hiervan alleen de eerste {_PROPERTY_ROOM} tekens",
                "Maak de tekst korter.",
            )
