"""What a report in any format says to its readers, as one text without white space.

White space and places where a line may break differ between formats and mean nothing. The words
of pictures and what the file says of itself count too, as they are read aloud or shown in lists.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lxml import html

from tests.writers.docx.parts import Word, find, text_of
from tests.writers.pdf.opened import Pdf

_NOT_SEEN = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]")
# Before what could be taken for a formula in CSV; see ``docs/open-data.md``.
_APOSTROPHE = re.compile(r"^'(?='*\s*[=+\-@])")
# Between texts, so that the end of one and the start of the next are not taken for a text.
_BETWEEN = "\x00"


def squeezed(text: str) -> str:
    return _NOT_SEEN.sub("", text)


def shown(name: str, data: bytes) -> str:
    """All that the file of the format says."""
    return _BETWEEN.join(map(squeezed, _READERS[name](data)))


def missing(texts: Iterator[str], said: str) -> list[str]:
    """The texts that are not said; line by line, as bullets and numbers may stand between."""
    return [
        text
        for text in texts
        if not all(squeezed(line.removeprefix("• ")) in said for line in text.split("\n"))
    ]


def _docx(data: bytes) -> Iterator[str]:
    word = Word.opened(data)
    for name in word.xml_names:
        root = word.xml(name)
        yield from (text_of(paragraph) for paragraph in find(root, "//w:p"))
        yield from map(str, find(root, "//wp:docPr/@descr"))
        if name.startswith("docProps/"):
            yield from root.itertext()


def _pdf(data: bytes) -> Iterator[str]:
    pdf = Pdf.opened(data)
    for element in pdf.structure.all("H1", "H2", "H3", "P", "Span", "TH", "TD", "LBody", "Caption"):
        yield element.text
    yield pdf.structure.text
    for page in range(1, len(pdf.file.pages) + 1):
        yield pdf.margins(page)
    yield from (str(figure.node.get("/Alt", "")) for figure in pdf.structure.all("Figure"))
    yield from map(str, dict(pdf.file.docinfo.items()).values())


def _html(data: bytes) -> Iterator[str]:
    root = html.document_fromstring(data, html.HTMLParser(encoding="utf-8"))
    for element in root.xpath("//script | //style"):
        element.drop_tree()
    yield root.text_content()
    yield from map(str, root.xpath("//@alt | //meta/@content"))


def _csv(data: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"):
        yield from (_APOSTROPHE.sub("", cell) for cell in row)


def _json(data: bytes) -> Iterator[str]:
    yield from _values(json.loads(data))


def _values(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for value in content.values():
            yield from _values(value)
    elif isinstance(content, list):
        for item in content:
            yield from _values(item)
    elif content is not None:
        yield str(content)


_READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "csv": _csv,
    "json": _json,
}
