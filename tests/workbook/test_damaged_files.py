"""Files that are no sound workbook, next to what is said of them."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from progress_report.workbook import archive, sheet_parser
from progress_report.workbook.reader import read_workbook
from tests.workbooks import minimal_sheets, save_workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_SAVE_AS = "\n  Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx)."
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


def test_entities_are_refused_before_they_can_expand(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

    def plant(name: str, content: bytes) -> bytes:
        return bomb + content if name == "xl/worksheets/sheet3.xml" else content

    data = _rewritten(_workbook(tmp_path), plant)
    assert _said(_written(tmp_path, data)) == f"voortgang.xlsx: {_DAMAGED}"


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
        "\n  Haal bladen en afbeeldingen weg die het rapport niet nodig heeft."
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
        "\n  Haal bladen en afbeeldingen weg die het rapport niet nodig heeft."
    )


def test_a_sheet_with_too_many_rows_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_parser, "MAX_ROWS", 3)
    said = _said(save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets()))
    assert "voortgang.xlsx, blad 'Acties': het blad heeft te veel rijen" in said


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
