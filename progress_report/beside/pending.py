"""Work that was begun, or will be done when its result is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# Python may miss a signal that comes just before it begins to wait, until it looks up again.
LOOK_UP = 0.2  # seconds


class Pending(Protocol[T_co]):
    """``result`` waits for it; it raises what the work raised."""

    def result(self) -> T_co: ...


class Begin(Protocol):
    """Begins ``function(*arguments)``: the function of a module, and what pickle can carry."""

    def __call__(self, function: Callable[..., T], *arguments: object) -> Pending[T]: ...


class Later(Pending[T]):
    """Work that is done once, when its result is asked for."""

    def __init__(self, function: Callable[..., T], *arguments: object) -> None:
        self.function = function
        self.arguments = arguments
        self._done: tuple[T] | None = None

    def result(self) -> T:
        if self._done is None:
            self._done = (self.function(*self.arguments),)
        return self._done[0]


def later(function: Callable[..., T], *arguments: object) -> Pending[T]:
    """Begins nothing yet."""
    return Later(function, *arguments)
