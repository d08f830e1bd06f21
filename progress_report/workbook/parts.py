"""The parts of a workbook file, unpacked and parsed within bounds, and without declarations.

XML takes some twenty times its size once it is a tree, and a file of 50 MB may unpack to much more.
So what may be large is read element by element, and of what is read as a whole it is counted first
how much it holds.
"""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any, Literal
from zipfile import ZipFile, ZipInfo

from lxml import etree

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

_CHUNK = 65_536
_SAFE = etree.XMLParser(resolve_entities=False)


NOT_UNDERSTOOD = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError),
    *(RuntimeError, etree.XMLSyntaxError, LookupError, ValueError, ArithmeticError),
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
        parser = _pull_parser("start")
        parser.feed(data[:_CHUNK])
        for _, root in parser.read_events():
            _undeclared(root)
            return data
        raise DamageError(name)

    def tree(self, name: str) -> Any:
        """The root of the XML of a part that is read as a whole.

        Raises what ``read`` raises, and ``etree.XMLSyntaxError``.
        """
        return etree.fromstring(self.read(name), _SAFE)

    def content(self, name: str | ZipInfo) -> bytes:
        """The part, and no more of it than it says that it is: ``read`` unpacks all there is."""
        part = name if isinstance(name, ZipInfo) else self.getinfo(name)
        with self.open(part) as file:
            return file.read(part.file_size)

    def elements(self, source: IO[bytes], tags: Sequence[str]) -> Iterator[Any]:
        """The elements with one of these tags, one by one and whole, in the XML of a part.

        An element is gone when the next one is asked for. Raises DamageError, TooLargeError and
        ``etree.XMLSyntaxError``.
        """
        parser = _pull_parser("end", tags)
        root, held = None, 0
        while chunk := source.read(_CHUNK):
            self._count(chunk)
            parser.feed(chunk)
            held += len(chunk)
            for _, element in parser.read_events():
                if root is None:
                    root = _undeclared(element)
                held = 0
                yield element
                element.clear()
            if root is not None and not _keeps(root, tags):
                held = 0
            if held > MAX_ELEMENT_BYTES:
                raise TooLargeError(tags)
        parser.close()

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

    def counted(self, texts: Iterable[Any]) -> Iterator[Any]:
        """The same elements, counted; one with words in bold takes more time than a plain one."""
        for text in texts:
            self.count_values(1 + sum(len(part) for part in text))
            yield text

    def _count(self, chunk: bytes) -> None:
        """Keeps the whole workbook within ``MAX_TAGS``."""
        self._tags += chunk.count(b"<")
        if self._tags > MAX_TAGS:
            raise TooLargeError(self._tags)


def _pull_parser(event: Literal["start", "end"], tags: Sequence[str] | None = None) -> Any:
    """A parser that leaves out what no sheet needs, and that expands and loads nothing."""
    return etree.XMLPullParser(
        (event,), tag=tags, remove_comments=True, remove_pis=True, resolve_entities=False
    )


def _undeclared(element: Any) -> Any:
    """The root of the tree, of a document without a document type declaration.

    No Office program writes one (ECMA-376-2, 8.1.4 forbids it), and it is the only place where
    entities can be declared that expand without end.
    """
    tree = element.getroottree()
    if tree.docinfo.internalDTD is not None:
        raise DamageError("a document type declaration")
    return tree.getroot()


def _keeps(root: Any, tags: Sequence[str]) -> bool:
    """Whether the last element in there has to stay whole; lets go of all that came before."""
    element = root
    while len(element):
        del element[:-1]
        element = element[-1]
        if element.tag in tags:
            return True
    return False
