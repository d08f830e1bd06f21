"""Cells are data: what looks like an order to a program is shown, and carried out by none.

What becomes of the words is in ``test_any_text.py``; here is what the files must not hold.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from lxml import html
from openpyxl import load_workbook

from progress_report.links import is_linkable
from tests.everything import LINKS, everything_workbook
from tests.properties.programmes import SLOTS, Slot, wanted, workbook_with
from tests.properties.reports import Report, report_of
from tests.properties.texts import ORDERS
from tests.writers.docx.parts import Word, find
from tests.writers.pdf.opened import Pdf

_NAMES = list(ORDERS)
# Enough turns to have every order in a title, a name, a heading and a text at least once.
TURNS = range(0, len(_NAMES), 21)
each_turn = pytest.mark.parametrize("turn", TURNS)


def _orders(turn: int) -> dict[Slot, str]:
    """An order in every cell; a number behind it makes names differ."""
    slots = [slot for slot in SLOTS if slot.name not in ("Kop van een extra kolom", "Kop actie")]
    return {
        slot: f"{ORDERS[_NAMES[(number + turn) % len(_NAMES)]]} {number}"
        for number, slot in enumerate(slots)
    }


@cache
def _report(turn: int) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        report, problems = report_of(workbook_with(Path(folder), _orders(turn)))
    assert report is not None, problems
    return report


# Word: fields, links, other content


@each_turn
def test_no_field_of_the_word_file_has_an_instruction_from_a_cell(turn: int) -> None:
    known = re.compile(
        r'PAGE|NUMPAGES|TITLE|SUBJECT|AUTHOR|STYLEREF \d|TOC \\o "1-\d" \\h \\z \\u'
        r"|SEQ (Tabel|Figuur) \\\* ARABIC|PAGEREF \w+ \\h|DOCPROPERTY \w+( \\\* MERGEFORMAT)?"
    )
    instructions = [text for root in _word_parts(turn) for text in _instructions(root)]
    assert len(instructions) > 20
    assert [text for text in instructions if not known.fullmatch(text)] == []


def _word_parts(turn: int) -> Iterator[html.HtmlElement]:
    word = Word.opened(_report(turn).files["docx"])
    return (word.xml(name) for name in word.xml_names)


def _instructions(root: html.HtmlElement) -> Iterator[str]:
    yield from (str(text).strip() for text in find(root, "//w:instrText/text()"))
    yield from (str(text).strip() for text in find(root, "//w:fldSimple/@w:instr"))


@each_turn
def test_the_word_file_has_no_content_from_elsewhere(turn: int) -> None:
    roots = list(_word_parts(turn))
    assert [
        root.tag for root in roots if find(root, "//w:altChunk | //w:object | //w:subDoc")
    ] == []
    addresses = [
        str(address)
        for root in roots
        for address in find(root, "//rel:Relationship[@TargetMode='External']/@Target")
    ]
    assert len(addresses) == len(LINKS)
    assert [address for address in addresses if not is_linkable(address)] == []


# PDF: actions, scripts, files


@each_turn
def test_the_pdf_runs_nothing_and_links_to_pages_and_mailboxes_only(turn: int) -> None:
    file = Pdf.opened(_report(turn).files["pdf"]).file
    dictionaries = [each for each in file.objects if isinstance(each, pikepdf.Dictionary)]
    actions = [found for each in dictionaries for found in _actions(each)]
    kinds = {str(action.S) for action in actions}
    addresses = [str(action.URI) for action in actions if "/URI" in action]
    assert kinds <= {"/URI", "/GoTo"}
    assert len(addresses) >= len(LINKS)
    assert [address for address in addresses if not is_linkable(address)] == []
    assert "/OpenAction" not in file.Root
    assert list(file.attachments) == []


def _actions(node: pikepdf.Dictionary) -> Iterator[pikepdf.Dictionary]:
    """What a dictionary does when it is clicked, opened or left (ISO 32000-1, 12.6)."""
    assert "/AA" not in node
    assert "/JS" not in node
    if "/A" in node and isinstance(node.A, pikepdf.Dictionary) and "/S" in node.A:
        yield node.A


# The web page: scripts, handlers, addresses


@each_turn
def test_the_page_has_no_script_handler_or_address_from_a_cell(turn: int) -> None:
    root = html.document_fromstring(_report(turn).files["html"], html.HTMLParser(encoding="utf-8"))
    own_script = Path("templates/page.js").read_text(encoding="utf-8")
    assert [script.text for script in root.xpath("//script")] == [own_script]
    assert root.xpath("//@*[starts-with(name(), 'on')] | //iframe | //object | //embed") == []
    addresses = [str(each) for each in root.xpath("//@href | //@src | //@action | //@data")]
    elsewhere = [each for each in addresses if not each.startswith(("#", "data:image/", "data:,"))]
    assert len(elsewhere) >= len(LINKS)
    assert [address for address in elsewhere if not is_linkable(address)] == []


# Open data


@each_turn
def test_no_cell_of_the_csv_can_run_as_a_formula(turn: int) -> None:
    text = _report(turn).files["csv"].decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    cells = [cell for row in rows for cell in row]
    starts = tuple("=+-@＝＋－＠")
    assert len([cell for cell in cells if cell.startswith("'")]) > 5
    assert [cell for cell in cells if cell.lstrip().startswith(starts)] == []
    assert [cell for cell in cells if cell.startswith(("\t", "\r", "\n"))] == []


@each_turn
def test_json_has_every_order_as_it_was_typed(turn: int) -> None:
    values = "\n".join(_values(json.loads(_report(turn).files["json"])))
    for slot, text in _orders(turn).items():
        if "json" in slot.formats:
            absent = [line for line in wanted(slot, text) if line.strip() not in values]
            assert absent == [], slot


def _values(content: object) -> Iterator[str]:
    match content:
        case Mapping():
            for value in content.values():
                yield from _values(value)
        case list():
            for value in content:
                yield from _values(value)
        case _:
            yield str(content)


# Links on cells


# Each on a cell of its own, with words that are read.
_FORBIDDEN: Mapping[tuple[str, str], str] = {
    ("Thema's", "C2"): "javascript:alert(1)",
    ("Thema's", "C3"): "JaVaScRiPt:alert(1)",
    ("Thema's", "D2"): "\tjavascript:alert(1)",
    ("Ambities", "C2"): "java\tscript:alert(1)",
    ("Ambities", "C3"): "java\nscript:alert(1)",
    ("Acties", "E2"): "vbscript:msgbox(1)",
    ("Acties", "E3"): "data:text/html,<script>alert(1)</script>",
    ("Acties", "E4"): "file:///C:/Windows/System32/calc.exe",
    ("Acties", "E5"): "FILE:///etc/passwd",
    ("Acties", "J2"): r"\\server\map\x.docx",
    ("Acties", "J4"): "//server/map/x.docx",
    ("Acties", "K2"): "ms-word:ofe|u|https://example.org/x.docx",
    ("Acties", "L2"): "search-ms:query=x",
    ("Aanvullend", "C2"): "https:///geen-adres",
    ("Aanvullend", "D2"): "../geheim.docx",
    ("Aanvullend", "G2"): "about:blank",
}


def test_a_link_to_anything_but_a_page_or_a_mailbox_is_told_and_in_no_file() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = everything_workbook(Path(folder))
        book = load_workbook(path)
        for (sheet, cell), address in _FORBIDDEN.items():
            book[sheet][cell].hyperlink = address
        book.save(path)
        report, problems = report_of(path)
    assert report is not None
    told = [each.position for each in problems if "valt weg" in each.message]
    assert {(place.sheet, place.cell) for place in told} == set(_FORBIDDEN)
    for name, data in report.files.items():
        addresses = " ".join(_addresses(name, data))
        assert [each for each in _FORBIDDEN.values() if each.strip() in addresses] == [], name


def _addresses(name: str, data: bytes) -> list[str]:
    """Where the file may lead to."""
    match name:
        case "docx":
            word = Word.opened(data)
            return [each.target for each in word.relationships().values() if each.external]
        case "pdf":
            objects = Pdf.opened(data).file.objects
            nodes = (each for each in objects if isinstance(each, pikepdf.Dictionary))
            return [
                str(action.URI) for each in nodes for action in _actions(each) if "/URI" in action
            ]
        case "html":
            root = html.document_fromstring(data, html.HTMLParser(encoding="utf-8"))
            return list(map(str, root.xpath("//@href")))
        case _:
            return re.findall(r"[\w+.-]+:[^\s\")]+|\\\\[^\s\"]+", data.decode())
