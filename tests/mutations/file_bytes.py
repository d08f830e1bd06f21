"""Damage to the bytes of a file, as by a broken disk or a download that stopped."""

from __future__ import annotations

import random
from collections.abc import Callable

_LONGEST = 2_000


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The file with one to five things wrong with it."""
    for _ in range(chance.randint(1, 5)):
        data = chance.choice(_DAMAGES)(chance, data)
    return data


def _cut(chance: random.Random, data: bytes) -> tuple[int, int]:
    """Where a piece of the data begins and ends; mostly a short one."""
    start = chance.randint(0, len(data))
    return start, min(len(data), start + int(_LONGEST ** chance.random()))


def _flip_bit(chance: random.Random, data: bytes) -> bytes:
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def _overwrite(chance: random.Random, data: bytes) -> bytes:
    start, end = _cut(chance, data)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def _blank(chance: random.Random, data: bytes) -> bytes:
    start, end = _cut(chance, data)
    return data[:start] + bytes(end - start) + data[end:]


def _delete(chance: random.Random, data: bytes) -> bytes:
    start, end = _cut(chance, data)
    return data[:start] + data[end:]


def _insert(chance: random.Random, data: bytes) -> bytes:
    start, end = _cut(chance, data)
    return data[:start] + chance.randbytes(end - start) + data[start:]


def _repeat(chance: random.Random, data: bytes) -> bytes:
    start, end = _cut(chance, data)
    return data[:end] + data[start:end] + data[end:]


def _move(chance: random.Random, data: bytes) -> bytes:
    start, end = _cut(chance, data)
    rest = data[:start] + data[end:]
    place = chance.randint(0, len(rest))
    return rest[:place] + data[start:end] + rest[place:]


def _truncate(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randint(0, len(data))]


_DAMAGES: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _flip_bit,
    _flip_bit,
    _overwrite,
    _blank,
    _delete,
    _insert,
    _repeat,
    _move,
    _truncate,
)
