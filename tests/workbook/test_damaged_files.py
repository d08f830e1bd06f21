"""Files that are no sound workbook, next to what is said of them."""

from __future__ import annotations

import errno
import os
import random
import struct
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from progress_report.errors import FileError
from progress_report.workbook import archive, grid, package, parts, sheet_parser, styles
from progress_report.workbook.reader import read_workbook
from tests.workbooks import minimal_sheets, save_workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_SAVE_AS = "\n  Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx)."
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ACTIONS = "xl/worksheets/sheet3.xml"
_TOO_LARGE = (
    "voortgang.xlsx, blad 'Acties': het blad is te groot"
    "\n  Haal rijen, kolommen en opmaak weg die het rapport niet nodig heeft."
)
_DAMAGED = (
    "het werkboek is beschadigd"
    "\n  Open het bestand in Excel en sla het opnieuw op, of gebruik een reservekopie."
)


def _workbook(folder: Path) -> bytes:
    return save_workbook(folder / "heel.xlsx", minimal_sheets()).read_bytes()


def _said(path: Path) -> str:
    """All that is said of a workbook that cannot be read."""
    reading = read_workbook(path)
    assert reading.programme is None
    return "\n".join(str(problem) for problem in reading.problems)


def _written(folder: Path, data: bytes, name: str = "voortgang.xlsx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _rewritten(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The archive with its parts changed; None leaves a part out."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _word_document() -> bytes:
    stream = BytesIO()
    Document().save(stream)
    return stream.getvalue()


def _zip(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "het bestand is leeg\n  Gebruik een reservekopie van het werkboek."),
        (b"Thema;Actie\n", "dit is geen Excel-werkboek" + _SAVE_AS),
        (b"%PDF-1.7", "dit is geen Excel-werkboek" + _SAVE_AS),
        (b"PK\x03\x04 en verder niets", _DAMAGED),
        (_OLE + "Workbook".encode("utf-16-le"), "dit is een oud Excel-bestand (.xls)" + _SAVE_AS),
        (_OLE + "WordDocument".encode("utf-16-le"), "dit is geen Excel-werkboek" + _SAVE_AS),
        (
            _OLE + "EncryptedPackage".encode("utf-16-le"),
            "het werkboek is beveiligd met een wachtwoord\n  Open het in Excel en haal het "
            "wachtwoord weg: Bestand, Info, Werkmap beveiligen.",
        ),
        (
            _word_document(),
            "dit is een Word-document, geen Excel-werkboek\n  Kies het werkboek (.xlsx).",
        ),
        (
            _zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
            "dit is een OpenDocument-bestand, geen Excel-werkboek" + _SAVE_AS,
        ),
        (_zip(foto=b"klik"), "dit is geen Excel-werkboek" + _SAVE_AS),
        (
            _zip(
                **{
                    "[Content_Types].xml": b'ContentType="application/vnd.ms-excel.sheet.binary'
                    b'.macroEnabled.main"'
                }
            ),
            "dit is een binair Excel-bestand (.xlsb)" + _SAVE_AS,
        ),
    ],
)
def test_says_what_the_file_is(tmp_path: Path, data: bytes, said: str) -> None:
    assert _said(_written(tmp_path, data)) == f"voortgang.xlsx: {said}"


def test_names_the_workbook_beside_a_lock_file_of_excel(tmp_path: Path) -> None:
    path = _written(tmp_path, b"\x05Griffie" + bytes(157), "~$voortgang.xlsx")
    assert _said(path) == (
        "~$voortgang.xlsx: dit is een hulpbestand van Excel, niet het werkboek"
        "\n  Kies het bestand 'voortgang.xlsx'."
    )


