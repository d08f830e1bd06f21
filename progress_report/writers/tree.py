"""The document as readable lines, for tests and for whoever wants to see the tree itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from progress_report.document.blocks import (
    Block,
    Caption,
    Cell,
    Contents,
    Cover,
    Document,
    Figure,
    Heading,
    ItemList,
    Legend,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Table,
)
from progress_report.house_style import HouseStyle
from progress_report.inlines import (
    Deleted,
    Emphasis,
    Inline,
    Inlines,
    Inserted,
    LineBreak,
    Link,
    PageReference,
    Reference,
    StatusMark,
    Strong,
    Text,
    Underline,
)


def write(document: Document, _: HouseStyle | None = None) -> bytes:
    """Every block on a line of its own, what it holds indented below it; UTF-8."""
    return "\n".join([*_properties(document), *_lines(document.blocks), ""]).encode()


def _properties(document: Document) -> Iterator[str]:
    properties = document.properties
    yield f"document {document.name}: {properties.title} | {properties.subject}"
    yield f"  {properties.author} | {properties.organisation} | {'; '.join(properties.keywords)}"
    version = "concept" if properties.concept else "final"
    yield f"  {properties.language} | {properties.date} | {version}"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Cover(title, subtitle, reference_date, municipality, concept, part):
            texts = [municipality, title, subtitle, reference_date, "CONCEPT" if concept else ""]
            yield f"cover: {' | '.join([*texts, part] if part else texts)}"
        case Heading(level, content, anchor):
            yield f"heading {level} #{anchor}: {inline_text(content)}"
        case Paragraph(content, kind):
            yield f"{kind.value}: {inline_text(content)}"
        case ItemList(items, ordered):
            yield "numbers" if ordered else "bullets"
            for item in items:
                yield from _indented(_lines(item))
        case Quote(content, name, function, photo):
            source = f"{name} | {function}" + (f" | {photo.alternative_text}" if photo else "")
            yield f"quote of {source}"
            yield from _indented(_lines(content))
        case Figure(image, caption, anchor, name, data):
            yield f"figure {name} #{anchor}: {_caption(caption)}"
            yield f"  {image.alternative_text}"
            if data:
                yield from _indented(_table(data))
        case Table():
            yield from _table(block)
        case Legend(entries, headings, description):
            yield f"legend {' | '.join(headings)}: {description}"
            for entry in entries:
                yield f"  {inline_text((entry.mark,))}: {_cell(Cell(entry.meaning))}"
        case Contents(title, depth):
            yield f"contents to level {depth}: {title}"
        case PageBreak():
            yield "page break"
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    name = f" {table.name}" if table.name else ""
    yield f"table {table.kind.value}{name} #{table.anchor}: {_caption(table.caption)}"
    yield f"  {table.description}"
    columns = (f"{column.heading} ({100 * column.width:.1f}%)" for column in table.columns)
    yield f"  {' | '.join(columns)}"
    for group in table.groups:
        if group.header:
            yield f"  header: {_cell(group.header)}"
        for row in group.rows:
            yield f"    {_row(row)}"


def _row(row: Row) -> str:
    anchor = f" #{row.anchor}" if row.anchor else ""
    return f"{row.kind.value}{anchor}: {' | '.join(map(_cell, row.cells))}"


def _cell(cell: Cell) -> str:
    mark = (f"⟨{cell.mark.sign} {cell.mark.words}⟩",) if cell.mark else ()
    text = " ¶ ".join((*mark, *(line.strip() for line in _lines(cell.content))))
    return f"[{cell.columns} columns] {text}" if cell.columns > 1 else text


def _caption(caption: Caption | None) -> str:
    return (
        f"{caption.label} {caption.number}. {inline_text(caption.text)}"
        if caption
        else "no caption"
    )


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def inline_text(inlines: Inlines) -> str:
    """The inlines with their form as signs: ``*strong*``, ``{+inserted+}``, ``⟨✓ afgerond⟩``."""
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Strong(content):
            return f"*{inline_text(content)}*"
        case Emphasis(content):
            return f"/{inline_text(content)}/"
        case Underline(content):
            return f"_{inline_text(content)}_"
        case Inserted(content):
            return f"{{+{inline_text(content)}+}}"
        case Deleted(content):
            return f"[-{inline_text(content)}-]"
        case Link(content, address):
            return f"[{inline_text(content)}]({address})"
        case Reference(content, anchor):
            return f"[{inline_text(content)}](#{anchor})"
        case PageReference(anchor):
            return f"[page of #{anchor}]"
        case LineBreak():
            return " ↵ "
        case StatusMark(symbol, name, colour):
            return f"⟨{symbol} {name} {colour}⟩"
        case _:
            assert_never(inline)
