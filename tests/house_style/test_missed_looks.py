"""What of its styles, header and footer Word shows and a PDF does not: it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import fields

import progress_report.writers.pdf
from progress_report.house_style import (
    CellStyle,
    CharacterStyle,
    Command,
    Line,
    Marker,
    Page,
    ParagraphStyle,
    Run,
    Running,
    RunningParagraph,
    Shape,
    Stroke,
    Tab,
    TableStyle,
)
from progress_report.templating.folder import default_templates
from tests.house_style.drawn import PICTURE, drawing, picture
from tests.house_style.edited import Edited, text_run

# What describes how the PDF looks; the colours and fonts of the theme are for charts and web page.
MODEL = (
    *(Page, Line, Tab, Marker, CharacterStyle, ParagraphStyle, CellStyle, TableStyle),
    *(Run, RunningParagraph, Running, Command, Stroke, Shape),
)
_LINE = '<w:{} w:val="single" w:sz="8" w:color="FF0000"/>'
_NOTE = "de opmaak '{}' van de stijl 'Noot'"
_TABLE = "van de stijl 'Tabel cijfers'"


def _note(properties: str) -> Callable[[Edited], None]:
    return lambda house: house.style("Noot", properties)


def _character(name: str, properties: str) -> Callable[[Edited], None]:
    return lambda house: house.style(name, f"<w:rPr>{properties}</w:rPr>", "character")


def _table(properties: str) -> Callable[[Edited], None]:
    return lambda house: house.style("Tabel cijfers", properties, "table")


def _part(kind: str, properties: str) -> Callable[[Edited], None]:
    return _table(f'<w:tblStylePr w:type="{kind}">{properties}</w:tblStylePr>')


def _header(content: str) -> Callable[[Edited], None]:
    return lambda house: house.running("header", f"<w:p>{content}</w:p>")


def _cell_line(side: str) -> str:
    return f"<w:tcPr><w:tcBorders>{_LINE.format(side)}</w:tcBorders></w:tcPr>"


IN_A_LIST = '<w:pPr><w:numPr><w:numId w:val="50"/></w:numPr></w:pPr>'


def _list(change: Callable[[Edited], None]) -> Callable[[Edited], None]:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'

    def both(house: Edited) -> None:
        house.list(50, level)
        change(house)

    return both


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            _note(f"<w:pPr><w:pBdr>{_LINE.format('between')}</w:pBdr></w:pPr>"),
            _NOTE.format("rand tussen alinea's"),
        ),
        (_note("<w:pPr><w:pageBreakBefore/></w:pPr>"), _NOTE.format("pagina-einde ervoor")),
        (_list(_note(IN_A_LIST)), _NOTE.format("opsommingsteken of nummering")),
        (_character("Hyperlink", "<w:b/>"), "de opmaak 'vet' van de stijl 'Hyperlink'"),
        (
            _character("Hyperlink", "<w:strike/>"),
            "de opmaak 'doorhalen' van de stijl 'Hyperlink'",
        ),
        (
            _character("Statussymbool", '<w:sz w:val="40"/>'),
            "de opmaak 'tekengrootte' van de stijl 'Statussymbool'",
        ),
        (
            _table('<w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr>'),
            f"de opmaak 'opvulling' van alle cellen {_TABLE}",
        ),
        (_table(_cell_line("top")), f"de opmaak 'rand' van alle cellen {_TABLE}"),
        (
            _table("<w:rPr><w:i/></w:rPr>"),
            f"de opmaak 'cursief' van alle cellen {_TABLE}",
        ),
        (
            _part("firstRow", _cell_line("bottom")),
            f"de opmaak 'rand' van de kopregel {_TABLE}",
        ),
        (
            _part("firstCol", _cell_line("right")),
            f"de opmaak 'rand' van de eerste kolom {_TABLE}",
        ),
        (
            _part("lastRow", "<w:rPr><w:caps/></w:rPr>"),
            f"de opmaak 'hoofdletters' van de totaalrij {_TABLE}",
        ),
        (
            _header(text_run("a", '<w:vertAlign w:val="superscript"/>')),
            "de opmaak 'superscript of subscript' in de koptekst",
        ),
        (
            _list(_header(IN_A_LIST + text_run("a"))),
            "de opmaak 'opsommingsteken of nummering' in de koptekst",
        ),
    ],
)
def test_a_look_that_only_word_shows_is_told(
    house: Edited, change: Callable[[Edited], None], told: str
) -> None:
    change(house)

    assert [str(notice) for notice in house.read().notices] == [
        f"huisstijl.docx: {told} komt wel in Word, niet in de PDF\n  Haal die opmaak in Word weg."
    ]


@pytest.mark.parametrize(
    "change",
    [
        _part("firstRow", _cell_line("insideV") + "<w:rPr><w:b/><w:i/></w:rPr>"),
        _part("lastRow", _cell_line("top")),
        _part("band1Horz", _cell_line("bottom")),
        _character("Hyperlink", '<w:u w:val="single"/><w:color w:val="FF0000"/>'),
        _character("Statussymbool", '<w:rFonts w:ascii="Georgia"/><w:b/>'),
        lambda house: house.style("heading 2", "<w:pPr><w:pageBreakBefore/></w:pPr>"),
        _list(lambda house: house.style("List Bullet", IN_A_LIST)),
    ],
)
def test_a_look_that_the_pdf_shows_is_not_told(
    house: Edited, change: Callable[[Edited], None]
) -> None:
    change(house)

    assert house.read().notices == ()


# Higher than the margin

HIGH = '<w:pPr><w:spacing w:line="400" w:lineRule="exact"/></w:pPr>'
BORDERED = f"<w:pPr><w:pBdr>{_LINE.format('bottom')}</w:pBdr></w:pPr>"


@pytest.mark.parametrize(
    ("which", "paragraphs", "told"),
    [
        ("header", [HIGH], ""),
        ("header", [HIGH, HIGH], "de koptekst"),
        ("header", [f"{HIGH}<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"], "de koptekst"),
        ("footer", [HIGH], ""),
        ("footer", [HIGH, HIGH], "de voettekst"),
        ("first header", [HIGH, HIGH], "de koptekst van de eerste pagina"),
    ],
)
def test_a_header_or_footer_that_moves_the_text_in_word_is_told(
    house: Edited, which: str, paragraphs: list[str], told: str
) -> None:
    house.running(which, "".join(f"<w:p>{content}</w:p>" for content in paragraphs))

    styles = house.read()
    room = styles.page.top / 20 - styles.running.header_distance
    assert 20 < room < 40
    moved, side = "begint de tekst lager", "bovenmarge"
    if which == "footer":
        moved, side = "eindigt de tekst hoger", "ondermarge"
    assert [str(notice) for notice in styles.notices] == [
        f"huisstijl.docx: {told} is hoger dan de marge: in Word {moved}, in de PDF niet\n"
        f"  Maak in Word de {side} groter, of zet minder in {told}."
    ] * bool(told)


def test_a_picture_in_the_line_makes_the_header_as_high_as_it_is(house: Edited) -> None:
    about = 'name="Logo" descr="Wapen"'
    logo = drawing(picture(), PICTURE, size=(60, 60), about=about).replace("anchor", "inline")
    house.running("header", logo, {"rId1": "media/logo.png"})

    (notice,) = house.read().notices
    assert notice.message.startswith("de koptekst is hoger dan de marge")


def test_a_header_may_be_higher_than_a_margin_that_is_fixed(house: Edited) -> None:
    before = house.read().page
    house.section(f'w:top="{before.top}"', f'w:top="-{before.top}"')
    house.running("header", f"<w:p>{HIGH}</w:p>" * 2)

    styles = house.read()
    assert styles.notices == ()
    assert styles.page == before


# Every property of the model

NOT_IN_PDF = {"Shape.decorative": "heeft geen alternatieve tekst"}


def _sources() -> str:
    folder = Path(progress_report.writers.pdf.__file__).parent
    files = [*folder.glob("*.py"), default_templates() / "review.typ"]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def _unread(source: str) -> Iterator[str]:
    """The properties that are nowhere ``.name`` or ``"name"``."""
    for kind in MODEL:
        for each in fields(kind):
            if not re.search(rf'[."]{each.name}\b', source):
                yield f"{kind.__name__}.{each.name}"


def test_every_property_of_the_house_style_is_in_the_pdf_or_told(house: Edited) -> None:
    house.running("header", drawing(picture(), PICTURE), {"rId1": "media/logo.png"})
    notices = "\n".join(map(str, house.read().notices))

    assert list(_unread(_sources())) == list(NOT_IN_PDF)
    for told in NOT_IN_PDF.values():
        assert told in notices
