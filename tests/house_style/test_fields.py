"""Fields in header and footer: known by the same names for the PDF and for Word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from progress_report.house_style import FieldName, Run
from progress_report.house_style.fields import field_name
from progress_report.writers.header_fields import custom_properties, field_values
from tests.house_style.edited import Edited, complex_field, text_run
from tests.writers.docx.examples import PROPERTIES, written
from tests.writers.docx.parts import find, text_of

# What the report says in the place of each field; Word counts the pages itself.
SHOWN = {
    "TITLE": "Midterm review",
    "SUBJECT": "Voortgang van het programma",
    "AUTHOR": "Bureau Concern",
    "DOCPROPERTY Gemeente": "Gemeente Súdwest-Fryslân",
    "DOCPROPERTY Peildatum": "1 april 2024",
    "DOCPROPERTY Versie": "CONCEPT",
    "PAGE": "stond er al",
    "NUMPAGES": "stond er al",
}
INSTRUCTIONS = [
    ("TITLE", "TITLE"),
    ("title \\* MERGEFORMAT", "TITLE"),
    ("Subject \\* Upper", "SUBJECT"),
    ("AUTHOR", "AUTHOR"),
    ("SECTIONPAGES", "NUMPAGES"),
    ("PAGE \\* Arabic \\* MERGEFORMAT", "PAGE"),
    ("DOCPROPERTY Versie", "DOCPROPERTY Versie"),
    ('docproperty "versie" \\* MERGEFORMAT', "DOCPROPERTY Versie"),
    ('docproperty "peildatum"', "DOCPROPERTY Peildatum"),
    ('DocProperty Peildatum \\@ "d MMMM yyyy"', "DOCPROPERTY Peildatum"),
    ("DOCPROPERTY Gemeente \\h", "DOCPROPERTY Gemeente"),
    ("DOCPROPERTY Title", "TITLE"),
]
BOUND = {
    "/ns1:coreProperties[1]/ns0:title[1]": "TITLE",
    "/ns1:coreProperties[1]/ns0:subject[1]": "SUBJECT",
    "/ns1:coreProperties[1]/ns0:creator[1]": "AUTHOR",
    "/ns0:Properties[1]/ns0:Company[1]": "DOCPROPERTY Gemeente",
}


def _footer(house: Edited, *paragraphs: str) -> Sequence[Sequence[Run]]:
    """The footer as the PDF has it."""
    house.running("footer", "".join(paragraphs))
    return [paragraph.pieces for paragraph in house.read().running.footer]


def _in_word(house: Edited) -> str:
    """The footer in the report for Word."""
    return text_of(written(style=house.read()).xml("word/footer1.xml"))


def _paragraph(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def _control(path: str, content: str, properties: str = "") -> str:
    said = f'<w:sdtPr>{properties}<w:dataBinding w:xpath="{path}"/></w:sdtPr>'
    return f"<w:sdt>{said}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(("instruction", "name"), INSTRUCTIONS)
def test_a_field_is_known_by_its_name(house: Edited, instruction: str, name: str) -> None:
    footer = _footer(house, _paragraph(complex_field(instruction, "stond er", " al")))

    assert footer == [(Run(text="stond er al", field=name),)]
    assert _in_word(house) == SHOWN[name]


@pytest.mark.parametrize(("instruction", "name"), INSTRUCTIONS)
def test_a_field_in_one_element_is_the_same(house: Edited, instruction: str, name: str) -> None:
    said = instruction.replace('"', "&quot;")
    simple = f'<w:fldSimple w:instr=" {said} ">{text_run("stond er al")}</w:fldSimple>'

    assert _footer(house, _paragraph(simple)) == [(Run(text="stond er al", field=name),)]
    assert _in_word(house) == SHOWN[name]


@pytest.mark.parametrize(("path", "name"), BOUND.items())
@pytest.mark.parametrize("around", ["text", "paragraph"])
def test_a_control_that_shows_a_property_of_the_document_is_a_field(
    house: Edited, path: str, name: str, around: str
) -> None:
    content = text_run("stond er al")
    if around == "text":
        control = _paragraph(_control(path, content))
    else:
        control = _control(path, _paragraph(content), "<w:showingPlcHdr/>")

    assert _footer(house, control) == [(Run(text="stond er al", field=name),)]
    assert _in_word(house) == SHOWN[name]
    word = written(style=house.read())
    assert find(word.xml("word/footer1.xml"), "//w:showingPlcHdr") == []


@pytest.mark.parametrize(
    "path", ["/root[1]/title[1]", "/ns0:CoverPageProperties[1]/ns0:Abstract[1]"]
)
def test_a_control_with_data_of_its_own_keeps_its_text(house: Edited, path: str) -> None:
    control = _paragraph(_control(path, text_run("Afdeling Concern")))

    assert _footer(house, control) == [(Run(text="Afdeling Concern"),)]
    assert _in_word(house) == "Afdeling Concern"


@pytest.mark.parametrize("marks", [("begin", "separate", "end"), ("begin", "end")])
def test_a_field_that_showed_nothing_gets_its_text(house: Edited, marks: Sequence[str]) -> None:
    begin, *rest = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in marks)
    said = "<w:instrText>TITLE</w:instrText>"
    content = f"<w:r>{begin}{said}{''.join(rest)}</w:r>"

    assert _footer(house, _paragraph(content)) == [(Run(field="TITLE"),)]
    assert _in_word(house) == SHOWN["TITLE"]
    (run,) = find(written(style=house.read()).xml("word/footer1.xml"), "//w:r")
    assert [node.tag.rpartition("}")[2] for node in run] == [
        "fldChar",
        "instrText",
        "fldChar",
        "t",
        "fldChar",
    ]


@pytest.mark.parametrize("instruction", ['STYLEREF "heading 1"', "DOCPROPERTY Afdeling", "DATE"])
def test_an_unknown_field_keeps_its_text(house: Edited, instruction: str) -> None:
    footer = _footer(house, _paragraph(complex_field(instruction, "stond er al")))

    assert footer == [(Run(text="stond er al"),)]
    assert _in_word(house) == "stond er al"


def test_a_field_inside_an_unknown_one_is_filled_in_for_word_only(house: Edited) -> None:
    begin, *marks = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    said = "<w:r><w:instrText> IF 1 = 1 </w:instrText></w:r>"
    nested = begin + said + marks[0] + complex_field("TITLE", "oud") + marks[1]

    assert _footer(house, _paragraph(nested)) == [(Run(text="oud"),)]
    assert _in_word(house) == SHOWN["TITLE"]


def test_every_field_has_a_text_but_the_numbers_of_pages() -> None:
    texts = field_values(PROPERTIES)

    assert {name for name in FieldName if name not in texts} == {"PAGE", "NUMPAGES"}
    assert set(custom_properties(PROPERTIES)) == {"Gemeente", "Peildatum", "Versie"}
    assert all(field_name(name) == name for name in FieldName)
