"""The house style: read from the Word file, followed by everything, and told when it is broken."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report.document.blocks import ColumnKind, RowGroup
from progress_report.errors import FileError, InputError
from progress_report.figures import count
from progress_report.house_style import HouseStyle, read_house_style
from progress_report.templating.folder import default_templates
from tests.charts.examples import AWKWARD
from tests.drawn import draw_charts
from tests.house_style.edited import Edited
from tests.writers.docx.examples import repacked, row, table, written
from tests.writers.docx.parts import NAMESPACES, Word, find, one

NOT_USABLE = (
    "huisstijl.docx: dit is geen bruikbaar Word-document (.docx)\n"
    "  Neem het bestand dat bij het programma hoort als begin en pas dat in Word aan."
)
MISSING = (
    "huisstijl.docx: de stijl '{}' ontbreekt\n"
    "  Voeg de stijl toe in Word, of neem hem over uit de huisstijl die bij het programma hoort "
    "(Stijlen beheren, Importeren/exporteren)."
)
IN_WORD = " In Word heet hij 'Kop {}'."
THEME = "word/theme/theme1.xml"
STYLES = "word/styles.xml"
DOCUMENT = "word/document.xml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of the house style in a folder of its own."""
    return Path(shutil.copy(default_templates() / "huisstijl.docx", tmp_path))


def _change(file: Path, part: str, old: str, new: str) -> None:
    """Puts other text in one part, as someone who edits the file in Word would."""
    file.write_bytes(repacked(file.read_bytes(), part, lambda text: text.replace(old, new)))


def _problems(file: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_house_style(file.parent)
    return [str(problem) for problem in caught.value.problems]


def _theme_colour(word: Word, name: str) -> str:
    return f"#{one(word.xml(THEME), f'//a:clrScheme/a:{name}/a:srgbClr/@val')}"


# What is read


def test_the_colours_are_those_of_the_theme(file: Path) -> None:
    colours, word = read_house_style(file.parent).colours, Word.opened(file.read_bytes())

    accents = [_theme_colour(word, f"accent{number}") for number in range(1, 7)]
    assert colours.text == _theme_colour(word, "dk1")
    assert colours.background == _theme_colour(word, "lt1")
    assert colours.primary == _theme_colour(word, "dk2")
    assert colours.light == _theme_colour(word, "lt2")
    assert list(colours.accents) == accents
    assert [colours.programme, colours.additional] == accents[:2]


def test_a_colour_of_the_system_counts_as_word_last_showed_it(file: Path) -> None:
    system = '<a:lt1><a:sysClr val="window" lastClr="fefefe"/></a:lt1>'
    _change(file, THEME, '<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>', system)

    assert read_house_style(file.parent).colours.background == "#FEFEFE"


def test_the_fonts_are_those_of_the_theme(file: Path) -> None:
    major = '<a:majorFont><a:latin typeface="{}"/>'
    _change(file, THEME, major.format("Arial"), major.format("Georgia"))

    house_style = read_house_style(file.parent)
    assert (house_style.heading_font, house_style.body_font) == ("Georgia", "Arial")


def test_the_page_is_that_of_the_document(file: Path) -> None:
    page = read_house_style(file.parent).page

    section = one(Word.opened(file.read_bytes()).body, "w:sectPr")
    sizes = [one(section, f"w:pgSz/@w:{name}") for name in ("w", "h")]
    margins = [one(section, f"w:pgMar/@w:{side}") for side in ("top", "right", "bottom", "left")]
    assert [page.width, page.height] == [int(size) for size in sizes]
    assert [page.top, page.right, page.bottom, page.left] == [int(size) for size in margins]
    assert page.text_width == page.width - page.left - page.right
    assert page.text_height == page.height - page.top - page.bottom


@pytest.mark.parametrize("name", ["heading 1", "Heading 1", "Tabelkop", "Statussymbool"])
def test_a_style_is_found_by_its_name_whatever_its_capitals(file: Path, name: str) -> None:
    word = Word.opened(file.read_bytes())

    shown = word.style_names[read_house_style(file.parent).style(name)]
    assert shown.casefold() == name.casefold()


# What is told


def test_a_style_with_another_name_is_missed_by_its_name(file: Path) -> None:
    _change(file, STYLES, 'w:name w:val="Tabelkop"', 'w:name w:val="Tabelkopje"')

    assert _problems(file) == [MISSING.format("Tabelkop")]


def test_every_missing_style_is_told_at_once(file: Path) -> None:
    _change(file, STYLES, 'w:name w:val="Quote"', 'w:name w:val="Uitspraak"')
    _change(file, STYLES, 'w:name w:val="heading 2"', 'w:name w:val="tussenkop"')

    assert _problems(file) == [
        MISSING.format("heading 2") + IN_WORD.format(2),
        MISSING.format("Quote"),
    ]


@pytest.mark.parametrize(
    ("name", "kind", "needed"),
    [
        ("Noot", "character", "alineastijl"),
        ("Hyperlink", "paragraph", "tekenstijl"),
        ("Tabel cijfers", "paragraph", "tabelstijl"),
    ],
)
def test_a_style_of_another_kind_is_told(file: Path, name: str, kind: str, needed: str) -> None:
    Edited(file.parent).style(name, "", kind)

    (problem,) = _problems(file)
    assert problem.splitlines()[0] == f"huisstijl.docx: de stijl '{name}' is geen {needed}"


def test_of_two_styles_with_a_name_the_one_of_the_right_kind_counts(file: Path) -> None:
    before = read_house_style(file.parent).style("Noot")
    other = '<w:style w:type="character" w:styleId="Noot-teken"><w:name w:val="Noot"/></w:style>'
    _change(file, STYLES, "</w:styles>", f"{other}</w:styles>")

    assert read_house_style(file.parent).style("Noot") == before


def test_the_gutter_is_part_of_the_left_margin(file: Path) -> None:
    _change(file, DOCUMENT, 'w:gutter="0"', 'w:gutter="200"')

    assert read_house_style(file.parent).page.left == 1021 + 200


def _not_a_zip(file: Path) -> None:
    file.write_text("Dit is geen Word-document.")


def _half_a_file(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:9000])


