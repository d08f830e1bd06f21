"""What is made ready before anything is measured: the documents that peers start from, and the
content in every form that is asked for.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import unescape

import docx
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement

from benchmarks.peers.floor import DOCUMENT
from benchmarks.places import DOCXTPL_TEMPLATE, HOUSE_STYLE, REFERENCE_DOCUMENT

_TABLE_STYLE = "Tabel programma"
_COLUMNS = ("ambition", "action", "planned", "status", "explanation")
# The texts of a ``document.xml`` as lxml writes it, which is cut and not understood.
_TEXT = re.compile("<w:t(?: [^>]*)?>([^<]*)(?=</w:t>)")


def make_starting_documents() -> None:
    """The house style without content, and with the tags of docxtpl."""
    REFERENCE_DOCUMENT.parent.mkdir(parents=True, exist_ok=True)
    _empty().save(str(REFERENCE_DOCUMENT))
    template = _empty()
    _tags(template)
    template.save(str(DOCXTPL_TEMPLATE))


def _empty() -> WordDocument:
    document = docx.Document(str(HOUSE_STYLE))
    body = document.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    return document


def _tags(document: WordDocument) -> None:
    document.add_paragraph("{{ content.title }}", style="Title")
    document.add_paragraph("{{ content.subtitle }}")
    for line in _each("text in content.legend", "{{ text }}"):
        document.add_paragraph(line)
    for line in _each("picture in pictures", "{{ picture }}"):
        document.add_paragraph(line)
    document.add_paragraph("{%p for section in content.sections %}")
    document.add_paragraph("{{ section.heading }}", style="Heading 1")
    for line in _each("text in section.paragraphs", "{{ text }}"):
        document.add_paragraph(line)
    _table(document)
    document.add_paragraph("{%p endfor %}")


def _each(what: str, line: str) -> tuple[str, str, str]:
    return f"{{%p for {what} %}}", line, "{%p endfor %}"


def _table(document: WordDocument) -> None:
    table: Any = document.add_table(rows=4, cols=len(_COLUMNS), style=_TABLE_STYLE)
    for number, name in enumerate(_COLUMNS):
        table.cell(0, number).text = f"{{{{ content.headings[{number}] }}}}"
        table.cell(2, number).text = f"{{{{ row.{name} }}}}"
    # As Word does it: "Repeat as header row", and no row across pages.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    table.rows[2]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    table.cell(1, 0).text = "{%tr for row in section.rows %}"
    table.cell(3, 0).text = "{%tr endfor %}"


def make_floor(report: Path, floor: Path) -> None:
    """Cuts a DOCX of this program into the pieces that the floor writes, and the rest of it."""
    with zipfile.ZipFile(report) as old, zipfile.ZipFile(floor.with_suffix(".zip"), "w") as rest:
        xml = old.read(DOCUMENT).decode("utf-8")
        for name in old.namelist():
            if name != DOCUMENT:
                rest.writestr(name, old.read(name), zipfile.ZIP_DEFLATED)
    floor.write_text(json.dumps(list(_pieces(xml)), ensure_ascii=False), encoding="utf-8")


def _pieces(xml: str) -> Iterator[str]:
    """Markup, text, markup, text, …, markup: together the file, once the texts are escaped."""
    position = 0
    for found in _TEXT.finditer(xml):
        yield xml[position : found.start(1)]
        yield unescape(found[1])
        position = found.end(1)
    yield xml[position:]
