"""Values through a pipe: a sign that it is one, the length, then that many bytes of pickle."""

from __future__ import annotations

import pickle
import struct
from typing import Any, BinaryIO

_HEAD = struct.Struct(">8sQ")
_SIGN = b"a value:"


def write_frame(pipe: BinaryIO, value: Any) -> None:
    """Raises OSError when nobody reads any more, and what pickle raises for other values."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(_HEAD.pack(_SIGN, len(data)))
    pipe.write(data)
    pipe.flush()


def read_frame(pipe: BinaryIO) -> Any:
    """Waits for a value; raises EOFError when the other side has ended, also halfway, or says
    something else than a value."""
    sign, length = _HEAD.unpack(_exactly(pipe, _HEAD.size))
    if sign != _SIGN:
        raise EOFError
    return pickle.loads(_exactly(pipe, length))  # only the other half writes in it


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
