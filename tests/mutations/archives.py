"""The parts of a workbook file, to change some of them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def unpacked(data: bytes) -> dict[str, bytes]:
    """Every part by its name, in the order of the file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name)  # of 1980: the same bytes at any time
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
