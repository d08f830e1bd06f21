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
"""Elements within each other, of what is read element by element; Excel writes some ten."""

_CHUNK = 65_536

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
    """The archive of a workbook; what is too large to make a tree of is read by ``elements``."""

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
        _refuse_declarations(data[:_CHUNK])
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

    def elements(self, source: IO[bytes], tags: Collection[str]) -> Iterator[Element]:
        """The elements with one of these tags, one by one and whole, in the XML of a part.

        The tree grows by a piece of the part at a time, and then all that is complete is taken out
        of it: an event for every element would take twice as long. Raises DamageError,
        TooLargeError and ``ParseError``.
        """
        builder = TreeBuilder()
        top = builder.start("part", {})  # the document grows in here
        parser = XMLParser(target=builder)
        held = 0
        chunk = source.read(_CHUNK)
        _refuse_declarations(chunk)
        while chunk:
            self._count(chunk)
            parser.feed(chunk)
            complete = _cut(top, tags)
            held = 0 if complete else held + len(chunk)
            if held > MAX_ELEMENT_BYTES:
                raise TooLargeError(tags)
            yield from _wanted(complete, tags)
            chunk = source.read(_CHUNK)
        parser.close()
        yield from _wanted(top, tags)

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

    def _count(self, chunk: bytes) -> None:
        """Keeps the whole workbook within ``MAX_TAGS``."""
        self._tags += chunk.count(b"<")
        if self._tags > MAX_TAGS:
            raise TooLargeError(self._tags)


class _Prolog:
    """Comes to the root of a document when there is no document type declaration before it.

    No Office program writes one (ECMA-376-2, 8.1.4 forbids it), and it is the only place where
    entities can be declared that expand without end.
    """

    has_root = False

    def start(self, _tag: str, _attributes: object) -> None:
        self.has_root = True

    def doctype(self, *_: object) -> None:
        raise DamageError("a document type declaration")


def _refuse_declarations(start: bytes) -> None:
    """Raises DamageError unless the root of the document is in this start of it, undeclared."""
    prolog = _Prolog()
    XMLParser(target=prolog).feed(start)
    if not prolog.has_root:
        raise DamageError("no root")


def _cut(top: Element, tags: Collection[str]) -> list[Element]:
    """Takes out of a growing tree all that is complete, but not from within a wanted element."""
    complete: list[Element] = []
    element, keeps = top, False
    for _ in range(MAX_DEPTH):
        keeps = keeps or element.tag in tags
        if not len(element):
            return complete
        if not keeps:
            complete += element[:-1]
            del element[:-1]
        element = element[-1]
    raise DamageError("too deep")


def _wanted(trees: Iterable[Element], tags: Collection[str]) -> Iterator[Element]:
    """The elements with one of these tags, wherever they stand in the trees."""
    for tree in trees:
        if tree.tag in tags:
            yield tree
        else:
            yield from (element for element in tree.iter() if element.tag in tags)
