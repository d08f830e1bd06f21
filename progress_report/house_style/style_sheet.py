"""The styles of a Word file, by id and by name, with all that each is based on (17.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from progress_report.house_style.xml import W, is_on, value


class StyleSheet:
    """``styles.xml``. A kind is ``paragraph``, ``character``, ``table`` or ``numbering``."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._by_id = {_id(style): style for style in root.iter(f"{W}style")}
        self._by_name = {(_kind(style), name_of(style)): style for style in self._by_id.values()}

    def ids(self) -> dict[str, str]:
        """The id of every style by its name in small letters."""
        return {name: _id(style) for (_, name), style in self._by_name.items()}

    def named(self, name: str, kind: str) -> etree._Element | None:
        return self._by_name.get((kind, name.casefold()))

    def with_id(self, style_id: str, kind: str) -> etree._Element | None:
        """The style with the id, else the one that text without a style has (17.7.4.17)."""
        style = self._by_id.get(style_id)
        if style is not None and _kind(style) == kind:
            return style
        marked = (style for style in self._by_id.values() if style.get(f"{W}default") == "1")
        return next((style for style in marked if _kind(style) == kind), None)

    def chain(self, style: etree._Element | None) -> Iterator[etree._Element]:
        """The style and what it is based on, nearest first; a circle ends where it closes."""
        seen = set[str]()
        while style is not None and _id(style) not in seen:
            seen.add(_id(style))
            yield style
            style = self._by_id.get(value(style, f"{W}basedOn"))

    def layers(
        self, style: etree._Element | None, name: str, *, defaults: bool = True
    ) -> list[etree._Element]:
        """The properties ``pPr`` or ``rPr`` of the chain, and last the document's defaults."""
        found = [part.find(f"{W}{name}") for part in self.chain(style)]
        if defaults:
            found.append(self._root.find(f"{W}docDefaults/{W}{name}Default/{W}{name}"))
        return [layer for layer in found if layer is not None]


def name_of(style: etree._Element) -> str:
    """The name in small letters: Word and LibreOffice write ``heading 1`` and ``Heading 1``."""
    return value(style, f"{W}name").casefold()


def nearest(layers: Sequence[etree._Element], name: str) -> etree._Element | None:
    """The element in the first layer that has it."""
    tag = f"{W}{name}"
    return next((element for layer in layers for element in layer.iterchildren(tag)), None)


def attribute(layers: Sequence[etree._Element], name: str, *keys: str) -> str:
    """The attribute under one of its names, in the first layer that has it: each attribute of
    ``w:spacing`` and ``w:ind`` is inherited by itself. ``""`` when no layer has it."""
    for layer in layers:
        element = layer.find(f"{W}{name}")
        for key in keys if element is not None else ():
            text = element.get(f"{W}{key}") if element is not None else None
            if text:
                return text
    return ""


def switch(layers: Sequence[etree._Element], name: str) -> bool | None:
    """Whether a property is on in the first layer that has it; None when none does."""
    element = nearest(layers, name)
    return is_on(element) if element is not None else None


def _id(style: etree._Element) -> str:
    return str(style.get(f"{W}styleId", ""))


def _kind(style: etree._Element) -> str:
    return str(style.get(f"{W}type", "paragraph"))