def _damaged_inside(file: Path) -> None:
    """Other bytes in the middle of the compressed styles."""
    with zipfile.ZipFile(file) as archive:
        start = archive.getinfo(STYLES).header_offset + 30 + len(STYLES)
    data = bytearray(file.read_bytes())
    data[start + 2 : start + 40] = b"\xff" * 38
    file.write_bytes(bytes(data))


def _another_zip(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("lees-mij.txt", "geen Word")


def _broken_xml(file: Path) -> None:
    _change(file, STYLES, "</w:styles>", "")


def _without_a_theme_colour(file: Path) -> None:
    _change(file, THEME, "a:accent6>", "a:accent7>")


def _with_a_colour_by_name(file: Path) -> None:
    named = '<a:dk2><a:prstClr val="darkGreen"/></a:dk2>'
    _change(file, THEME, '<a:dk2><a:srgbClr val="17463A"/></a:dk2>', named)


def _without_a_page(file: Path) -> None:
    _change(file, DOCUMENT, "w:pgSz", "w:anders")


def _without_a_width(file: Path) -> None:
    _change(file, DOCUMENT, 'w:w="16838"', "")


@pytest.mark.parametrize(
    "damage",
    [
        _not_a_zip,
        _half_a_file,
        _damaged_inside,
        _another_zip,
        _broken_xml,
        _without_a_theme_colour,
        _with_a_colour_by_name,
        _without_a_page,
        _without_a_width,
    ],
)
def test_a_file_that_is_no_house_style_is_told_with_a_way_out(
    file: Path, damage: Callable[[Path], None]
) -> None:
    damage(file)

    assert _problems(file) == [NOT_USABLE]


def test_a_house_style_that_is_not_there_is_told_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_house_style(tmp_path)

    first, second = str(caught.value).splitlines()
    assert first.startswith(f"{tmp_path / 'huisstijl.docx'}: de huisstijl is niet te lezen")
    assert "--templates" in second


# What follows


def _with_theme_colour(file: Path, name: str, colour: str) -> HouseStyle:
    old = _theme_colour(Word.opened(file.read_bytes()), name).removeprefix("#")
    element = '<a:{}><a:srgbClr val="{}"/>'
    _change(file, THEME, element.format(name, old), element.format(name, colour))
    return read_house_style(file.parent)


def test_the_report_in_word_carries_the_theme_of_the_house_style(file: Path) -> None:
    word = written(style=_with_theme_colour(file, "dk2", "7A0099"))

    assert _theme_colour(word, "dk2") == "#7A0099"


def test_every_style_takes_its_colours_from_the_theme() -> None:
    styles = written().xml(STYLES)

    fixed = find(styles, "//@w:color[.!='auto'][not(../@w:themeColor)]/..")
    fixed += find(styles, "//w:color[@w:val!='auto'][not(@w:themeColor)]")
    fixed += find(styles, "//@w:fill[.!='auto'][not(../@w:themeFill)]/..")
    assert fixed == []
    assert len(find(styles, "//@w:themeColor | //@w:themeFill")) > 20


def test_shapes_in_the_header_take_their_colours_from_the_theme() -> None:
    word = written()

    headers = [name for name in word.files if name.startswith("word/header")]
    assert [c for name in headers for c in find(word.xml(name), "//a:srgbClr")] == []
    assert sum(len(find(word.xml(name), "//a:schemeClr")) for name in headers) > 0


def test_every_style_but_that_of_the_symbols_takes_its_font_from_the_theme() -> None:
    styles = written().xml(STYLES)

    own = find(styles, "//w:style[w:rPr/w:rFonts[@w:ascii or @w:hAnsi]]/w:name/@w:val")
    assert own == ["Statussymbool"]
    assert find(styles, "w:docDefaults//w:rFonts/@w:asciiTheme") == ["minorHAnsi"]


def test_charts_take_the_colours_of_the_theme(file: Path) -> None:
    figures = count(AWKWARD["no status columns"])
    before = draw_charts(figures, read_house_style(file.parent))
    old = read_house_style(file.parent).colours.primary.encode()
    after = draw_charts(figures, _with_theme_colour(file, "dk2", "7A0099"))

    assert all(old in chart.svg for chart in before.all)
    for chart in after.all:
        assert b"#7A0099" in chart.svg
        assert old not in chart.svg


def test_tables_are_as_wide_as_the_page_of_the_house_style_allows(file: Path) -> None:
    _change(file, DOCUMENT, 'w:left="1021"', 'w:left="2000"')
    house_style = read_house_style(file.parent)
    group = RowGroup(None, (row("a", "b", "c"),))
    word = written(table((ColumnKind.ACTION,) * 3, group), style=house_style)

    assert house_style.page.text_width == 16838 - 1021 - 2000
    assert sum(map(int, find(word.body, ".//w:gridCol/@w:w"))) == house_style.page.text_width
    assert one(word.body, "w:sectPr/w:pgMar").get(f"{{{NAMESPACES['w']}}}left") == "2000"
