"""Damage to the XML inside a workbook, which stays XML: as by a program with mistakes."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable

from lxml import etree

from tests.mutations.archives import packed, unpacked
from tests.mutations.values import NUMBERS, value

_NAMES = ("row", "c", "v", "f", "is", "t", "r", "sheet", "sheets", "si", "xf", "Relationship", "x")


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The workbook with one to six changes in one or two of its parts."""
    parts = unpacked(data)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    for name in chance.sample(names, chance.randint(1, 2)):
        if chance.random() < 0.04:
            del parts[name]
            continue
        root = etree.fromstring(parts[name])
        for _ in range(chance.randint(1, 3)):
            _change(chance, root)
        parts[name] = etree.tostring(root)
    return packed(parts)


def _change(chance: random.Random, root: etree._Element) -> None:
    elements = [node for node in root.iter() if isinstance(node.tag, str)]
    if elements:
        chance.choice(_CHANGES)(chance, chance.choice(elements))


def _delete(_: random.Random, element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _duplicate(_: random.Random, element: etree._Element) -> None:
    if element.getparent() is not None:
        element.addnext(copy.deepcopy(element))


def _swap(chance: random.Random, element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.insert(chance.randrange(len(parent)), element)


def _nest(chance: random.Random, element: etree._Element) -> None:
    """The element within a copy of itself, or the other way around: as deep as it goes."""
    for _ in range(chance.choice((1, 3, 60))):
        inner = copy.deepcopy(element) if len(element) < 5 else etree.Element(element.tag)
        element.append(inner)
        element = inner


def _empty(_: random.Random, element: etree._Element) -> None:
    element.clear()


def _rename(chance: random.Random, element: etree._Element) -> None:
    space = etree.QName(element).namespace
    element.tag = etree.QName(chance.choice((space, space, None, "urn:x")), chance.choice(_NAMES))


def _type_in(chance: random.Random, element: etree._Element) -> None:
    element.text = value(chance)


def _set_attribute(chance: random.Random, element: etree._Element) -> None:
    names = [*element.attrib, *("r", "s", "t", "id", "name")[: not element.attrib or None]]
    element.set(chance.choice(names), value(chance))


def _drop_attribute(chance: random.Random, element: etree._Element) -> None:
    if element.attrib:
        del element.attrib[chance.choice(list(element.attrib))]


def _count_wrong(chance: random.Random, element: etree._Element) -> None:
    numeric = [name for name, held in element.attrib.items() if str(held).isdigit()]
    if numeric:
        element.set(chance.choice(numeric), chance.choice(NUMBERS))


_CHANGES: tuple[Callable[[random.Random, etree._Element], None], ...] = (
    _delete,
    _duplicate,
    _swap,
    _nest,
    _empty,
    _rename,
    _type_in,
    _set_attribute,
    _set_attribute,
    _drop_attribute,
    _count_wrong,
)
