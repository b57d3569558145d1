"""A bar the height of a line: a figure, its target, where it began and where it is expected to end."""

import math

from markupsafe import Markup

from commplan.charts.colours import HUE
from commplan.knowledge.say import Bullet
from commplan.knowledge.words import Words

OWN = "currentColor"
WIDE, HIGH = 220, 26
MIDDLE, THICK = 13, 10
_PICTURE = Markup(
    '<svg class="bullet" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-label="{}">'
    "<title>{}</title>{}</svg>"
)
_BOX = Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" fill="{}"{}/>')


def bullet(bar: Bullet, words: Words) -> Markup:
    """Draw a bullet bar.

    Parameters
    ----------
    bar : Bullet
        Places on the bar, from 0 to 1.
    words : Words
        The language of the alternative text.

    Returns
    -------
    Markup
        An `<svg>` for the inside of a page, without style or script. The bar is what was reached, the thick line the
        target, the thin one the start, the frame the range expected at the deadline: told apart by their shapes, in
        black and white too.
    """
    alt = bar.alt.pick(words.lang)
    parts = [_box("track", 0, 1, 18, OWN, Markup(' fill-opacity="0.1"'))]
    if not math.isnan(bar.actual):
        parts.append(_box("bar", min(bar.zero, bar.actual), max(bar.zero, bar.actual), THICK, HUE))
    if not math.isnan(bar.low):
        around = Markup(' stroke="{}" stroke-width="1.5" stroke-dasharray="3 2"').format(OWN)
        parts.append(_box("range", _inside(bar.low), _inside(bar.high), 18, "none", around))
    if not math.isnan(bar.start):
        parts.append(_tick("start", bar.start, 1.5, 16))
    if not math.isnan(bar.target):
        parts.append(_tick("target", bar.target, 4, HIGH))
    return _PICTURE.format(WIDE, HIGH, WIDE, HIGH, alt, alt, Markup("").join(parts))


def _inside(place: float) -> float:
    return min(1.0, max(0.0, place))


def _box(kind: str, begin: float, end: float, high: float, colour: str, more: str = "") -> Markup:
    left, wide = f"{begin * WIDE:.1f}", f"{max(0.0, end - begin) * WIDE:.1f}"
    return _BOX.format(kind, left, f"{MIDDLE - high / 2:g}", wide, f"{high:g}", colour, more)


def _tick(kind: str, place: float, wide: float, high: float) -> Markup:
    left = min(WIDE - wide, max(0.0, place * WIDE - wide / 2))
    return _BOX.format(kind, f"{left:.1f}", f"{MIDDLE - high / 2:g}", f"{wide:g}", f"{high:g}", OWN, "")
