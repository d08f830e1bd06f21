"""Small files that hold a great deal: the program ends soon, within bounds, and with a message."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, repeat
from pathlib import Path
from typing import TypeAlias

import pytest
from openpyxl.utils import get_column_letter

from tests.workbook.excel_parts import ACTIONS, FIRST_STRING, OFFICE, STRINGS, ExcelFile, relation

MOST_MB = 500
MOST_SECONDS = 20
"""Of the processor. It should be 10, but the seconds of a machine that others use are longer."""

_PROGRAM = Path(__file__).parents[2] / "generate_report.py"
_RELATIONS = "xl/worksheets/_rels/sheet3.xml.rels"
_STYLES = "xl/styles.xml"
_TYPES = "[Content_Types].xml"
_MEASURE = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
ended = [done.returncode, done.stdout.decode(), done.stderr.decode()]
print(json.dumps([*ended, used.ru_maxrss / 1024, used.ru_utime + used.ru_stime]))
"""
"""In a process of its own, because the memory of a parent counts for its child until that begins.
"""

Filling: TypeAlias = Mapping[tuple[str, str], Callable[[], Iterator[str]]]
"""What comes before a tag of a part: made piece by piece, because it is large."""


@dataclass(frozen=True)
class Bomb:
    """A workbook filled up; ``sizes`` are the bytes that parts say that they have."""

    filling: Filling
    file: ExcelFile = field(default_factory=ExcelFile)
    sizes: Mapping[str, int] = field(default_factory=dict)

    def save(self, folder: Path) -> Path:
        path = folder / "voortgang.xlsx"
        small = self.file.save(folder / "klein.xlsx")
        with (
            zipfile.ZipFile(small) as old,
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
        ):
            for name in old.namelist():
                self._fill(new, name, old.read(name).decode())
        if self.sizes:
            path.write_bytes(self._lying(path.read_bytes()))
        return path

    def _fill(self, archive: zipfile.ZipFile, name: str, xml: str) -> None:
        with archive.open(name, "w", force_zip64=False) as part:
            for (filled, tag), pieces in self.filling.items():
                if filled != name:
                    continue
                assert xml.count(tag) == 1
                before, xml = xml.split(tag)
                part.write(before.encode())
                rest = pieces()
                while chunk := "".join(islice(rest, 10_000)):
                    part.write(chunk.encode())
                xml = tag + xml
            part.write(xml.encode())

    def _lying(self, data: bytes) -> bytes:
        changed = bytearray(data)
        for name, size in self.sizes.items():
            entry = data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))
            struct.pack_into("<I", changed, entry + 24, size)
        return bytes(changed)


def _times(count: int, piece: str) -> Callable[[], Iterator[str]]:
    return lambda: repeat(piece, count)


def _each(count: int, piece: Callable[[int], str]) -> Callable[[], Iterator[str]]:
    return lambda: map(piece, range(count))


def _action(row: int, theme: str = "Wonen", text: str = "Een actie") -> str:
    """A row of ``Acties``, with all that a row needs."""
    texts = (f"A-{row}", theme, "", str(row), text, "2023", "op schema", text)
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f'<row r="{row}">{cells}</row>'


def _status_columns(count: int) -> dict[str, str]:
    """Columns with a status at a moment, in the last cell of the headings and of the first row."""
    names = [f"Status {number}" for number in range(count)]
    heads = "".join(
        f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in ["Toelichting", *names]
    )
    return {"H1": heads.replace("<c ", '<c r="H1" ', 1)}


def _merges(count: int) -> Bomb:
    """Merged cells that cross the first row of actions, beside each other."""

    def merge(number: int) -> str:
        letter = get_column_letter(9 + number % 16_000)
        return f'<mergeCell ref="{letter}2:{letter}3"/>'

    return Bomb(
        {(ACTIONS, "</mergeCells>"): _each(count, merge)},
        ExcelFile(cells=_status_columns(170), after_data="<mergeCells></mergeCells>"),
    )


def _links(count: int) -> Bomb:
    """Links in the explanation of the first action, that all are in the file as an address."""
    address = f"{OFFICE}/hyperlink"
    return Bomb(
        {
            (ACTIONS, "</hyperlinks>"): _each(
                count, lambda at: f'<hyperlink ref="H2" r:id="r{at}"/>'
            ),
            (_RELATIONS, "</Relationships>"): _each(
                count,
                lambda at: relation(
                    f"r{at}", address, f"https://a.nl/{at}", 'TargetMode="External"'
                ),
            ),
        },
        ExcelFile(after_data="<hyperlinks></hyperlinks>"),
    )


