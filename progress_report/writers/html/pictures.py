"""Pictures and charts, inside the page: as data and as drawing."""

from __future__ import annotations

from base64 import b64encode

from lxml import etree
from markupsafe import Markup

from progress_report.document.blocks import Image
from progress_report.house_style.xml import parse
from progress_report.writers.html.markup import element

_REFERRING = ("aria-labelledby", "aria-describedby")


def picture(image: Image) -> Markup:
    """The pixels of the picture, with its alternative text."""
    pixels = image.picture
    data = b64encode(pixels.data).decode()
    return element(
        "img",
        {
            "src": f"data:{pixels.media_type};base64,{data}",
            "alt": image.alternative_text,
            "width": pixels.width,
            "height": pixels.height,
        },
    )


def drawing(image: Image, prefix: str) -> Markup:
    """The chart as SVG in the page; its ids get the prefix, as ids are unique in a page."""
    root = parse(image.svg)
    for node in root.iter():
        if "id" in node.attrib:
            node.set("id", f"{prefix}{node.get('id')}")
        for name in _REFERRING:
            if name in node.attrib:
                ids = str(node.get(name)).split()
                node.set(name, " ".join(f"{prefix}{one}" for one in ids))
    # It comes out of a parser, so it is well-formed: it needs no escaping.
    return Markup(etree.tostring(root, encoding="unicode"))
