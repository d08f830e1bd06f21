"""From a rendered text to blocks: the Markdown that a text can use, with the values put back."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from progress_report.document.blocks import (
    Block,
    Heading,
    ItemList,
    PageBreak,
    Paragraph,
    Quote,
    TextBlock,
)
from progress_report.document.texts.rendering import (
    PLACEHOLDER,
    ActionReference,
    Blocks,
    ChapterReference,
    PageOf,
    RenderedText,
    Value,
)
from progress_report.document.texts.whole_report import with_whole_report
from progress_report.inlines import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    PageReference,
    Reference,
    Strong,
    Text,
    plain,
)
from progress_report.links import is_linkable
from progress_report.problems import Problem

# Indented text is text, also inside {% if %}, and a line of dashes is a page break, not the
# underlining of a heading: what people expect who do not know Markdown.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(
    ["code", "fence", "lheading", "backticks", "html_block", "html_inline"]
)
_DEEPEST_HEADING = 3
_DASHES = ("— ", "– ", "- ")


def to_blocks(
    text: RenderedText, titles: Mapping[str, str], absent: Container[str] = ()
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The blocks of a text, and what is wrong with it.

    ``titles`` names the chapters by key; ``absent`` has the anchors of actions that no text shows.
    """
    reader = _Reader(text, titles, absent)
    root = SyntaxTreeNode(_MARKDOWN.parse(text.markdown))
    blocks = tuple(reader.blocks(root.children))
    return blocks, tuple(reader.problems)