def _themes(count: int) -> ExcelFile:
    file = ExcelFile()
    file.sheets["Thema's"] += [[number, f"Thema {number} van allen"] for number in range(3, count)]
    return file


def _rows(count: int, piece: Callable[[int], str]) -> Filling:
    """Rows of ``Acties`` behind those that are there."""
    return {(ACTIONS, "</sheetData>"): _each(count, lambda at: piece(at + 5))}


_LONG = "Bouwen aan de stad. " * 1_600
_LAST = 1_048_576

BOMBS = {
    "fonts": lambda: Bomb({(_STYLES, "</fonts>"): _times(900_000, "<font/>")}),
    "styles": lambda: Bomb({(_STYLES, "</cellXfs>"): _times(900_000, "<xf/>")}),
    "named styles": lambda: Bomb(
        {(_STYLES, "</cellStyles>"): _times(900_000, '<cellStyle name="a" xfId="0"/>')}
    ),
    "content types": lambda: Bomb(
        {(_TYPES, "</Types>"): _times(320_000, '<Override PartName="/x" ContentType="y"/>')}
    ),
    "names": lambda: Bomb(
        {
            ("xl/workbook.xml", "</definedNames>"): _each(
                99_000, lambda at: f'<definedName name="n{at}">A1</definedName>'
            )
        },
        ExcelFile(after_sheets="<definedNames></definedNames>"),
    ),
    "sheets": lambda: Bomb(
        {
            ("xl/workbook.xml", "</sheets>"): _each(
                99_000, lambda at: f'<sheet name="n{at}" sheetId="{at + 9}" r:id="rId1"/>'
            )
        }
    ),
    "columns": lambda: Bomb({}, ExcelFile(cells=_status_columns(16_000))),
    "merged cells": lambda: _merges(90_000),
    "too many merged cells": lambda: _merges(110_000),
    "links": lambda: _links(90_000),
    "too many links": lambda: _links(300_000),
    "a large sheet": lambda: Bomb(
        _rows(
            500_000,
            lambda at: f'<row r="{at}" x="{"a" * 270}"/>' if at < 500_000 else _action(at),
        )
    ),
    "a long text": lambda: Bomb(_rows(1, lambda at: _action(at, text="a" * 140_000_000))),
    "long texts within bounds": lambda: Bomb(_rows(50, lambda at: _action(at, text=_LONG))),
    "long texts": lambda: Bomb(_rows(2_000, lambda at: _action(at, text=_LONG))),
    "long texts with an emoji": lambda: Bomb(
        _rows(2_000, lambda at: _action(at, text="😀" + _LONG))
    ),
    "shared texts": lambda: Bomb(
        {(STRINGS, "</sst>"): _times(1_200, f"<si><t>😀{_LONG}</t></si>")}
    ),
    "many shared texts": lambda: Bomb(
        {(STRINGS, "</sst>"): _times(4_000_000, "<si><t>a</t></si>")}
    ),
    "a shared text everywhere": lambda: Bomb(
        _rows(
            19_000,
            lambda at: (
                f'<row r="{at}"><c t="inlineStr"><is><t>{at}</t></is></c>'
                + f'<c t="s"><v>{FIRST_STRING}</v></c>' * 7
                + "</row>"
            ),
        ),
        ExcelFile(strings=f"<si><t>{_LONG}</t></si>"),
    ),
    "a size that is not true": lambda: Bomb(
        _rows(1_000_000, lambda _: " " * 400), sizes={ACTIONS: 5_000}
    ),
    "empty rows before the last one": lambda: Bomb(
        {
            (ACTIONS, "</sheetData>"): lambda: (
                f'<row r="{at}" s="1" customFormat="1"><c r="A{at}" s="1"/></row>'
                if at < _LAST
                else _action(at)
                for at in range(5, _LAST + 1)
            )
        }
    ),
    "unknown themes": lambda: Bomb(
        _rows(1_000, lambda at: _action(at, f"Onbekend {at} onderwerp")), _themes(100)
    ),
}


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux does")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_soon_and_within_memory(
    tmp_path: Path, tell: Callable[[object], None], name: str
) -> None:
    path = BOMBS[name]().save(tmp_path)
    program = [sys.executable, str(_PROGRAM), str(path), "--check"]
    measured = subprocess.run(
        [sys.executable, "-c", _MEASURE, *program], capture_output=True, check=True, timeout=300
    )
    status, said, errors, megabytes, seconds = json.loads(measured.stdout)
    tell(f"{name}: {path.stat().st_size / 1e6:.1f} MB, {seconds:.1f} s, {megabytes:.0f} MB in use")
    assert status in (0, 1, 2), said
    assert "Traceback" not in said + errors
    assert megabytes < MOST_MB
    assert seconds < MOST_SECONDS