def test_a_workbook_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    data = _workbook(tmp_path)
    assert _said(_written(tmp_path, data[: len(data) // 2])) == f"voortgang.xlsx: {_DAMAGED}"


def test_a_part_that_does_not_match_its_checksum_is_damage(tmp_path: Path) -> None:
    data = bytearray(_workbook(tmp_path))
    data[data.index(b"xl/worksheets/sheet3.xml") + 60] ^= 0xFF
    assert "beschadigd" in _said(_written(tmp_path, bytes(data)))


def test_a_damaged_sheet_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    def cut(name: str, content: bytes) -> bytes:
        return content[:500] if name == "xl/worksheets/sheet3.xml" else content

    sheets = minimal_sheets()
    sheets["Rapport"][4][1] = "ooit"
    data = save_workbook(tmp_path / "heel.xlsx", sheets).read_bytes()
    assert _said(_written(tmp_path, _rewritten(data, cut))) == (
        "voortgang.xlsx, blad 'Rapport', cel B5: 'ooit' is geen jaartal\n  Eerste jaar | ooit\n"
        "  Typ een jaartal van vier cijfers: 2022.\n"
        "voortgang.xlsx, blad 'Acties': het blad is beschadigd\n"
        "  Open het bestand in Excel en sla het opnieuw op, of gebruik een reservekopie."
    )


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"])
def test_a_damaged_part_is_damage(tmp_path: Path, part: str) -> None:
    def break_off(name: str, content: bytes) -> bytes:
        return content[:-20] if name == part else content

    data = _rewritten(_workbook(tmp_path), break_off)
    assert _said(_written(tmp_path, data)) == f"voortgang.xlsx: {_DAMAGED}"


_EXPANDING = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_EXTERNAL = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
_PARAMETER = "<!DOCTYPE x [<!ENTITY % a \"<!ENTITY b 'lol'>\"> %a;]>"
_FAR_DOWN = f"<!--{5000 * ' '}-->{_EXPANDING}"
_ENCODINGS = ("utf-8", "utf-16", "utf-7")


@pytest.mark.parametrize("declaration", [_EXPANDING, _EXTERNAL, _PARAMETER, _FAR_DOWN])
@pytest.mark.parametrize(
    ("part", "said", "encoding"),
    [
        (part, said, encoding)
        for part, said, encodings in (
            # In other bytes it does not even say that this is a workbook.
            ("[Content_Types].xml", "het werkboek is beschadigd", ("utf-8", "utf-7")),
            ("xl/workbook.xml", "het werkboek is beschadigd", _ENCODINGS),
            ("xl/_rels/workbook.xml.rels", "het werkboek is beschadigd", _ENCODINGS),
            ("xl/styles.xml", "het werkboek is beschadigd", _ENCODINGS),
            ("xl/sharedStrings.xml", "het werkboek is beschadigd", _ENCODINGS),
            ("xl/worksheets/sheet3.xml", "blad 'Acties': het blad is beschadigd", _ENCODINGS),
        )
        for encoding in encodings
    ],
)
def test_a_declaration_of_entities_is_refused(
    tmp_path: Path, part: str, encoding: str, declaration: str, said: str
) -> None:
    def plant(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        root = content[content.index(b"<", content.find(b"?>") + 1) :].decode()
        prologue = f'<?xml version="1.0" encoding="{encoding}"?>'
        return (prologue + declaration + root).encode(encoding)

    data = _rewritten(_with_strings(_workbook(tmp_path)), plant)
    assert said in _said(_written(tmp_path, data))


@pytest.mark.parametrize("before", ["<row", "</row>"])
def test_elements_too_deep_within_each_other_are_damage(tmp_path: Path, before: str) -> None:
    deep = "<x>" * 30_000 + "</x>" * 30_000

    def plant(name: str, content: bytes) -> bytes:
        if name != _ACTIONS:
            return content
        return content.replace(before.encode(), f"{deep}{before}".encode(), 1)

    data = _rewritten(_workbook(tmp_path), plant)
    assert "blad 'Acties': het blad is beschadigd" in _said(_written(tmp_path, data))


def test_a_long_comment_is_no_damage_and_is_read_in_pieces_that_grow(tmp_path: Path) -> None:
    """The parser looks through it again from its start with every piece."""
    sizes: list[int] = []

    class Source(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            sizes.append(size or -1)
            return super().read(size)

    comment = f"<!--{'x' * 3_000_000}-->"
    xml = f"{comment}<sst><si><t>a</t></si>{comment}<si><t>b</t></si></sst>".encode()
    with parts.Parts(BytesIO(_workbook(tmp_path))) as opened:
        found = [element[0].text for _, element in opened.children(Source(xml), ("sst",))]

    assert found == ["a", "b"]
    assert len(sizes) < 25


@pytest.mark.parametrize("part", ["xl/workbook.xml", _ACTIONS])
def test_much_may_stand_before_the_root(tmp_path: Path, part: str) -> None:
    def plant(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        begin = content.index(b"<", content.find(b"?>") + 1)
        return content[:begin] + b"<!--" + b"x" * 200_000 + b"-->" + content[begin:]

    path = _written(tmp_path, _rewritten(_workbook(tmp_path), plant))
    assert read_workbook(path).programme is not None


def test_all_formats_that_excel_makes_at_most_are_read(tmp_path: Path) -> None:
    use = (
        '<xf numFmtId="14" fontId="1" fillId="2" borderId="3" xfId="0" applyNumberFormat="1" '
        'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
        '<alignment horizontal="center" vertical="top" wrapText="1"/></xf>'
    )

    def fill(name: str, content: bytes) -> bytes:
        uses = f"{use * 65_000}</cellXfs>".encode()
        return content.replace(b"</cellXfs>", uses) if name == "xl/styles.xml" else content

    path = _written(tmp_path, _rewritten(_workbook(tmp_path), fill))

    assert len(use) * 65_000 > parts.MAX_ELEMENT_BYTES
    assert read_workbook(path).programme is not None


def _with_strings(data: bytes) -> bytes:
    """The workbook with a part for texts, as Excel makes it."""
    declared = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    declared_data = _rewritten(data, lambda _, content: content.replace(b"</Types>", declared))
    stream = BytesIO(declared_data)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}"><si><t>a</t></si></sst>')
    return stream.getvalue()


def test_a_strict_workbook_is_to_be_saved_otherwise(tmp_path: Path) -> None:
    def make_strict(_: str, content: bytes) -> bytes:
        return content.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        )

    data = _rewritten(_workbook(tmp_path), make_strict)
    assert _said(_written(tmp_path, data)) == (
        "voortgang.xlsx: het werkboek is opgeslagen als 'Strict Open XML'"
        "\n  Sla het in Excel op als gewone Excel-werkmap (.xlsx)."
    )


def test_a_file_over_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_FILE_BYTES", 2_000_000)
    assert _said(_written(tmp_path, b"PK" + bytes(3_000_000))) == (
        "voortgang.xlsx: het werkboek is te groot: meer dan 2 MB"
        "\n  Haal bladen, lege rijen met opmaak en afbeeldingen weg die het rapport niet nodig "
        "heeft."
    )


def test_a_workbook_that_unpacks_beyond_the_limit_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def inflate(name: str, content: bytes) -> bytes:
        return content + b" " * 3_000_000 if name == "xl/worksheets/sheet3.xml" else content

    monkeypatch.setattr(archive, "MAX_UNPACKED_BYTES", 2_000_000)
    data = _rewritten(_workbook(tmp_path), inflate)
    assert _said(_written(tmp_path, data)) == (
        "voortgang.xlsx: het werkboek is te groot: meer dan 2 MB uitgepakt"
        "\n  Haal bladen, lege rijen met opmaak en afbeeldingen weg die het rapport niet nodig "
        "heeft."
    )


def test_a_sheet_with_too_many_rows_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_parser, "MAX_ROWS", 3)
    said = _said(save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets()))
    assert "voortgang.xlsx, blad 'Acties': het blad heeft te veel rijen" in said


def _rows(rows: str, after: str = "") -> Callable[[str, bytes], bytes]:
    """Puts rows behind those of ``Acties``, and something behind all rows."""

    def add(name: str, content: bytes) -> bytes:
        if name != _ACTIONS:
            return content
        return content.replace(b"</sheetData>", f"{rows}</sheetData>{after}".encode())

    return add


def _inline(text: str) -> str:
    return f'<c r="A9" t="inlineStr"><is><t>{text}</t></is></c>'


_VALUES = "".join(f'<c r="{letter}9"><v>1</v></c>' for letter in "JKLMNOPQ")
_ATTRIBUTES = " ".join(f'a{number}=""' for number in range(2_100))


@pytest.mark.parametrize(
    ("limit", "most", "content"),
    [
        ((parts, "MAX_TAGS"), 300, _rows("<row/>" * 300 + f'<row r="999">{_VALUES}</row>')),
        ((parts, "MAX_VALUES"), 40, _rows(f'<row r="9">{_VALUES * 5}</row>')),
        ((sheet_parser, "MAX_FIELDS"), 80, _rows(f'<row r="9">{_VALUES * 2}</row>' * 9)),
        (
            (parts, "MAX_ELEMENT_BYTES"),
            100_000,
            _rows(f'<row r="9">{"<c/>" * 99_000}{_VALUES}</row>'),
        ),
        (
            (grid, "MAX_CROSSINGS"),
            50,
            _rows("", "<mergeCells>" + '<mergeCell ref="J1:K999"/>' * 13 + "</mergeCells>"),
        ),
        (
            (grid, "MAX_CROSSINGS"),
            50,
            _rows("", "<hyperlinks>" + '<hyperlink ref="H1:H4"/>' * 13 + "</hyperlinks>"),
        ),
        ((parts, "MAX_CHARACTERS"), 500, _rows(f'<row r="9">{_inline("a" * 500)}</row>')),
    ],
)
def test_a_sheet_that_takes_too_long_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    limit: tuple[object, str],
    most: int,
    content: Callable[[str, bytes], bytes],
) -> None:
    monkeypatch.setattr(*limit, most)
    data = _rewritten(_workbook(tmp_path), content)
    assert _said(_written(tmp_path, data)) == _TOO_LARGE


def test_a_sheet_with_too_many_columns_is_named(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][0] += [f"Status {number}" for number in range(200)]
    assert _said(save_workbook(tmp_path / "voortgang.xlsx", sheets)) == (
        "voortgang.xlsx, blad 'Acties', rij 1: het blad heeft te veel kolommen die in het rapport "
        "komen: meer dan 200\n"
        "  Haal kolommen met een status of extra kolommen weg die het rapport niet nodig heeft."
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is that of Linux")
@pytest.mark.parametrize(
    "bomb",
    [
        _rows(f'{"<x/>" * 20_000_000}<row r="9">{_VALUES}</row>'),
        _rows(f'<row r="9">{"<c/>" * 9_000_000}{_VALUES}</row>'),
    ],
)
def test_a_bomb_is_told_within_700_mb(tmp_path: Path, bomb: Callable[[str, bytes], bytes]) -> None:
    path = _written(tmp_path, _rewritten(_workbook(tmp_path), bomb))
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (7 * 10**8,) * 2); "
    read = "from progress_report.workbook.reader import read_workbook; from pathlib import Path; "
    show = "print(*read_workbook(Path(sys.argv[1])).problems)"
    said = subprocess.run(
        [sys.executable, "-c", limited + read + show, path], capture_output=True, text=True
    )
    assert (said.stdout, said.stderr) == (_TOO_LARGE + "\n", "")


@pytest.mark.parametrize(
    ("limit", "most", "tag", "filling"),
    [
        ((parts, "MAX_ELEMENTS"), 2_000, "</Types>", '<Override PartName="/x"/>' * 2_100),
        ((parts, "MAX_ELEMENTS"), 2_000, "</Relationships>", "<Relationship/>" * 2_100),
        ((parts, "MAX_ELEMENTS"), 2_000, "</workbook>", "<definedNames/>" * 2_100),
        ((parts, "MAX_MARKS"), 2_000, "</Types>", f"<Override {_ATTRIBUTES}/>"),
        ((parts, "MAX_VALUES"), 2_000, "</sst>", "<si><t/></si>" * 2_100),
        ((parts, "MAX_TAGS"), 2_000, "</sst>", "<x/>" * 2_100),
        ((package, "MAX_STRINGS_BYTES"), 2_000, "</sst>", f"<si><t>{'a' * 2_100}</t></si>"),
        ((styles, "MAX_STYLES"), 2_000, "</cellXfs>", "<xf/>" * 2_100),
        ((styles, "MAX_STYLES"), 2_000, "</fonts>", "<font/>" * 2_100),
        ((parts, "MAX_TAGS"), 2_000, "</cellXfs>", "<x/>" * 2_100),
    ],
)
def test_a_workbook_with_too_much_in_it_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    limit: tuple[object, str],
    most: int,
    tag: str,
    filling: str,
) -> None:
    monkeypatch.setattr(*limit, most)

    def fill(_: str, content: bytes) -> bytes:
        return content.replace(tag.encode(), filling.encode() + tag.encode())

    data = _rewritten(_with_strings(_workbook(tmp_path)), fill)
    assert _said(_written(tmp_path, data)) == (
        "voortgang.xlsx: het werkboek is te groot"
        "\n  Haal bladen, lege rijen met opmaak en afbeeldingen weg die het rapport niet nodig "
        "heeft."
    )


