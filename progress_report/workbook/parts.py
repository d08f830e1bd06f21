"""The parts of a workbook file, unpacked and parsed within bounds, and without declarations.

XML takes some twenty times its size once it is a tree, and a file of 50 MB may unpack to much more.
So what may be large is read element by element, and of what is read as a whole it is counted first
how much it holds.
"""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser, fromstring
from zipfile import ZipFile, ZipInfo

MAX_ELEMENTS = 100_000
"""Elements of all parts together that are read as a whole: one takes some 40 µs.

A link takes one, and so does the part that a file names.
"""

MAX_MARKS = 1_000_000
"""Attributes of all parts together that are read as a whole."""

MAX_TAGS = 2_500_000
"""Tags of all parts that are read element by element: 15,000 actions have 1,000,000."""

MAX_VALUES = 400_000
"""Cells and texts: 15,000 actions of 15 columns have 225,000 cells and 150,000 texts."""

MAX_CHARACTERS = 5_000_000
"""Of all cells: 15,000 actions have 4,000,000. Checking and composing one takes some 2 µs."""

MAX_ELEMENT_BYTES = 10_000_000
"""Of one element that is read as a whole: a row of 16,384 cells has 1 MB."""

MAX_DEPTH = 256
"""Elements within each other that are not complete at the end of a piece; Excel writes some ten."""

_PIECE = 65_536  # bytes

NOT_UNDERSTOOD = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError),
    *(RuntimeError, ParseError, LookupError, ValueError, ArithmeticError),
)
"""What a damaged part comes down to: its compression, a password (RuntimeError), its XML, something
that it refers to and that is not there, a number that is none."""


class DamageError(Exception):
    """A part is not as Excel writes it."""


class TooLargeError(Exception):
    """A part holds more than can be read in time."""


class Parts(ZipFile):
    """The archive of a workbook; what is too large to make a tree of is read by ``children``."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file)
        self._tags = self._elements = self._marks = 0
        self._values = self._characters = 0

    def read(self, name: str | ZipInfo, pwd: bytes | None = None) -> bytes:  # noqa: ARG002
        """Raises DamageError, TooLargeError, and whatever ``ZipFile.read`` raises."""
        data = self.content(name)
        self._elements += data.count(b"<") - data.count(b"</")
        self._marks += data.count(b"=")
        if self._elements > MAX_ELEMENTS or self._marks > MAX_MARKS:
            raise TooLargeError(name)
        _refuse_declarations(data)
        return data

    def tree(self, name: str) -> Element:
        """The root of the XML of a part that is read as a whole.

        Raises what ``read`` raises, and ``ParseError``.
        """
        return fromstring(self.read(name))

    def content(self, name: str | ZipInfo) -> bytes:
        """The part, and no more of it than it says that it is: ``read`` unpacks all there is."""
        part = name if isinstance(name, ZipInfo) else self.getinfo(name)
        with self.open(part) as file:
            return file.read(part.file_size)

    def children(
        self, source: IO[bytes], containers: Collection[str]
    ) -> Iterator[tuple[str, Element]]:
        """What stands in the elements with one of these tags, each whole and with that tag, in the
        XML of a part.

        The tree grows by a piece of the part at a time, and then all that is complete is taken out
        of it: an event for every element would take twice as long. Raises DamageError,
        TooLargeError and ``ParseError``.
        """
        builder = TreeBuilder()
        top = builder.start("part", {})  # the document grows in here
        parser, prolog = XMLParser(target=builder), _Prolog()
        held = 0
        # Larger pieces while nothing is complete: the parser looks through a long comment or text
        # again from its start with every piece.
        while piece := source.read(max(_PIECE, min(held, MAX_ELEMENT_BYTES - held))):
            self._count(piece)
            prolog.feed(piece)
            parser.feed(piece)
            complete = _cut(top, containers)
            held = 0 if complete else held + len(piece)
            if held > MAX_ELEMENT_BYTES:
                raise TooLargeError(containers)
            yield from _in_containers(complete, containers)
        parser.close()
        yield from _in_containers(((top.tag, element) for element in top), containers)

    def count_values(self, count: int) -> None:
        """Keeps what is made of the workbook within ``MAX_VALUES``. Raises TooLargeError."""
        self._values += count
        if self._values > MAX_VALUES:
            raise TooLargeError(self._values)

    def count_characters(self, count: int) -> None:
        """Keeps the texts of the workbook within ``MAX_CHARACTERS``, one as often as it is used.

        Raises TooLargeError.
        """
        self._characters += count
        if self._characters > MAX_CHARACTERS:
            raise TooLargeError(self._characters)

    def counted(self, texts: Iterable[Element]) -> Iterator[Element]:
        """The same elements, counted; one with words in bold takes more time than a plain one."""
        for text in texts:
            self.count_values(1 + sum(len(part) for part in text))
            yield text

    def _count(self, piece: bytes) -> None:
        """Keeps the whole workbook within ``MAX_TAGS``."""
        self._tags += piece.count(b"<")
        if self._tags > MAX_TAGS:
            raise TooLargeError(self._tags)


class _Prolog:
    """Reads a document up to its root, and refuses a document type declaration on the way.

    No Office program writes one (ECMA-376-2, 8.1.4 forbids it), and it is the only place where
    entities can be declared that expand without end.
    """

    def __init__(self) -> None:
        self.has_root = False
        self._parser = XMLParser(target=self)

    def feed(self, piece: bytes) -> None:
        """Raises DamageError at a declaration, and ``ParseError``."""
        if not self.has_root:
            self._parser.feed(piece)

    def start(self, _tag: str, _attributes: object) -> None:
        self.has_root = True

    def doctype(self, *_: object) -> None:
        raise DamageError("a document type declaration")


def _refuse_declarations(data: bytes) -> None:
    """Raises DamageError unless the document has a root, undeclared."""
    prolog = _Prolog()
    begin, size = 0, _PIECE
    while begin < len(data) and not prolog.has_root:
        prolog.feed(data[begin : begin + size])
        begin, size = begin + size, 2 * size
    if not prolog.has_root:
        raise DamageError("no root")


def _cut(top: Element, containers: Collection[str]) -> list[tuple[str, Element]]:
    """Takes out of a growing tree all that is complete, each with the tag of what it stood in; but
    nothing out of what stands in a container, which stays until it is whole."""
    complete: list[tuple[str, Element]] = []
    element, in_container = top, False
    for _ in range(MAX_DEPTH):
        if not len(element):
            return complete
        if not in_container:
            complete += [(element.tag, child) for child in element[:-1]]
            del element[:-1]
        in_container = in_container or element.tag in containers
        element = element[-1]
    raise DamageError("too deep")


def _in_containers(
    elements: Iterable[tuple[str, Element]], containers: Collection[str]
) -> Iterator[tuple[str, Element]]:
    """The elements that stand in a container, and what in the others does, as deep as it may be."""
    for tag, element in elements:
        if tag in containers:
            yield tag, element
            continue
        waiting = [element]
        while waiting:
            outer = waiting.pop()
            if outer.tag in containers:
                yield from ((outer.tag, child) for child in outer)
            else:
                waiting += reversed(outer)
