"""The file as a whole: properties, header and footer, page, language, and its bytes."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import Caption, Contents, Document, ItemList, Properties
from progress_report.inlines import Link, Text
from progress_report.writers.docx import write
from tests.documents import PROJECT
from tests.writers.docx.examples import (
    SVG,
    changed,
    document,
    figure,
    heading,
    house_style,
    paragraph,
    written,
)
from tests.writers.docx.parts import DOCUMENT, Node, Word, find, one, text_of
from tests.writers.properties import PROPERTIES

FINAL = replace(PROPERTIES, concept=False)


def _part_of_kind(word: Word, kind: str, page: str) -> Node:
    """The header or footer of the first page, or of the others (``default``)."""
    path = f"w:sectPr/w:{kind}Reference[@w:type='{page}']/@r:id"
    return word.xml(word.relationships()[one(word.body, path)].target)


def _header(word: Word) -> str:
    return text_of(_part_of_kind(word, "header", "default"))


def _words(text: str) -> str:
    return " ".join(text.split())


def test_the_core_properties_are_those_of_the_document() -> None:
    core = written().xml("docProps/core.xml")

    said = {child.tag.rpartition("}")[2]: child.text for child in core}
    assert said["title"] == "Midterm review"
    assert said["subject"] == "Voortgang van het programma"
    assert said["creator"] == said["lastModifiedBy"] == "Bureau Concern"
    assert said["keywords"] == "raad; voortgang"
    assert said["language"] == "nl-NL"
    assert said["created"] == said["modified"] == "2024-04-01T00:00:00Z"
    assert said["revision"] == "1"


def test_a_time_that_is_not_the_reference_date_changes_only_what_the_file_says_of_its_making() -> (
    None
):
    later = replace(PROPERTIES, timestamp=datetime(2025, 11, 3, 16, 5, 42, tzinfo=UTC))
    word, other = written(paragraph("Tekst")), written(paragraph("Tekst"), properties=later)

    core = {child.tag.rpartition("}")[2]: child.text for child in other.xml("docProps/core.xml")}
    assert core["created"] == core["modified"] == "2025-11-03T16:05:42Z"
    different = [name for name, data in word.files.items() if other.files[name] != data]
    assert different == ["docProps/core.xml"]


def test_the_municipality_is_the_company_of_the_file() -> None:
    company = one(written().xml("docProps/app.xml"), "ep:Company")

    assert company.text == "Gemeente Súdwest-Fryslân"


@pytest.mark.parametrize(("properties", "version"), [(PROPERTIES, "CONCEPT"), (FINAL, " ")])
def test_the_custom_properties_hold_what_header_and_footer_show(
    properties: Properties, version: str
) -> None:
    custom = written(properties=properties).xml("docProps/custom.xml")

    said = {
        one(entry, "@name"): "".join(entry.itertext()) for entry in find(custom, "custom:property")
    }
    assert said == {
        "Gemeente": "Gemeente Súdwest-Fryslân",
        "Peildatum": "1 april 2024",
        "Versie": version,
    }
    numbers = find(custom, "custom:property/@pid")
    assert numbers == ["2", "3", "4"]


@pytest.mark.parametrize(
    "properties",
    [
        replace(PROPERTIES, title="Voortgang " * 40),
        replace(PROPERTIES, author="Bureau " * 40),
        replace(PROPERTIES, keywords=tuple(f"trefwoord {n}" for n in range(40))),
        replace(PROPERTIES, subject="Programma " * 40),
    ],
    ids=["title", "author", "keywords", "subject"],
)
def test_a_property_longer_than_255_characters_does_not_stop_the_report(
    properties: Properties,
) -> None:
    word = written(paragraph("Tekst"), properties=properties)

    assert word.paragraphs == [("Body Text", "Tekst")]


def test_what_the_file_of_the_house_style_says_of_itself_stays_behind() -> None:
    printed = "<cp:lastPrinted>2013-12-23T23:15:00Z</cp:lastPrinted></cp:coreProperties>"
    style = changed("docProps/core.xml", lambda text: text.replace("</cp:coreProperties>", printed))
    core = written(style=style).files["docProps/core.xml"].decode()

    assert "2013" not in core
    assert "Huisstijl" not in core


def test_the_header_shows_title_and_municipality_and_concept_only_of_a_concept() -> None:
    concept, final = written(), written(properties=FINAL)

    assert _words(_header(concept)) == "Midterm review CONCEPT Gemeente Súdwest-Fryslân"
    assert _words(_header(final)) == "Midterm review Gemeente Súdwest-Fryslân"
    assert "CONCEPT" not in "".join(text_of(final.xml(name)) for name in _word_parts(final))


def test_the_first_page_has_no_header_text_and_no_page_number() -> None:
    word = written()

    assert find(word.body, "w:sectPr/w:titlePg") != []
    assert text_of(_part_of_kind(word, "header", "first")) == ""
    assert text_of(_part_of_kind(word, "footer", "first")) == ""


def test_the_footer_shows_the_reference_date_and_counts_pages_by_fields() -> None:
    footer = _part_of_kind(written(), "footer", "default")

    assert text_of(footer).startswith("Peildatum 1 april 2024")
    assert [text.strip() for text in find(footer, ".//w:instrText/text()")] == [
        "DOCPROPERTY Peildatum",
        "PAGE",
        "NUMPAGES",
    ]
    marks = find(footer, ".//w:fldChar/@w:fldCharType")
    assert marks == ["begin", "separate", "end"] * 3


def _as_simple_field(text: str) -> str:
    start = text.index("<w:r><w:fldChar")
    end = text.index("</w:r>", text.index('w:fldCharType="end"')) + len("</w:r>")
    field = (
        '<w:fldSimple w:instr=" TITLE  \\* MERGEFORMAT "><w:r><w:t>Oud</w:t></w:r></w:fldSimple>'
    )
    return text[:start] + field + text[end:]


def _split_by_word(text: str) -> str:
    old = '<w:instrText xml:space="preserve"> TITLE </w:instrText>'
    new = (
        '<w:instrText xml:space="preserve"> TIT</w:instrText></w:r><w:r>'
        '<w:instrText xml:space="preserve">LE  \\* MERGEFORMAT </w:instrText>'
    )
    split = text.replace(old, new)
    first = split.index("<w:t>")
    return split[:first] + "<w:t>Oude </w:t></w:r><w:r><w:t>titel</w:t></w:r><w:r>" + split[first:]


@pytest.mark.parametrize("rewrite", [_as_simple_field, _split_by_word])
def test_fields_in_the_header_are_filled_in_however_word_has_written_them(
    rewrite: Callable[[str], str],
) -> None:
    word = written(properties=FINAL, style=changed("word/header1.xml", rewrite))

    assert _words(_header(word)) == "Midterm review Gemeente Súdwest-Fryslân"


def test_the_page_is_a4_landscape() -> None:
    size = one(written().body, "w:sectPr/w:pgSz")

    said = {name.rpartition("}")[2]: value for name, value in size.attrib.items()}
    assert said == {"w": "16838", "h": "11906", "orient": "landscape"}


def test_all_text_is_dutch() -> None:
    word = written(paragraph("Tekst"))

    assert one(word.styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == "nl-NL"
    assert one(word.xml("word/settings.xml"), "w:themeFontLang/@w:val") == "nl-NL"
    assert find(word.body, ".//w:lang") == []


def test_what_stands_in_the_body_of_the_house_style_is_not_in_the_report() -> None:
    sample = "<w:body><w:p><w:r><w:t>Voorbeeld van een kop</w:t></w:r></w:p>"
    style = changed(DOCUMENT, lambda text: text.replace("<w:body>", sample, 1))

    assert written(paragraph("Tekst"), style=style).paragraphs == [("Body Text", "Tekst")]


def test_every_part_has_a_content_type() -> None:
    word = written(figure(svg=SVG))

    types = word.xml("[Content_Types].xml")
    extensions = set(find(types, "ct:Default/@Extension"))
    parts = {name.lstrip("/") for name in find(types, "ct:Override/@PartName")}
    kinds = {name: name.rpartition(".")[2] for name in word.files}
    assert [name for name in kinds if name not in parts and kinds[name] not in extensions] == []
    assert parts <= set(word.files)
    svg = one(types, "ct:Override[contains(@PartName, '.svg')]/@ContentType")
    assert svg == "image/svg+xml"


def test_no_part_tells_of_the_library_that_made_it_or_of_its_template() -> None:
    word = written(paragraph("Tekst"), figure(svg=SVG))

    telling = [
        name
        for name, data in word.files.items()
        if any(trace in data.lower() for trace in (b"python-docx", b"python", b"2013"))
    ]
    assert telling == []


def reproduced() -> Document:
    """A document with something of everything that gets an id, a number or a part."""
    return document(
        Contents("Inhoud", 1),
        heading("Voorwoord"),
        ItemList(((paragraph("een"),), (paragraph("twee"),)), ordered=True),
        figure(svg=SVG, caption=Caption("Figuur", 1, (Text("Vlak"),))),
    )


def test_the_same_document_gives_the_same_bytes_also_in_another_process() -> None:
    program = (
        "import hashlib\n"
        "from tests.writers.docx.test_package import house_style, reproduced, write\n"
        "print(hashlib.sha256(write(reproduced(), house_style())).hexdigest())\n"
    )
    there = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    first, second = (write(reproduced(), house_style()) for _ in range(2))

    assert first == second
    assert hashlib.sha256(first).hexdigest() == there.stdout.strip()


@pytest.mark.parametrize(
    ("timestamp", "moment"),
    [
        (datetime(2024, 4, 1, tzinfo=UTC), (2024, 4, 1, 0, 0, 0)),
        (datetime(2025, 11, 3, 16, 5, 42, tzinfo=UTC), (2025, 11, 3, 16, 5, 42)),
        (datetime(1970, 1, 1, tzinfo=UTC), (1980, 1, 1, 0, 0, 0)),
        (datetime(2200, 2, 3, tzinfo=UTC), (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_every_part_has_the_time_of_the_document_as_far_as_zip_knows_it(
    timestamp: datetime, moment: tuple[int, ...]
) -> None:
    data = write(document(properties=replace(PROPERTIES, timestamp=timestamp)), house_style())

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {moment}
        assert archive.testzip() is None


def _word_parts(word: Word) -> list[str]:
    return [name for name in word.xml_names if name.startswith("word/")]


def test_a_link_that_the_text_has_often_is_one_relationship_beside_those_of_pictures() -> None:
    word = written(
        paragraph(Link((Text("a"),), "https://a.nl")),
        figure(),
        paragraph(Link((Text("b"),), "https://b.nl"), Link((Text("a"),), "https://a.nl")),
    )

    links = find(word.body, ".//w:hyperlink/@r:id")
    assert [word.relationships()[link].target for link in links] == [
        "https://a.nl",
        "https://b.nl",
        "https://a.nl",
    ]
    assert links[0] == links[2]
    assert word.relationships()[one(word.body, ".//a:blip/@r:embed")].kind == "image"