def test_a_workbook_with_60_000_styles_is_read(tmp_path: Path) -> None:
    """As real ones become when sheets of other workbooks are copied into them for years."""
    xf = b'<xf numFmtId="0" fontId="0"><alignment wrapText="1"/></xf>'

    def fill(_: str, content: bytes) -> bytes:
        return content.replace(b"</cellXfs>", xf * 60_000 + b"</cellXfs>")

    assert _said_of_sound(_written(tmp_path, _rewritten(_workbook(tmp_path), fill))) == ""


def test_a_file_of_too_many_parts_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_PARTS", 5)
    assert _said(_written(tmp_path, _workbook(tmp_path))).startswith(
        "voortgang.xlsx: het werkboek is te groot: meer dan 5 onderdelen"
    )


def test_a_part_that_lies_about_its_size_is_not_unpacked(tmp_path: Path) -> None:
    """A part of 200 MB that says it has 5,000 bytes: more than that is never in memory."""
    data = bytearray(_rewritten(_workbook(tmp_path), _rows(" " * 200_000_000)))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(_ACTIONS.encode()))
    struct.pack_into("<I", data, entry + 24, 5_000)
    path = _written(tmp_path, bytes(data))
    tracemalloc.start()
    try:
        assert "blad 'Acties': het blad is beschadigd" in _said(path)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "row", ['<row r="1048577">', '<row r="0">', '<row r="1e20">', '<row r="9"><c r="XFE9"/>']
)
def test_a_place_that_no_sheet_has_is_damage(tmp_path: Path, row: str) -> None:
    data = _rewritten(_workbook(tmp_path), _rows(f"{row}<c><v>1</v></c></row>"))
    assert "blad 'Acties': het blad is beschadigd" in _said(_written(tmp_path, data))


