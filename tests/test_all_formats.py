"""What holds in every format: what is public stands there, what is not does not.

The same workbook gives the same bytes, whoever makes it and wherever.
"""

from __future__ import annotations

import base64
import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from lxml import html
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.comments import Comment
from PIL import Image, PngImagePlugin

from progress_report.document.blocks import Document
from progress_report.model import ActionGroup, CellText, Programme
from progress_report.writers import WRITERS, pdf
from progress_report.writers.pdf.missing import SUBSTITUTE
from tests.awkward import CASES
from tests.documents import (
    PROJECT,
    REAL_WORKBOOK,
    drawn_document,
    house_style,
    programme_of,
    read_programme,
)
from tests.everything import SECRET, everything, everything_sheets, everything_workbook
from tests.inside import holds
from tests.marked import marked
from tests.public_texts import NOT_PRINTED, NOT_READ, public_links, public_texts
from tests.shown import missing, shown
from tests.workbooks import Sheets
from tests.writers.docx.parts import Word, find
from tests.writers.pdf.opened import Pdf

FORMATS = tuple(WRITERS)
DATA = ("csv", "json")
NAME = "midterm-review-heemstede-2024-04-01"

each_format = pytest.mark.parametrize("name", FORMATS)


def _document(programme: Programme) -> Document:
    """The document with the numbers of its pages."""
    style = house_style()
    document = drawn_document(programme, style)
    return replace(document, pages=pdf.lay_out(document, style).pages)


def _files(document: Document) -> dict[str, bytes]:
    """The report in every format."""
    return {name: WRITERS[name].write(document, house_style()) for name in FORMATS}


_PROGRAMMES: Mapping[str, Callable[[], Programme]] = {
    "everything": everything,
    "marked": lambda: marked(everything()),
    "heemstede": lambda: read_programme(REAL_WORKBOOK),
    "hostile_texts": lambda: programme_of(CASES["hostile_texts"]()),
    "with gaps": lambda: _with_gaps(_programme("marked")),
    "adopted": lambda: everything(_adopted()),
}


def _adopted() -> Sheets:
    sheets = everything_sheets()
    sheets["Rapport"].remove(["Versie", "concept", None])
    sheets["Rapport"].append(["Versie", "definitief", None])
    return sheets


@cache
def _programme(which: str) -> Programme:
    return _PROGRAMMES[which]()


@cache
def _made(which: str) -> Mapping[str, bytes]:
    return _files(_document(_programme(which)))


@cache
def _said(which: str, name: str) -> str:
    return shown(name, _made(which)[name])


# Every text that is public stands in every format


def _wanted(programme: Programme, name: str) -> Iterator[str]:
    return public_texts(programme, NOT_PRINTED if name in DATA else NOT_READ)


@each_format
@pytest.mark.parametrize("which", ["everything", "marked", "heemstede", "hostile_texts"])
def test_every_public_text_stands_in_every_format(which: str, name: str) -> None:
    texts = list(_wanted(_programme(which), name))
    if name == "pdf":  # a sign that no font of this computer has is a box there
        texts = [text.replace("🙂", SUBSTITUTE) for text in texts]
        said = _said(which, name).replace("🙂", SUBSTITUTE)
    else:
        said = _said(which, name)

    assert len(texts) > 50
    assert missing(iter(texts), said) == []


def _with_gaps(programme: Programme) -> Programme:
    """The marked programme without six of its texts."""
    first, last = programme.themes
    group, *groups = first.groups
    action, *actions = group.actions
    assert group.ambition is not None
    action = replace(action, explanation=CellText(), extra=(CellText(), *action.extra[1:]))
    group = ActionGroup(replace(group.ambition, description=CellText()), (action, *actions))
    quote = replace(first.quotes[0], function="")
    picture = replace(last.pictures[0], alternative_text="iets anders")
    work, *more = programme.additional
    [part] = work.groups
    item = replace(part.items[0], explanation=CellText())
    return replace(
        programme,
        themes=(
            replace(first, groups=(group, *groups), quotes=(quote,)),
            replace(last, pictures=(picture,)),
        ),
        additional=(replace(work, groups=(replace(part, items=(item,)),)), *more),
    )