class _Reader:
    """Goes through the nodes of one text; collects its problems on the way."""

    def __init__(
        self, text: RenderedText, titles: Mapping[str, str], absent: Container[str]
    ) -> None:
        self._text = text
        self._titles = titles
        self._absent = absent
        self.problems: list[Problem] = []

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            match node.type:
                case "heading":
                    yield self._heading(node)
                case "paragraph":
                    yield from self._paragraph(node)
                case "bullet_list" | "ordered_list":
                    items = tuple(tuple(self._text_blocks(item)) for item in node.children)
                    yield ItemList(items, ordered=node.type == "ordered_list")
                case "blockquote":
                    yield self._quote(node)
                case "hr":
                    yield PageBreak()
                case kind:
                    self._problem(f"'{kind}' kan niet in een tekst", node)

    def _text_blocks(self, node: SyntaxTreeNode) -> Iterator[TextBlock]:
        for block in self.blocks(node.children):
            if isinstance(block, TextBlock):
                yield block
            else:
                hint = "Zet er een lege regel tussen, zonder inspringen."
                self._problem("in een lijst of citaat kan alleen tekst staan", node, hint)

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        content = self._inlines(node)
        level = int(node.tag[1])
        if level > _DEEPEST_HEADING:
            self._problem("deze kop is te diep", node, "Gebruik #, ## of ###.")
        if self._mentions(node):  # in the contents the whole heading is a link already
            hint = "Zet de verwijzing in een zin onder de kop."
            self._problem("een verwijzing kan niet in een kop staan", node, hint)
        return Heading(min(level, _DEEPEST_HEADING), content, anchor="")

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Block]:
        """A paragraph, or the blocks when it holds only placeholders of blocks."""
        placed = self._placed_blocks(node)
        if placed is None:
            content = self._inlines(node)
            if plain(content).strip() or self._mentions(node):
                yield Paragraph(content)
        else:
            yield from placed

    def _placed_blocks(self, node: SyntaxTreeNode) -> tuple[Block, ...] | None:
        words = node.children[0].content.split()
        matches = [PLACEHOLDER.fullmatch(word) for word in words]
        values = [self._text.values[int(match[1])] for match in matches if match]
        if len(values) < len(words) or not all(isinstance(value, Blocks) for value in values):
            return None
        return tuple(
            block for value in values if isinstance(value, Blocks) for block in value.blocks
        )

    def _quote(self, node: SyntaxTreeNode) -> Quote:
        """A quote; its last paragraph names who said it when it starts with a dash."""
        content = tuple(self._text_blocks(node))
        match content:
            case (*words, Paragraph((Text(source), *rest))) if words and source.startswith(_DASHES):
                signature = node.children[-1]
                if self._mentions(signature):
                    hint = "Zet de verwijzing in het citaat zelf, of in een zin eronder."
                    self._problem("een verwijzing kan niet bij de naam staan", signature, hint)
                name = plain((Text(source[2:]), *rest))
                return Quote(tuple(words), name, function="")
            case _:
                return Quote(content, name="", function="")

    def _inlines(self, node: SyntaxTreeNode) -> Inlines:
        return _joined(inline for child in node.children for inline in self._inline(child))

    def _inline(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        match node.type:
            case "inline":
                for child in node.children:
                    yield from self._inline(child)
            case "text" | "text_special":
                yield from self._filled_in(node.content, node)
            case "strong":
                yield Strong(self._inlines(node))
            case "em":
                yield Emphasis(self._inlines(node))
            case "link":
                yield from self._link(node)
            case "softbreak":
                yield Text(" ")
            case "hardbreak":
                yield LineBreak()
            case "image":
                hint = "Zet de afbeelding op het blad 'Beelden' van het werkboek."
                self._problem("een afbeelding kan niet in een tekst", node, hint, "![")
            case kind:
                self._problem(f"'{kind}' kan niet in een tekst", node)

    def _filled_in(self, text: str, node: SyntaxTreeNode) -> Iterator[Inline]:
        """The text with the values in the place of their placeholders."""
        before, *parts = PLACEHOLDER.split(text)
        for index, after in zip(parts[::2], parts[1::2], strict=True):
            value = self._text.values[int(index)]
            if self._is_page_elsewhere(value):
                before = with_whole_report(before)
            if before:
                yield Text(before)
            yield from self._value(value, node)
            before = after
        if before:
            yield Text(before)

    def _value(self, value: Value, node: SyntaxTreeNode) -> Iterator[Inline]:
        match value:
            case Blocks():
                self._problem(
                    "een tabel, grafiek of lijst staat midden in een zin",
                    node,
                    "Zet de naam tussen {{ }} op een eigen regel, met een lege regel ervoor "
                    "en erna.",
                )
            case ChapterReference() | ActionReference():
                yield from self._reference(value, node)
            case PageOf(target):
                for found in self._reference(target, node):
                    if isinstance(found, Reference):  # else the words before it say where it is
                        yield PageReference(found.anchor)
            case inline:
                yield inline

    def _reference(
        self, target: ChapterReference | ActionReference, node: SyntaxTreeNode
    ) -> Iterator[Reference | Text]:
        """The link, unless what it leads to is not in the report; words when that is a part."""
        match target:
            case ChapterReference(without=words) if self._is_elsewhere(target):
                yield Text(words)
            case ActionReference(words=words) if self._is_elsewhere(target):
                yield Text(words)
            case ChapterReference(key) if not self._titles.get(key):
                message = f"het hoofdstuk '{key}' heeft geen kop om te noemen"
                hint = "Het staat niet in dit rapport. Noem een ander hoofdstuk."
                self._problem(message, node, hint, key)
            case ActionReference(action_id, anchor) if anchor in self._absent:
                message = f"de actie '{action_id}' staat niet in dit rapport"
                hint = "Zet {{ tabel }} terug in thema.md.j2, of noem een andere actie."
                self._problem(message, node, hint, action_id)
            case ChapterReference(key, words):
                yield Reference((Text(words or self._titles[key]),), key)
            case ActionReference(_, anchor, words):
                yield Reference((Text(words),), anchor)

    def _is_elsewhere(self, target: ChapterReference | ActionReference) -> bool:
        """Whether only the report on the whole programme has what this part refers to."""
        match target:
            case ChapterReference(key, without=without):
                return bool(without) and not self._titles.get(key)
            case ActionReference(anchor=anchor):
                return not anchor

    def _is_page_elsewhere(self, value: Value) -> bool:
        return isinstance(value, PageOf) and self._is_elsewhere(value.target)

    def _mentions(self, node: SyntaxTreeNode) -> bool:
        """Whether a reference to a chapter, action or page is anywhere in the node."""
        return any(self._refers(child.content) for child in node.walk())

    def _refers(self, text: str) -> bool:
        values = (self._text.values[int(found[1])] for found in PLACEHOLDER.finditer(text))
        return any(isinstance(v, ChapterReference | ActionReference | PageOf) for v in values)

    def _link(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        typed = unquote(str(node.attrs["href"]))
        address = plain(tuple(self._filled_in(typed, node)))
        content = self._inlines(node)
        place = f"]({PLACEHOLDER.split(typed)[0]}"
        if self._refers(typed):
            message = "een verwijzing kan niet in het adres van een link staan"
            hint = "Zet de verwijzing in de zin, naast de link."
            self._problem(message, node, hint, place)
        elif not is_linkable(address):
            message = f"de link '{address}' begint niet met https:// of mailto:"
            self._problem(message, node, "Typ het hele adres van de pagina.", place)
        elif self._mentions(node):
            hint = "Zet de twee links na elkaar."
            self._problem("een link kan niet in een andere link staan", node, hint, place)
        else:
            yield Link(content, address)

    def _problem(self, message: str, node: SyntaxTreeNode, hint: str = "", place: str = "") -> None:
        """Markdown knows no lines of the text before Jinja2, so look there for the place or, when
        it is not given, for the longest piece of the words."""
        source = self._text.source
        words = place or max(PLACEHOLDER.split(_words(node)), key=len).strip()
        self.problems.append(source.problem(message, source.line_of(words) if words else 0, hint))


def _words(node: SyntaxTreeNode) -> str:
    """The first words below the node, as they stand in the Markdown."""
    return next((child.content for child in node.walk() if child.content), "")


def _joined(inlines: Iterator[Inline]) -> Inlines:
    """The inlines with neighbouring texts made one."""
    result: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and result and isinstance(result[-1], Text):
            result[-1] = Text(result[-1].text + inline.text)
        else:
            result.append(inline)
    return tuple(result)