def test_a_dimension_that_no_sheet_has_is_not_looked_at(tmp_path: Path) -> None:
    def enlarge(_: str, content: bytes) -> bytes:
        return content.replace(b'ref="A1:H4"', b'ref="A1:ZZZZZZ99999999999"')

    data = _rewritten(_workbook(tmp_path), enlarge)
    assert _said_of_sound(_written(tmp_path, data)) == ""


def test_comments_and_unknown_elements_are_not_kept(tmp_path: Path) -> None:
    def pad(_: str, content: bytes) -> bytes:
        return content.replace(b"<sheetData>", b"<!--x--><x/>" * 9_000 + b"<sheetData>")

    data = _rewritten(_workbook(tmp_path), pad)
    assert _said_of_sound(_written(tmp_path, data)) == ""


def _said_of_sound(path: Path) -> str:
    reading = read_workbook(path)
    assert reading.programme is not None
    return "\n".join(str(problem) for problem in reading.problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "voortgang.xlsx")
    with pytest.raises(FileError) as caught:
        read_workbook(tmp_path / "voortgang.xlsx")
    assert str(caught.value) == (
        f"'{tmp_path / 'voortgang.xlsx'}' is geen gewoon bestand. "
        "Geef de naam van het werkboek zelf."
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("weg.xlsx", "is er niet. Controleer de naam en de map."),
        (".", "is een map. Geef de naam van het werkboek zelf."),
        ("a" * 300, "kan niet gelezen worden: de naam is te lang."),
        ("heel.xlsx/a", "kan niet gelezen worden: een deel van het pad is geen map."),
        ("a\x00b", "Dit kan geen naam van een werkboek zijn. Controleer de naam."),
    ],
)
def test_a_path_without_a_file_is_told_in_dutch(tmp_path: Path, name: str, said: str) -> None:
    _workbook(tmp_path)
    with pytest.raises(FileError) as caught:
        read_workbook(tmp_path / name)
    assert str(caught.value).endswith(said)


