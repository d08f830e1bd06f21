"""Drawings in the header, as Word writes them."""

from __future__ import annotations

from progress_report.house_style import Shape
from tests.house_style.edited import Edited

AT = "<wp:posOffset>{}</wp:posOffset>"
LEFT_TOP = (
    f'<wp:positionH relativeFrom="page">{AT.format(0)}</wp:positionH>'
    f'<wp:positionV relativeFrom="page">{AT.format(0)}</wp:positionV>'
)
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def points(number: float) -> int:
    """In EMU, as drawings have it."""
    return round(number * 12700)


def drawing(
    content: str,
    kind: str = SHAPE,
    *,
    position: str = LEFT_TOP,
    size: tuple[float, float] = (100, 50),
    about: str = 'name="Vlak"',
    attributes: str = 'relativeHeight="1" behindDoc="1"',
) -> str:
    """A paragraph with a drawing, of a size in points."""
    extent = f'<wp:extent cx="{points(size[0])}" cy="{points(size[1])}"/>'
    return (
        f"<w:p><w:r><w:drawing><wp:anchor {attributes}>{position}{extent}"
        f'<wp:docPr id="1" {about}/><a:graphic><a:graphicData uri="{kind}">{content}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
    )


def shape(properties: str = RECTANGLE + RED, rest: str = "") -> str:
    return f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{properties}</wps:spPr>{rest}<wps:bodyPr/></wps:wsp>"


def picture(inside: str = "", crop: str = "", properties: str = RECTANGLE) -> str:
    blip = f'<a:blip r:embed="rId1">{inside}</a:blip>{crop}'
    return (
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill>{blip}</pic:blipFill><pic:spPr>{properties}</pic:spPr></pic:pic>"
    )


def cover(house: Edited, content: str) -> tuple[Shape, ...]:
    house.running("first header", content)
    return house.read().cover


def notices(house: Edited) -> list[str]:
    return [str(notice) for notice in house.read().notices]
