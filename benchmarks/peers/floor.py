"""The floor: the ``document.xml`` of this program from strings, in a package that is ready.

``floor.json`` has that file in pieces, markup and text in turns: texts are escaped, all is joined
and zipped. Nothing that makes the same file can do with less.
"""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

DOCUMENT = "word/document.xml"


def write(pieces: list[str], ready: Path, path: Path) -> None:
    pieces[1::2] = map(escape, pieces[1::2])
    with zipfile.ZipFile(ready) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr(DOCUMENT, "".join(pieces))
        for name in old.namelist():
            new.writestr(name, old.read(name))


if __name__ == "__main__":
    source, output = map(Path, sys.argv[1:])
    write(json.loads(source.read_text(encoding="utf-8")), source.with_suffix(".zip"), output)