@each_format
def test_a_text_that_is_left_out_is_found_missing(name: str) -> None:
    absent = missing(_wanted(_programme("marked"), name), _said("with gaps", name))
    assert [re.sub(r" q\d{3}q", "", text) for text in sorted(absent)] == [
        "Bewoner",
        "Huizen met zonnepanelen",
        "Op de site.",
        "Van Dijk",
        "Voor iedere beurs.",
        'Zie "nota"; klaar.',
    ]


@each_format
def test_every_link_stands_in_every_format(name: str) -> None:
    addresses = {address for _, address in public_links(_programme("everything"))}
    assert len(addresses) > 5
    assert [each for each in addresses if not holds(_made("everything")[name], each)] == []


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("docx", 'w:name="_W_01"'),
        ("html", 'id="W-01"'),
        ("csv", "W-01"),
        ("json", '"anker": "W-01"'),
    ],
)
def test_every_action_has_a_place_to_link_to(name: str, place: str) -> None:
    assert holds(_made("everything")[name], place)


# What staff keep for themselves stands in no byte of any file


def _secretive_workbook(folder: Path, sheets: Sheets | None = None) -> Path:
    """The workbook with what is not public in every place where it may stand."""
    path = everything_workbook(folder, sheets)
    book = load_workbook(path, rich_text=True)
    for place in ("title", "subject", "creator", "keywords", "description", "lastModifiedBy"):
        setattr(book.properties, place, SECRET)
    book["Acties"]["H2"].comment = Comment(SECRET, SECRET)
    book["Acties"].oddHeader.center.text = SECRET
    book["Kladblok"].sheet_state = "hidden"
    book.create_sheet(SECRET)
    book.save(path)
    hidden = PngImagePlugin.PngInfo()
    hidden.add_text("Comment", SECRET)
    hidden.add_text("Author", SECRET, zip=True)
    Image.new("RGB", (40, 30), "white").save(folder / "foto.png", pnginfo=hidden)
    return path


