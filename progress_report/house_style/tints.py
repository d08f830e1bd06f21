"""Lighter and darker versions of a colour, as Word and DrawingML make them."""

from __future__ import annotations

import colorsys
from collections.abc import Callable

_Transform = Callable[[float], float]


def tinted(colour: str, tint: float) -> str:
    """Lighter the smaller ``tint`` is, from 0 to 1 (ECMA-376 part 1, 17.3.2.6, themeTint)."""
    return _with_luminance(colour, lambda light: light * tint + 1 - tint)


def shaded(colour: str, shade: float) -> str:
    """Darker the smaller ``shade`` is, from 0 to 1 (17.3.2.6, themeShade)."""
    return _with_luminance(colour, lambda light: light * shade)


def transformed(colour: str, transform: str, amount: float) -> str:
    """A colour of DrawingML after one of its transforms (20.1.2.3), the amount as 1 for 100%.

    Transforms that are not known leave the colour as it is.
    """
    match transform:
        case "lumMod":
            return _with_luminance(colour, lambda light: light * amount)
        case "lumOff":
            return _with_luminance(colour, lambda light: light + amount)
        case "tint":
            return _with_light(colour, lambda channel: channel * amount + 1 - amount)
        case "shade":
            return _with_light(colour, lambda channel: channel * amount)
        case "satMod":
            return _with_saturation(colour, lambda saturation: saturation * amount)
        case "satOff":
            return _with_saturation(colour, lambda saturation: saturation + amount)
    return colour


def _with_luminance(colour: str, change: _Transform) -> str:
    hue, luminance, saturation = colorsys.rgb_to_hls(*_channels(colour))
    return _written(colorsys.hls_to_rgb(hue, _share(change(luminance)), saturation))


def _with_saturation(colour: str, change: _Transform) -> str:
    hue, luminance, saturation = colorsys.rgb_to_hls(*_channels(colour))
    return _written(colorsys.hls_to_rgb(hue, luminance, _share(change(saturation))))


def _with_light(colour: str, change: _Transform) -> str:
    """Changes the amounts of light, not their codes: so Office mixes with white and black."""
    red, green, blue = (_coded(_share(change(_linear(code)))) for code in _channels(colour))
    return _written((red, green, blue))


def _linear(code: float) -> float:
    return code / 12.92 if code <= 0.04045 else float(((code + 0.055) / 1.055) ** 2.4)


def _coded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def _share(number: float) -> float:
    return min(max(number, 0.0), 1.0)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _written(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in channels)
