"""Markup as text: what an XML parser reads back is what was said."""

from __future__ import annotations

import pytest
from lxml import etree

from progress_report.writers.docx.markup import element, text_element, value

AWKWARD = (
    "1 < 2 & 3 > 2",
    "]]> <![CDATA[ <!-- &amp; &#13;",
    "\"dubbel\" en 'enkel'",
    " wit  aan beide kanten ",
    "een\ttab, een\nregel en een\rterugloop",
    "é ٣ 漢 😀 \u00a0\u2028\x85",
    "",
)


def _as_lxml_writes_it(text: str) -> str:
    made = etree.Element("t")
    made.set("said", text)
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.text = text
    return etree.tostring(made, encoding="unicode")


@pytest.mark.parametrize("text", AWKWARD)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    around = etree.fromstring(element("p", {"said": text}, text_element("t", text)))

    assert around.get("said") == text
    assert (around[0].text or "") == text


@pytest.mark.parametrize("text", AWKWARD)
def test_signs_are_escaped_as_a_library_for_xml_does(text: str) -> None:
    attributes = element("t", {"said": text}).removesuffix("/>")
    content = text_element("t", text).removeprefix("<t")

    assert attributes + content == _as_lxml_writes_it(text)


def test_an_element_without_content_is_empty() -> None:
    assert element("w:trPr", None, "", "") == "<w:trPr/>"
    assert element("w:p", None, "<w:r/>", "", "<w:r/>") == "<w:p><w:r/><w:r/></w:p>"
    assert value("w:numId", 3) == '<w:numId w:val="3"/>'