def _run(workbook: str, folder: Path, output: Path, **environment: str) -> dict[str, bytes]:
    """The files by their name, as a process of its own makes them."""
    command = [sys.executable, str(PROJECT / "generate_report.py"), workbook, "--quiet"]
    command += ["--formats", ",".join(FORMATS), "--output", str(output)]
    usual = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env={**usual, **environment}
    )
    assert done.returncode == 0, done.stderr
    paths = sorted(path for path in output.rglob("*") if path.is_file())
    return {str(path.relative_to(output)): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """The same workbook twice, by users who have nothing in common; its folder is a secret too."""
    base = tmp_path_factory.mktemp("runs")
    (folder := base / SECRET).mkdir()
    workbook = _secretive_workbook(folder)
    one = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
    two = {"TZ": "America/Los_Angeles", "LC_ALL": "nl_NL.UTF-8", "PYTHONHASHSEED": "2"}
    with ThreadPoolExecutor() as pool:
        first = pool.submit(_run, str(workbook), base, base / "one", **one, USER="anna")
        second = pool.submit(_run, workbook.name, folder, base / "two", **two, USER="bob")
        return [first.result(), second.result()]


def test_the_same_workbook_gives_the_same_bytes_in_every_format_wherever_it_is_made(
    runs: list[dict[str, bytes]],
) -> None:
    one, two = runs
    assert {f"{NAME}.{name}" for name in FORMATS} < set(one)
    assert sum(name.endswith((".svg", ".png")) for name in one) > 6
    assert list(one) == list(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_what_is_not_printed_appears_in_no_byte_of_any_file(
    runs: list[dict[str, bytes]],
) -> None:
    assert [name for name, data in runs[0].items() if holds(data, SECRET)] == []


@each_format
def test_what_is_printed_is_found_in_the_bytes_of_every_format(name: str) -> None:
    [mark] = re.findall(r"q\d{3}q", next(_programme("marked").actions).explanation.plain)
    assert holds(_made("marked")[name], mark)
    assert not holds(_made("with gaps")[name], mark)


def _zipped(name: str, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return stream.getvalue()


def _png() -> bytes:
    stream, texts = io.BytesIO(), PngImagePlugin.PngInfo()
    texts.add_text("Comment", SECRET, zip=True)
    Image.new("RGB", (4, 3)).save(stream, "PNG", pnginfo=texts)
    return stream.getvalue()


def _pdf() -> bytes:
    stream, file = io.BytesIO(), pikepdf.new()
    file.docinfo["/Title"] = f"{SECRET} ≥"  # so that it is written as UTF-16
    file.save(stream)
    return stream.getvalue()


def _page() -> bytes:
    picture = base64.b64encode(_zipped("a.png", _png())).decode()
    return f'<!DOCTYPE html><img src="data:image/png;base64,{picture}">'.encode()


@pytest.mark.parametrize(
    "make", [_png, _pdf, _page, lambda: _zipped("a.zip", _zipped("b", _png()))]
)
def test_what_is_packed_in_a_file_is_found(make: Callable[[], bytes]) -> None:
    data = make()
    assert SECRET.encode() not in data
    assert holds(data, SECRET)
    assert not holds(data, SECRET[::-1])


# When it was made


def _at(moment: datetime) -> dict[str, bytes]:
    document = _document(_programme("everything"))
    return _files(replace(document, properties=replace(document.properties, timestamp=moment)))


def test_another_time_changes_dates_and_nothing_else() -> None:
    """Of Word see ``test_source_date.py``."""
    files, later = _made("everything"), _at(datetime(2025, 11, 3, 16, 5, 42, tzinfo=UTC))
    assert [name for name in FORMATS if files[name] == later[name]] == []
    for name in ("html", "csv", "json"):
        lines = zip(files[name].splitlines(), later[name].splitlines(), strict=True)
        changed = [(one, two) for one, two in lines if one != two]
        assert 0 < len(changed) < 4
        for one, two in changed:
            assert b"2024-04-01" in one
            assert b"2025-11-03" in two
    assert _without_dates(files["pdf"]) == _without_dates(later["pdf"])
    assert str(Pdf.opened(later["pdf"]).file.docinfo.CreationDate) == "D:20251103160542Z"


def _without_dates(data: bytes) -> list[bytes]:
    """Every object and every stream, but not those that say when the file was made."""
    file = Pdf.opened(data).file
    dated = {file.docinfo.objgen, file.Root.Metadata.objgen}
    rest = [each for each in file.objects if each.objgen not in dated and not _packs(each)]
    assert len(rest) > 100
    streams = [each.read_raw_bytes() for each in rest if isinstance(each, pikepdf.Stream)]
    return [*(each.unparse(resolved=True) for each in rest), *streams]


def _packs(node: object) -> bool:
    """Whether it only holds other objects (ISO 32000-1, 7.5.7), or says where they are."""
    return isinstance(node, pikepdf.Stream) and node.get("/Type") in ("/ObjStm", "/XRef")


# What the file says of itself


PROPERTIES = {
    "title": "Midterm review",
    "municipality": "Gemeente Heemstede",
    "subject": "Voortgang van het Uitvoeringsprogramma 2022-2026",
    "author": "Afdeling Bestuur",
    "keywords": ["raad", "voortgang"],
    "language": "nl-NL",
    "made": "2024-04-01",
}


def _of_docx(data: bytes) -> dict[str, Any]:
    word = Word.opened(data)
    core, own = word.xml("docProps/core.xml"), word.xml("docProps/custom.xml")

    def said(name: str) -> str:
        return "".join(find(core, f"{name}/text()"))

    return {
        "title": said("dc:title"),
        "municipality": "".join(find(own, "//*[@name='Gemeente']")[0].itertext()),
        "subject": said("dc:subject"),
        "author": said("dc:creator"),
        "keywords": said("cp:keywords").split("; "),
        "language": said("dc:language"),
        "made": said("dcterms:created")[:10],
    }


def _of_pdf(data: bytes) -> dict[str, Any]:
    opened = Pdf.opened(data)
    dc, xmp = "{http://purl.org/dc/elements/1.1/}", opened.metadata
    info = {key: str(value) for key, value in opened.file.docinfo.items()}
    assert info["/Title"] == xmp[f"{dc}title"]
    assert info["/CreationDate"][2:10] == "20240401"
    return {
        "title": xmp[f"{dc}title"],
        "municipality": "".join(xmp[f"{dc}publisher"]),
        "subject": xmp[f"{dc}description"],
        "author": "".join(xmp[f"{dc}creator"]),
        "keywords": info["/Keywords"].split(", "),
        "language": str(opened.root.Lang),
        "made": xmp["{http://ns.adobe.com/xap/1.0/}CreateDate"][:10],
    }


def _of_html(data: bytes) -> dict[str, Any]:
    root = html.document_fromstring(data, html.HTMLParser(encoding="utf-8"))
    meta = {str(each.get("name")): str(each.get("content")) for each in root.xpath("//meta")}
    assert meta["DCTERMS.title"] in root.xpath("string(//title)")
    return {
        "title": meta["DCTERMS.title"],
        "municipality": meta["DCTERMS.publisher"],
        "subject": meta["DCTERMS.subject"],
        "author": meta["author"],
        "keywords": meta["keywords"].split(", "),
        "language": root.get("lang"),
        "made": meta["DCTERMS.created"],
    }


def _of_csv(data: bytes) -> dict[str, Any]:
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    said = {row["Naam"]: row["Tekst"] for row in rows if row["Soort"] == "rapport"}
    return {
        "title": said["Titel"],
        "municipality": said["Organisatie"],
        "subject": said["Onderwerp"],
        "author": said["Opsteller"],
        "keywords": said["Trefwoorden"].split("; "),
        "language": said["Taal"],
        "made": said["Tijdstip"][:10],
    }


def _of_json(data: bytes) -> dict[str, Any]:
    said = json.loads(data)["rapport"]
    return {
        "title": said["titel"],
        "municipality": said["organisatie"],
        "subject": said["onderwerp"],
        "author": said["opsteller"],
        "keywords": said["trefwoorden"],
        "language": said["taal"],
        "made": said["bron"]["tijdstip"][:10],
    }


_SAID_OF_ITSELF = {
    "docx": _of_docx,
    "pdf": _of_pdf,
    "html": _of_html,
    "csv": _of_csv,
    "json": _of_json,
}


@each_format
def test_every_file_says_what_it_is_whose_it_is_and_when_it_was_made(name: str) -> None:
    assert _SAID_OF_ITSELF[name](_made("everything")[name]) == PROPERTIES


@each_format
def test_a_concept_says_so_in_every_format_and_a_final_report_does_not(name: str) -> None:
    word = "concept" if name in DATA else "CONCEPT"

    assert word in _said("everything", name)
    assert word.lower() not in _said("adopted", name).lower()


def test_every_page_but_the_cover_of_a_concept_says_so_in_its_margin() -> None:
    opened = Pdf.opened(_made("everything")["pdf"])
    pages = range(2, len(opened.file.pages) + 1)
    assert len(pages) > 5
    assert [page for page in pages if "CONCEPT" not in opened.margins(page)] == []
    assert "CONCEPT" in "".join(run.text for run in opened.runs if run.page == 1)
