"""The names of the XML in a workbook file (ECMA-376-1, 18; ECMA-376-2, 9)."""

from __future__ import annotations

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def tag(name: str) -> str:
    """The name of an element of a sheet, the styles or the texts, as ElementTree writes it."""
    return f"{{{MAIN}}}{name}"
