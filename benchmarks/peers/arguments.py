"""What every peer is told: where the content is, how to read it, and what to write."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.content import Content
from benchmarks.reading import READERS, read


@dataclass(frozen=True, slots=True)
class Arguments:
    """``output`` is a file or a folder, as the peer needs it; ``way`` is one of its variants."""

    source: Path
    output: Path
    reader: str
    way: str = ""

    @property
    def content(self) -> Content:
        return read(self.source, self.reader)


def arguments(given: Sequence[str] = ()) -> Arguments:
    """``SOURCE OUTPUT READER [WAY]``, without a library: its import would be measured too."""
    source, output, reader, *ways = given or sys.argv[1:]
    if reader not in READERS:
        raise SystemExit(f"unknown reader {reader}; one of {', '.join(READERS)}")
    return Arguments(Path(source), Path(output), reader, *ways)
