"""The blocks as data for ``review.typ``: what each is, with the names of its styles.

Texts stay strings and lengths are in points. Where a page starts and what stays together is as in
the DOCX.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from progress_report.document.blocks import (
    Block,
    Caption,
    Contents,
    Cover,
    Figure,
    Heading,
    Image,
    ItemList,
    Legend,
    PageBreak,
    Paragraph,
    Quote,
    Table,
)
from progress_report.house_style import HouseStyle
from progress_report.inlines import Text
from progress_report.lengths import in_points
from progress_report.writers import sizes, style_names
from progress_report.writers.cover_lines import cover_lines
from progress_report.writers.flow import flow
from progress_report.writers.legend import legend_table
from progress_report.writers.pdf.fonts import FontBook
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.pictures import Pictures
from progress_report.writers.pdf.tables import TableWriter
from progress_report.writers.pdf.text_blocks import TextWriter


def blocks_data(
    blocks: Sequence[Block], house_style: HouseStyle, fonts: FontBook, pictures: Pictures
) -> Iterator[Data]:
    """The blocks in a row, each with whether it starts a page and stays with the next."""
    writer = _BlockWriter(house_style, TextWriter(house_style, fonts), pictures)
    for placed in flow(blocks):
        yield {
            **writer.block(placed.block),
            "starts_page": placed.starts_page or writer.starts_page(placed.block),
            "keeps_next": placed.keeps_next,
        }


class _BlockWriter:
    def __init__(self, house_style: HouseStyle, texts: TextWriter, pictures: Pictures) -> None:
        self._house_style = house_style
        self._texts = texts
        self._tables = TableWriter(house_style, texts)
        self._pictures = pictures

    def starts_page(self, block: Block) -> bool:
        match block:
            case Heading(level):
                return self._house_style.paragraph(f"heading {level}").page_break_before
            case Contents():
                return self._house_style.paragraph("TOC Heading").page_break_before
            case _:
                return False

    def block(self, block: Block) -> Data:
        match block:
            case Cover():
                lines = [
                    self._texts.paragraph(style, (Text(text),))
                    for style, text in cover_lines(block)
                ]
                return {"type": "cover", "lines": lines}
            case Heading(level, content, anchor):
                text = self._texts.paragraph(f"heading {level}", content)
                return text | {"type": "heading", "level": level, "anchor": anchor}
            case Paragraph(content, kind):
                return self._texts.paragraph(style_names.PARAGRAPHS[kind], content)
            case ItemList():
                return self._texts.item_list(block, style_names.TEXT_LISTS)
            case Quote():
                return self._quote(block)
            case Figure(image, caption, anchor):
                picture = self._picture(image, sizes.picture_size(image, self._house_style.page))
                captioned = self._caption("caption", caption)
                return {"type": "figure", "image": picture, "anchor": anchor, "caption": captioned}
            case Table(caption=caption):
                captioned = self._caption("Tabelbijschrift", caption)
                return self._tables.table(block) | {"caption": captioned}
            case Legend():
                return self._tables.table(legend_table(block)) | {"caption": None}
            case Contents(title, depth):
                return {"type": "contents", "title": title, "depth": depth}
            case PageBreak():
                return {"type": "page break"}
            case _:
                assert_never(block)

    def _quote(self, quote: Quote) -> Data:
        lists = style_names.QUOTE_LISTS
        photo = quote.photo and self._picture(
            quote.photo, sizes.photo_size(quote.photo, self._house_style.page)
        )
        source = (Text(quote.source),)
        return {
            "type": "quote",
            "photo": photo,
            "content": [self._texts.block(block, "Quote", lists) for block in quote.content],
            "tall": self._texts.is_tall("Quote", quote.content),
            "source": self._texts.paragraph("Citaatbron", source) if quote.source else None,
        }

    def _caption(self, style: str, caption: Caption | None) -> Data | None:
        if caption is None:
            return None
        label = Text(f"{caption.label} {caption.number}. ")
        return self._texts.paragraph(style, (label, *caption.text))

    def _picture(self, image: Image, size: sizes.Size) -> Data:
        return {
            "file": self._pictures.image(image),
            "width": in_points(size.width),
            "height": in_points(size.height),
            "alternative_text": image.alternative_text,
        }
