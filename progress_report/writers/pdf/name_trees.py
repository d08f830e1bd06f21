"""Name trees of a PDF (ISO 32000-1, 7.9.6), made at once.

``pikepdf.NameTree`` puts in one name at a time and looks the tree over for each, so its time grows
with their square: a minute for 5,000 names, where this takes a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Mapping

import pikepdf
from pikepdf import Array, Dictionary, String

# Readers look a name up in the leaf that has it, so a leaf is small.
_IN_LEAF = 64


def name_tree(names: Mapping[str, pikepdf.Object]) -> Dictionary:
    """A tree of the objects by their names, which are in ASCII."""
    ordered = sorted(names)
    leaves = [ordered[start : start + _IN_LEAF] for start in range(0, len(ordered), _IN_LEAF)]
    return Dictionary(Kids=Array([_leaf(leaf, names) for leaf in leaves]))


def _leaf(leaf: list[str], names: Mapping[str, pikepdf.Object]) -> Dictionary:
    return Dictionary(
        Limits=Array([String(leaf[0]), String(leaf[-1])]),
        Names=Array([part for name in leaf for part in (String(name), names[name])]),
    )