@pytest.mark.parametrize("name", ["één {werkboek} 100%.xlsx", "-x.xlsx", "a'b\n\t.xlsx", "😀.xlsx"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    assert _said_of_sound(save_workbook(tmp_path / name, minimal_sheets())) == ""


def test_a_disk_that_fails_while_reading_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets())

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(FileError, match=r"kan niet gelezen worden: de schijf geeft een fout\.$"):
        read_workbook(path)


def test_a_workbook_that_is_written_to_meanwhile_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets())
    real = os.fstat

    def write(number: int) -> os.stat_result:
        found = real(number)
        with path.open("ab") as file:
            file.write(b"meer")
        return found

    monkeypatch.setattr(os, "fstat", write)
    with pytest.raises(FileError, match="veranderde terwijl het gelezen werd"):
        read_workbook(path)


def test_no_damage_whatever_ends_in_a_traceback(tmp_path: Path) -> None:
    """Flip bytes inside the parts, so that the archive stays sound and the XML does not."""
    chance = random.Random(2024)
    data = _workbook(tmp_path)

    def scratch(_: str, content: bytes) -> bytes:
        scratched = bytearray(content)
        for _times in range(chance.randint(0, 2)):
            scratched[chance.randrange(len(scratched))] = chance.randrange(32, 127)
        return bytes(scratched)

    for _ in range(150):
        read_workbook(_written(tmp_path, _rewritten(data, scratch)))
