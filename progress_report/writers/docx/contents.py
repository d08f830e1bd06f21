"""The table of contents: a field with its entries filled in (ECMA-376 part 1, 17.16.5.68)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progress_report.document.blocks import Contents, Heading
from progress_report.inlines import plain
from progress_report.writers.docx.fields import field_mark, field_start, page_field
from progress_report.writers.docx.markup import element, text_element
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.paragraphs import WordParagraph

# Left out of the web layout of Word: there are no pages there.
_NOT_ON_THE_WEB = element("w:rPr", None, element("w:noProof"), element("w:webHidden"))


def contents_paragraphs(
    contents: Contents, headings: Sequence[Heading], package: Package
) -> Iterator[WordParagraph]:
    """The title and an entry per heading, each a link, inside the field that Word can refresh.

    The numbers of the pages are there, so Word has nothing to ask when it opens the file.
    """
    yield WordParagraph(package.style("TOC Heading"), _text_run(contents.title))
    # \\h: entries are links; \\z: no page numbers on the web; \\u: by outline level.
    start = field_start(f'TOC \\o "1-{contents.depth}" \\h \\z \\u')
    entries = [heading for heading in headings if heading.level <= contents.depth]
    for number, heading in enumerate(entries):
        before = start if number == 0 else ""
        after = field_mark("end") if number == len(entries) - 1 else ""
        content = before + _link(heading, package) + after
        yield WordParagraph(package.style(f"toc {heading.level}"), content)


def _link(heading: Heading, package: Package) -> str:
    """The heading and, when it is known, the number of its page: one link, as Word makes it."""
    bookmark = package.bookmark_name(heading.anchor)
    attributes = {"w:anchor": bookmark, "w:history": "1"}
    page = package.pages.get(heading.anchor)
    return element(
        "w:hyperlink",
        attributes,
        _text_run(plain(heading.content)),
        _page_number(bookmark, page) if page is not None else "",
    )


def _page_number(bookmark: str, page: int) -> str:
    """A tab and the number."""
    tab = element("w:r", None, _NOT_ON_THE_WEB, element("w:tab"))
    return tab + page_field(bookmark, str(page), _NOT_ON_THE_WEB)


def _text_run(text: str) -> str:
    return element("w:r", None, text_element("w:t", text))
