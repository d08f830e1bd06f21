"""The fields of header and footer that the report fills in, by the names that Word has for them."""

from __future__ import annotations

from enum import StrEnum

CUSTOM = "DOCPROPERTY "


class FieldName(StrEnum):
    """Every field that the report fills in; those with ``DOCPROPERTY`` show its own properties."""

    TITLE = "TITLE"
    SUBJECT = "SUBJECT"
    AUTHOR = "AUTHOR"
    MUNICIPALITY = f"{CUSTOM}Gemeente"
    REFERENCE_DATE = f"{CUSTOM}Peildatum"
    VERSION = f"{CUSTOM}Versie"
    PAGE = "PAGE"
    PAGES = "NUMPAGES"

    @property
    def custom_property(self) -> str:
        """The property that the report adds to the file for it; ``""`` when there is none."""
        return self.removeprefix(CUSTOM) if self.startswith(CUSTOM) else ""
