"""Pictures in the colours of screens: PDF/A-2a asks a profile for those of printers."""

from __future__ import annotations

import contextlib
from io import BytesIO

from PIL import Image

FOR_PRINTERS = "CMYK"


def for_screens(image: Image.Image) -> Image.Image:
    """The picture in red, green and blue, by the profile that it carries when it has one."""
    profile = image.info.pop("icc_profile", None)
    if profile and image.mode == FOR_PRINTERS:
        from PIL import ImageCms  # slow to load, and few pictures are for printers

        with contextlib.suppress(ImageCms.PyCMSError, OSError):
            read, shown = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, read, shown, outputMode="RGB")
            if converted is not None:
                converted.info.pop("icc_profile", None)
                return converted
    return image.convert("RGB")
