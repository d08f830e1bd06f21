"""The kinds of mutation, and how one is made again from its number."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.documents import REAL_WORKBOOK
from tests.mutations import cells, file_bytes, xml_parts

KINDS: Mapping[str, Callable[[random.Random, bytes], bytes]] = {
    "bytes": file_bytes.damaged,
    "xml": xml_parts.damaged,
    "cells": cells.changed,
}


@dataclass(frozen=True, slots=True, order=True)
class Mutation:
    """One way to damage the real workbook; ``name`` repeats it: ``cells:2026:17``."""

    kind: str
    seed: int
    number: int

    @property
    def name(self) -> str:
        return f"{self.kind}:{self.seed}:{self.number}"

    def data(self) -> bytes:
        """The damaged workbook; the same bytes for the same name."""
        return KINDS[self.kind](random.Random(self.name), REAL_WORKBOOK.read_bytes())


def named(name: str) -> Mutation:
    kind, seed, number = name.split(":")
    return Mutation(kind, int(seed), int(number))


def mutations(count: int, seed: int) -> list[Mutation]:
    """As many of every kind."""
    return [Mutation(kind, seed, number) for number in range(-(-count // 3)) for kind in KINDS][
        :count
    ]
