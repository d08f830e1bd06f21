"""The floor writes the same ``document.xml``, byte for byte."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from benchmarks.peers.floor import DOCUMENT, write
from benchmarks.ready import make_floor

XML = (
    "<?xml version='1.0'?>\n<w:document><w:tbl/><w:t>A &amp; B</w:t>"
    '<w:t xml:space="preserve"> &lt;&gt; "é" </w:t></w:document>'
)


def test_the_floor_is_the_same_document(tmp_path: Path) -> None:
    report, floor, made = (tmp_path / name for name in ("report.docx", "floor.json", "made.docx"))
    with zipfile.ZipFile(report, "w") as package:
        package.writestr(DOCUMENT, XML)
        package.writestr("word/styles.xml", "<w:styles/>")

    make_floor(report, floor)
    pieces = json.loads(floor.read_text(encoding="utf-8"))
    write(list(pieces), floor.with_suffix(".zip"), made)

    assert pieces[1::2] == ["A & B", ' <> "é" ']
    with zipfile.ZipFile(report) as old, zipfile.ZipFile(made) as new:
        assert {n: new.read(n) for n in new.namelist()} == {n: old.read(n) for n in old.namelist()}
