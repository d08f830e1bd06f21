"""A PDF opened again: its text with its place on the page, and its structure, for tests.

Text outside the structure (ISO 32000-1, 14.8.2.2: artifacts) is kept apart.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Matrix, Name

_Object: TypeAlias = Any  # what pikepdf finds; typing it would say less than it takes
ASCENT, DESCENT = 0.75, 0.22  # of the letters, to the size of the font


@dataclass(frozen=True)
class Run:
    """Text that is shown in one go; in points from the left and from the top of the page.

    ``content`` is the number of the marked content that it is part of, None for an artifact;
    ``right`` is where the last letter ends, whatever white space follows.
    """

    text: str
    page: int
    content: int | None
    left: float
    right: float
    baseline: float
    size: float

    @property
    def top(self) -> float:
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.baseline + DESCENT * self.size


@dataclass(frozen=True)
class Element:
    """A part of the structure: ``TR``, ``H1`` … ``parts`` are elements and text, in order."""

    kind: str
    parts: tuple[Element | Run, ...]
    links: tuple[_Object, ...]
    node: _Object = field(repr=False)
    file: pikepdf.Pdf = field(repr=False)  # without it the nodes are gone

    @property
    def children(self) -> list[Element]:
        return [part for part in self.parts if isinstance(part, Element)]

    @property
    def runs(self) -> Iterator[Run]:
        """All text in it, in the order of reading."""
        for part in self.parts:
            if isinstance(part, Run):
                yield part
            else:
                yield from part.runs

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def all(self, *kinds: str) -> Iterator[Element]:
        """The elements of these kinds in it, in the order of reading."""
        for child in self.children:
            if child.kind in kinds:
                yield child
            yield from child.all(*kinds)

    def attribute(self, name: str) -> Any:
        """The value that the attributes of the element give; None when they do not."""
        attributes = self.node.get(Name.A, Array())
        owners = attributes if isinstance(attributes, Array) else [attributes]
        values = [owner.get(Name(f"/{name}")) for owner in owners]
        return next((value for value in values if value is not None), None)

    @property
    def spans(self) -> tuple[int, int]:
        """How many columns and rows a cell covers."""
        return int(self.attribute("ColSpan") or 1), int(self.attribute("RowSpan") or 1)


@dataclass(frozen=True)
class Pdf:
    data: bytes
    file: pikepdf.Pdf = field(repr=False)

    @classmethod
    def opened(cls, data: bytes) -> Pdf:
        return cls(data, pikepdf.open(io.BytesIO(data)))

    @property
    def root(self) -> _Object:
        return self.file.Root

    @cached_property
    def runs(self) -> list[Run]:
        """All text, in the order in which it is drawn."""
        fonts = _Fonts()
        return [
            run
            for number, page in enumerate(self.file.pages, 1)
            for run in _Drawing(page, number, fonts).runs()
        ]

    @cached_property
    def body(self) -> list[Run]:
        """The text that is read aloud."""
        return [run for run in self.runs if run.content is not None]

    def margins(self, page: int) -> str:
        """The text in header and footer of a page, in the order in which it is drawn."""
        return "".join(run.text for run in self.runs if (run.page, run.content) == (page, None))

    @cached_property
    def structure(self) -> Element:
        texts: dict[tuple[int, int], list[Run]] = {}
        for run in self.body:
            assert run.content is not None
            texts.setdefault((run.page, run.content), []).append(run)
        numbers = {page.objgen: number for number, page in enumerate(self.file.pages, 1)}
        (document,) = self.root.StructTreeRoot.K
        return _Structure(self.file, texts, numbers).element(document)

    def all(self, *kinds: str) -> list[Element]:
        return list(self.structure.all(*kinds))

    @cached_property
    def ids(self) -> Mapping[str, _Object]:
        """The elements of the structure by their ID."""
        names = pikepdf.NameTree(self.root.StructTreeRoot.IDTree)
        return {str(name): node for name, node in names.items()}

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """Level, text and page of each."""
        numbers = {page.objgen: number for number, page in enumerate(self.file.pages, 1)}
        with self.file.open_outline() as outline:
            return list(_bookmarks(outline.root, numbers))

    @cached_property
    def metadata(self) -> dict[str, Any]:
        with self.file.open_metadata() as metadata:
            return dict(metadata)


def without_spaces(text: str) -> str:
    """The text without white space, and without what is never seen."""
    return re.sub(r"[\s\u200b\u2060\ufeff]", "", text)


def _bookmarks(
    items: list[pikepdf.OutlineItem], pages: Mapping[Any, int], level: int = 1
) -> Iterator[tuple[int, str, int]]:
    for item in items:
        target: _Object = item.destination
        assert target is not None
        yield level, item.title, pages[target[0].objgen]
        yield from _bookmarks(list(item.children), pages, level + 1)


@dataclass(frozen=True)
class _Structure:
    """The text by page and number of marked content; the numbers of the pages."""

    file: pikepdf.Pdf
    texts: Mapping[tuple[int, int], list[Run]]
    pages: Mapping[Any, int]

    def element(self, node: _Object, page: int = 0) -> Element:
        page = self.pages[node.Pg.objgen] if Name.Pg in node else page
        parts: list[Element | Run] = []
        links = []
        kids = node.get(Name.K, Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if not isinstance(kid, Dictionary):
                parts += self.texts.get((page, int(kid)), [])
            elif Name.S in kid:
                parts.append(self.element(kid, page))
            elif Name.Obj in kid:
                links.append(kid.Obj)
            else:
                own = self.pages[kid.Pg.objgen] if Name.Pg in kid else page
                parts += self.texts.get((own, int(kid.MCID)), [])
        kind = str(node.S).removeprefix("/")
        return Element(kind, tuple(parts), tuple(links), node, self.file)


@dataclass(frozen=True)
class _Font:
    """How many bytes a code has, and width and text by code."""

    length: int
    widths: Mapping[int, float]
    default_width: float
    texts: Mapping[int, str]

    def codes(self, data: bytes) -> Iterator[int]:
        for start in range(0, len(data), self.length):
            yield int.from_bytes(data[start : start + self.length], "big")


class _Fonts:
    """The fonts of a file, each read once."""

    def __init__(self) -> None:
        self._read: dict[Any, _Font] = {}

    def font(self, node: _Object) -> _Font:
        if node.objgen not in self._read:
            self._read[node.objgen] = _font(node)
        return self._read[node.objgen]


def _font(node: _Object) -> _Font:
    texts = _to_unicode(node.ToUnicode.read_bytes().decode()) if Name.ToUnicode in node else {}
    if Name.Type3 == node.Subtype:
        scale = float(node.FontMatrix[0])
        widths = {
            int(node.FirstChar) + n: float(width) * scale for n, width in enumerate(node.Widths)
        }
        return _Font(1, widths, 0, texts)
    descendant = node.DescendantFonts[0]
    default = float(descendant.get(Name.DW, 1000)) / 1000
    return _Font(2, dict(_cid_widths(descendant.get(Name.W, Array()))), default, texts)


def _cid_widths(array: _Object) -> Iterator[tuple[int, float]]:
    """``c [w1 w2 …]`` or ``first last w`` (ISO 32000-1, 9.7.4.3)."""
    values = list(array)
    while values:
        first = int(values.pop(0))
        second = values.pop(0)
        if isinstance(second, Array):
            yield from ((first + n, float(width) / 1000) for n, width in enumerate(second))
        else:
            width = float(values.pop(0)) / 1000
            yield from ((code, width) for code in range(first, int(second) + 1))


def _to_unicode(cmap: str) -> dict[int, str]:
    texts = {}
    for part in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", part):
            texts[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    assert "beginbfrange" not in cmap
    return texts


class _Drawing:
    """Goes through what draws a page (ISO 32000-1, 9.4)."""

    def __init__(self, page: pikepdf.Page, number: int, fonts: _Fonts) -> None:
        self._page = page
        self._number = number
        self._fonts = fonts
        self._height = float(page.mediabox[3])
        self._matrix = self._text = Matrix()
        self._stack: list[Matrix] = []
        self._marks: list[int | None] = []
        self._said: list[str | None] = []
        self._font: _Font | None = None
        self._size = 0.0
        self._spacing = 0.0

    def runs(self) -> Iterator[Run]:
        for instruction in pikepdf.parse_content_stream(self._page):
            operands: _Object = instruction.operands
            match str(instruction.operator):
                case "q":
                    self._stack.append(self._matrix)
                case "Q":
                    self._matrix = self._stack.pop()
                case "cm":
                    self._matrix = Matrix(*map(float, operands)) @ self._matrix
                case "BDC" | "BMC":
                    self._mark(*operands)
                case "EMC":
                    self._marks.pop()
                    self._said.pop()
                case "Tf":
                    self._font = self._fonts.font(self._page.Resources.Font[str(operands[0])])
                    self._size = float(operands[1])
                case "Tc":
                    self._spacing = float(operands[0])
                case "Tm":
                    self._text = Matrix(*map(float, operands))
                case "Tj":
                    yield self._run([operands[0]])
                case "TJ":
                    yield self._run(list(operands[0]))
                case "Td" | "TD" | "T*" | "'" | '"' | "Tz" | "Tw" | "Ts":
                    raise AssertionError(f"unexpected operator {instruction.operator}")

    def _mark(self, _: _Object, properties: _Object = None) -> None:
        properties = Dictionary() if properties is None else properties
        inside = self._marks[-1] if self._marks else None
        number = properties.get(Name.MCID)
        self._marks.append(inside if number is None else int(number))
        said = properties.get(Name.ActualText)
        self._said.append(None if said is None else str(said))

    def _run(self, pieces: list[_Object]) -> Run:
        assert self._font is not None
        text, width, end = "", 0.0, 0.0
        for piece in pieces:
            if not isinstance(piece, pikepdf.String):
                width -= float(piece) / 1000 * self._size
                continue
            for code in self._font.codes(bytes(piece)):
                letter = self._font.texts.get(code, "")
                advance = self._font.widths.get(code, self._font.default_width)
                width += advance * self._size + self._spacing
                text += letter
                end = end if letter.isspace() else width
        whole = self._text @ self._matrix
        left, baseline = whole.transform((0, 0))
        right, _ = whole.transform((end, 0))
        said = next((each for each in reversed(self._said) if each is not None), None)
        if said is not None:  # it stands for all that is drawn in the marked content
            text = said
            self._said = ["" if each is not None else None for each in self._said]
        mark = self._marks[-1] if self._marks else None
        return Run(text, self._number, mark, left, right, self._height - baseline, self._size)


def lines(runs: list[Run]) -> list[str]:
    """The texts of the runs by the lines on which they stand."""
    result = [""]
    for before, run in pairwise([None, *runs]):
        assert run is not None
        if before and (before.page, round(before.baseline)) != (run.page, round(run.baseline)):
            result.append("")
        result[-1] += run.text
    return result
