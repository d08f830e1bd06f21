"""Where a list of problems may be written, and over what it never is."""

from __future__ import annotations

import os
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from progress_report.check_report.list_file import refuse_to_replace, write_list
from progress_report.check_report.list_workbook import ListSource
from progress_report.errors import FileError
from progress_report.problems import Position, Problem, Severity

_ERROR = Problem(Severity.ERROR, Position("voortgang.xlsx", 3, "Acties", 2, "G2"), "fout")


def _source(folder: Path) -> ListSource:
    made = datetime(2024, 3, 28, 21, 40)
    return ListSource(folder / "voortgang.xlsx", folder / "lijst.xlsx", made)


def test_a_list_replaces_a_list(tmp_path: Path) -> None:
    source = _source(tmp_path)
    write_list(source, [_ERROR], None)
    write_list(source, [], None)
    assert load_workbook(source.list_file)["Meldingen"]["A2"].value == "Er zijn geen meldingen."


def _refusal(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        refuse_to_replace(path)
    return str(caught.value)


def test_a_list_that_was_saved_since_is_kept(tmp_path: Path) -> None:
    source = _source(tmp_path)
    write_list(source, [_ERROR], None)
    book = load_workbook(source.list_file)
    book["Meldingen"]["H2"] = "gebeld met Jan"
    book.save(source.list_file)
    with pytest.raises(FileError) as caught:
        write_list(source, [], None)
    assert str(caught.value) == (
        f"{source.list_file}: deze lijst is na het maken nog opgeslagen; misschien staan er "
        "aantekeningen in.\n"
        "  Kies een andere naam achter --list, of haal dat bestand eerst weg."
    )
    assert load_workbook(source.list_file)["Meldingen"]["H2"].value == "gebeld met Jan"


def _archive(properties: bytes, **entry: int) -> bytes:
    """A workbook with these properties; its entry in the archive changed by hand."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "spreadsheetml.sheet.main")
        archive.writestr("docProps/core.xml", properties)
        for name, value in entry.items():
            setattr(archive.getinfo("docProps/core.xml"), name, value)
    return stream.getvalue()


_LIST = (
    b'<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
    b'core-properties"><c:category>Meldingenlijst</c:category></c:coreProperties>'
)


def test_a_list_is_known_by_its_category(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(_archive(_LIST))
    refuse_to_replace(path)
    path.write_bytes(_archive(_LIST.replace(b"Meldingenlijst", b"Begroting")))
    assert "geen meldingenlijst" in _refusal(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        b"notities",
        _archive(b""),
        _archive(b"<half"),
        _archive(_LIST, flag_bits=0x1),
        _archive(_LIST, compress_type=99),
        _archive(_LIST, CRC=0),
        _archive(b"<!DOCTYPE c [<!ENTITY e 'Meldingenlijst'>]>" + _LIST),
        _archive(_LIST.replace(b"<c:category>", b"<c:category>" + b"x" * 11_000_000)),
    ],
    ids=[
        "empty",
        "two bytes",
        "text",
        "no properties",
        "half properties",
        "encrypted",
        "an unknown compression",
        "a wrong checksum",
        "a document type declaration",
        "a property without end",
    ],
)
def test_any_other_file_is_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(content)
    assert _refusal(path) == (
        f"{path}: dit bestand bestaat al en is geen meldingenlijst.\n"
        "  Kies een andere naam achter --list, of haal dat bestand eerst weg."
    )
    assert path.read_bytes() == content


def test_bytes_that_cannot_be_unpacked_are_no_list(tmp_path: Path) -> None:
    content = _archive(_LIST * 9)
    start = content.index(b"docProps/core.xml") + len("docProps/core.xml")
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(content[:start] + b"\xff" * 8 + content[start + 8 :])
    assert "geen meldingenlijst" in _refusal(path)


def test_a_workbook_of_staff_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "voortgang.xlsx"
    Workbook().save(path)
    assert "bestaat al en is geen meldingenlijst" in _refusal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    os.mkfifo(path)
    assert _refusal(path) == (
        f"{path}: lezen lukt niet: het is geen gewoon bestand.\n"
        "  Kies een andere naam achter --list, of haal dat bestand eerst weg."
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "lijst.csv",
            "een meldingenlijst moet een naam hebben die eindigt op .xlsx.\n"
            "  Bijvoorbeeld: lijst.xlsx.",
        ),
        ("map.xlsx", "dit is een map.\n  Geef achter --list de naam van een bestand."),
    ],
)
def test_the_name_must_be_that_of_a_workbook(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "map.xlsx").mkdir()
    assert _refusal(tmp_path / name) == f"{tmp_path / name}: {said}"


def test_a_slip_in_the_path_of_the_list_makes_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "nergens" / "lijst.xlsx"
    assert _refusal(path) == (
        f"{path}: de map '{path.parent}' is er niet.\n"
        "  Maak eerst die map, of kies een map die er al is."
    )
    assert not path.parent.exists()
