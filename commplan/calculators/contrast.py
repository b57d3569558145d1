"""How well a colour can be read on another one, and the nearest one that can be."""

import colorsys
from collections.abc import Sequence

STEPS = 100


def luminance(colour: str) -> float:
    """Relative luminance of a colour.

    Parameters
    ----------
    colour : str
        Such as `#1F4E5F`.

    Returns
    -------
    float
        From 0 (black) to 1 (white) [ratio].

    Notes
    -----
    ``0.2126 R + 0.7152 G + 0.0722 B`` of the linear parts of sRGB.

    References
    ----------
    W3C, *Web Content Accessibility Guidelines 2.2*, "relative luminance".

    Examples
    --------
    >>> luminance("#ffffff"), luminance("#000000")
    (1.0, 0.0)
    """
    return sum(share * _linear(part) for share, part in zip((0.2126, 0.7152, 0.0722), channels_of(colour), strict=True))


def channels_of(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of a colour [ratio 0-1].

    Examples
    --------
    >>> channels_of("#ff0000")
    (1.0, 0.0, 0.0)
    """
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    low, divisor, shift, power = 0.04045, 12.92, 0.055, 2.4  # of sRGB
    return part / divisor if part <= low else ((part + shift) / (1 + shift)) ** power


def contrast(colour: str, other: str) -> float:
    """Contrast ratio of two colours.

    Parameters
    ----------
    colour, other : str
        Such as `#1F4E5F`.

    Returns
    -------
    float
        From 1 (the same) to 21 (black on white) [ratio]; text needs 4.5, graphic objects 3.

    Notes
    -----
    ``(L1 + 0.05) / (L2 + 0.05)``, the lighter one above.

    References
    ----------
    W3C, *Web Content Accessibility Guidelines 2.2*, "contrast ratio", success criterion 1.4.3.

    Examples
    --------
    >>> contrast("#000000", "#ffffff")
    21.0
    """
    dark, light = sorted((luminance(colour), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, grounds: Sequence[str], *, least: float = 4.5) -> str:
    """The colour itself where it can be read on all grounds, else the nearest of its hue that can be.

    Parameters
    ----------
    colour : str
        Such as `#F2C94C`.
    grounds : sequence of str
        What it stands on: all light, or all dark.
    least : float
        The contrast that it must have [ratio].

    Returns
    -------
    str
        In lower case; black or white where no other lightness of the hue will do.

    Notes
    -----
    Hue and saturation stay, the lightness moves away from the grounds in steps of a hundredth.

    Examples
    --------
    A yellow cannot be read on white; its dark gold can.

    >>> readable("#F2C94C", ["#ffffff"])
    '#91700b'
    >>> readable("#1F4E5F", ["#ffffff"])
    '#1f4e5f'
    """
    on_light = min(luminance(ground) for ground in grounds) > 0.18
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels_of(colour))
    end = 0.0 if on_light else 1.0
    found = colour.lower()
    for step in range(STEPS + 1):
        if all(contrast(found, ground) >= least for ground in grounds):
            break
        moved = lightness + (end - lightness) * (step + 1) / STEPS
        found = _written(*colorsys.hls_to_rgb(hue, min(1.0, max(0.0, moved)), saturation))
    return found


def _written(*parts: float) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
