"""Pictures and charts as drawings in a line of text (ECMA-376 part 1, 20.4.2.8)."""

from __future__ import annotations

from progress_report.document.blocks import Image
from progress_report.writers.docx.markup import element
from progress_report.writers.docx.package import Package
from progress_report.writers.sizes import Size

_EMU_PER_TWIP = 635
# The extension by which a picture carries a drawing that newer versions of Word show instead.
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_DRAWINGML_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def drawing(image: Image, package: Package, size: Size) -> str:
    """A run with the image, of the size in twips."""
    extent = {"cx": round(size.width * _EMU_PER_TWIP), "cy": round(size.height * _EMU_PER_TWIP)}
    number = package.next_id()
    inline = element(
        "wp:inline",
        {**package.namespace("wp"), "distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", extent),
        element(
            "wp:docPr",
            {"id": number, "name": f"Beeld {number}", "descr": image.alternative_text},
        ),
        element(
            "wp:cNvGraphicFramePr",
            None,
            element("a:graphicFrameLocks", {**package.namespace("a"), "noChangeAspect": 1}),
        ),
        element(
            "a:graphic",
            package.namespace("a"),
            element(
                "a:graphicData",
                {"uri": _DRAWINGML_PICTURE},
                _picture(image, package, extent, number),
            ),
        ),
    )
    return element("w:r", None, element("w:drawing", None, inline))


def _picture(image: Image, package: Package, extent: dict[str, int], number: int) -> str:
    return element(
        "pic:pic",
        package.namespace("pic"),
        element(
            "pic:nvPicPr",
            None,
            element("pic:cNvPr", {"id": number, "name": f"Beeld {number}"}),
            element("pic:cNvPicPr"),
        ),
        element(
            "pic:blipFill",
            None,
            _blip(image, package),
            element("a:stretch", None, element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            None,
            element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent)),
            element("a:prstGeom", {"prst": "rect"}, element("a:avLst")),
        ),
    )


def _blip(image: Image, package: Package) -> str:
    picture = package.media(image.picture.data, image.picture.media_type)
    if not image.svg:
        return element("a:blip", {"r:embed": picture})
    svg = {**package.namespace("asvg"), "r:embed": package.media(image.svg, "image/svg+xml")}
    extension = element("a:ext", {"uri": _SVG_EXTENSION}, element("asvg:svgBlip", svg))
    return element("a:blip", {"r:embed": picture}, element("a:extLst", None, extension))
