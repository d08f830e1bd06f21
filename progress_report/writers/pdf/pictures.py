"""The files of the pictures that the layout places."""

from __future__ import annotations

from progress_report.document.blocks import Image


class Pictures:
    """Pictures by the name of their file; each is kept once."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._names: dict[bytes, str] = {}

    def image(self, image: Image) -> str:
        """The name of the file; of a chart the drawing, so that it stays sharp."""
        if image.svg:
            return self.file(image.svg, "image/svg+xml")
        return self.file(image.picture.data, image.picture.media_type)

    def file(self, data: bytes, media_type: str) -> str:
        if data not in self._names:
            extension = media_type.partition("/")[2].partition("+")[0]
            name = f"picture-{len(self.files) + 1}.{extension}"
            self._names[data] = name
            self.files[name] = data
        return self._names[data]
