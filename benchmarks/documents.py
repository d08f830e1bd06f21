"""What a program made: the documents, their sizes, and whether they are as they should be."""

from __future__ import annotations

import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from benchmarks.checking import compare_document
from benchmarks.content import Content
from benchmarks.pdf_size import beside_pictures
from benchmarks.validators import verdict

_DOCUMENTS = (".docx", ".pdf")


@dataclass(frozen=True, slots=True)
class Made:
    """Bytes by the ending of the files; ``validity`` says in words what was found.

    ``failure`` says why it does not count; ``pdf_beside_pictures`` is the bytes of the PDF without
    its pictures.
    """

    sizes: dict[str, int]
    validity: str
    failure: str = ""
    pdf_beside_pictures: int = 0


def judge(folder: Path, content: Content, *, validated: bool) -> Made:
    """Compares the texts of every DOCX and PDF in the folder.

    ``validated``: asks the validators too, and looks into the PDF; that takes long when it is long.
    """
    documents = sorted(file for file in folder.iterdir() if file.suffix in _DOCUMENTS)
    said: list[str] = []
    failures = [] if documents else ["made no document"]
    pdf_size = 0
    for file in documents:
        kind = file.suffix[1:].upper()
        try:
            found = compare_document(file, content)
        except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError) as error:
            failures.append(f"{kind}: cannot be read: {error}")
            continue
        said.append(f"{kind}: {found.same:,} of {found.expected:,} texts")
        if not found.all_same:
            failures.append(f"{said[-1]} ({found.first_difference})")
        elif validated:
            said[-1] += f", {verdict(file)}"
        if validated and file.suffix == ".pdf":
            pdf_size = beside_pictures(file)
    return Made(sizes(folder), "; ".join(said), "; ".join(failures), pdf_size)


def sizes(folder: Path) -> dict[str, int]:
    """The bytes of all files, by their ending."""
    counted: Counter[str] = Counter()
    for file in folder.rglob("*.*"):
        if file.is_file() and file.name != "log.txt":
            counted[file.suffix[1:]] += file.stat().st_size
    return dict(counted)
