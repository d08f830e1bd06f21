"""docxtpl: a Word document with Jinja2 in it, and ``{%tr for … %}`` for the rows of a table.

https://docxtpl.readthedocs.io, "Tags extensions" and "Inline image".
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage  # type: ignore[import-not-found]

from benchmarks.content import Content
from benchmarks.peers.arguments import arguments
from benchmarks.places import DOCXTPL_TEMPLATE

_PICTURE_WIDTH = Mm(150)


def write(content: Content, pictures: Sequence[Path], path: Path) -> None:
    document = DocxTemplate(DOCXTPL_TEMPLATE)
    context = {
        "content": content,
        "pictures": [
            InlineImage(document, str(picture), width=_PICTURE_WIDTH) for picture in pictures
        ],
    }
    document.render(context, autoescape=True)
    document.save(path)


if __name__ == "__main__":
    given = arguments()
    write(given.content, (), given.output)
