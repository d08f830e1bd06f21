"""What the document shows of the programme, which the programme itself does not say."""

from __future__ import annotations

from msgspec import Struct


class Shown(Struct, frozen=True):
    """What stands in the document; as it is made, all of it.

    ``anchors`` are those that links can lead to, None: all. ``statuses`` and ``explanations``:
    those of actions are shown, so that it means something when they are missing.
    """

    anchors: frozenset[str] | None = None
    statuses: bool = True
    explanations: bool = True

    def anchor(self, anchor: str) -> str:
        """The anchor, or nothing when no link can lead there."""
        return anchor if self.anchors is None or anchor in self.anchors else ""


ALL = Shown()
