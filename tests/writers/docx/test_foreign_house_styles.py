"""House styles as other programs save them: with other prefixes, or fewer, at the root."""

from __future__ import annotations

import pytest
from lxml import etree

from progress_report.document.blocks import ColumnKind, RowGroup
from progress_report.house_style import HouseStyle
from progress_report.inlines import Link, Text
from tests.writers.docx.examples import (
    SVG,
    changed,
    figure,
    heading,
    paragraph,
    row,
    table,
    written,
)
from tests.writers.docx.parts import DOCUMENT, NAMESPACES, Word, find, one, text_of

ADDRESS = "https://www.heemstede.nl/wonen?a=1&b=2"
BLOCKS = (
    heading("Wonen"),
    paragraph("Zie ", Link((Text("de pagina"),), ADDRESS)),
    figure(svg=SVG),
    table((ColumnKind.ACTION,), RowGroup(None, (row("Bouwen"),))),
)


def _with_root(prefix: str) -> HouseStyle:
    """The house style with nothing but the section in its body, and one declaration at the root."""

    def change(text: str) -> str:
        section = one(etree.fromstring(text.encode()), "/w:document/w:body/w:sectPr")
        name = f"{prefix}:" if prefix else ""
        declared = f"xmlns:{prefix}" if prefix else "xmlns"
        root = etree.fromstring(
            f'<{name}document {declared}="{NAMESPACES["w"]}"><{name}body/></{name}document>'
        )
        root[0].append(section)
        etree.cleanup_namespaces(root)
        return etree.tostring(root, encoding="unicode")

    return changed(DOCUMENT, change)


@pytest.mark.parametrize("prefix", ["w", "ns0", ""])
def test_the_body_is_the_same_whatever_the_root_declares(prefix: str) -> None:
    word, usual = written(*BLOCKS, style=_with_root(prefix)), written(*BLOCKS)

    assert _outline(word) == _outline(usual)
    (link,) = find(word.body, ".//w:hyperlink/@r:id")
    assert word.relationships()[link].target == ADDRESS
    assert word.related(one(word.body, ".//asvg:svgBlip/@r:embed")) == SVG


def _outline(word: Word) -> list[tuple[str, str]]:
    """Every element below the body by its name in full, with the text of paragraphs."""
    return [(node.tag, text_of(node)) for node in word.body.iter() if node is not word.body]
