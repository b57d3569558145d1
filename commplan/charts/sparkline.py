"""A picture the size of a word: how a figure went, beside the figure."""

import math
from collections.abc import Sequence

from markupsafe import Markup

WIDE, HIGH, EDGE = 96, 24, 4
DOT = 2.5


def sparkline(values: Sequence[float], *, target: float = math.nan, alt: str) -> Markup:
    """Draw a course of months.

    Parameters
    ----------
    values : sequence of float
        Month by month, nan where one is missing: the line is broken there.
    target : float
        A dashed line; nan if there is none.
    alt : str
        What the picture says, for those who do not see it.

    Returns
    -------
    Markup
        An `<svg>` for the inside of a page, in the colour of its text, without style or script; empty where there are
        fewer than two values.

    Notes
    -----
    The scale is the row's own: from the lowest to the highest value, the target included. It shows a course, and must
    not be compared with that of another row.
    """
    known = [value for value in values if not math.isnan(value)]
    if len(known) <= 1:
        return Markup("")
    reach = [*known, *([] if math.isnan(target) else [target])]
    low, span = min(reach), (max(reach) - min(reach)) or 1.0
    flat = max(reach) == min(reach)

    def down(value: float) -> float:
        return HIGH / 2 if flat else HIGH - EDGE - (value - low) / span * (HIGH - 2 * EDGE)

    step = (WIDE - 2 * EDGE) / (len(values) - 1)
    points = [None if math.isnan(value) else (EDGE + rank * step, down(value)) for rank, value in enumerate(values)]
    parts = [*_goal(target, down(target) if not math.isnan(target) else 0.0), *_lines(points), *_dots(points)]
    inside = Markup("<title>{}</title>").format(alt) + Markup("").join(parts)
    return Markup(
        '<svg class="spark" viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-label="{}">{}</svg>'
    ).format(WIDE, HIGH, WIDE, HIGH, alt, inside)


Points = list[tuple[float, float] | None]


def _goal(target: float, at: float) -> list[Markup]:
    if math.isnan(target):
        return []
    return [Markup('<path d="M0 {0}H{1}" fill="none" stroke="currentColor" stroke-opacity="0.5" '
                   'stroke-dasharray="3 3"/>').format(f"{at:.1f}", WIDE)]  # fmt: skip


def _lines(points: Points) -> list[Markup]:
    drawn, pen = "", "M"
    for point in points:
        if point is not None:
            drawn += f"{pen}{point[0]:.1f} {point[1]:.1f}"
        pen = "M" if point is None else "L"
    return [
        Markup('<path d="{}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/>').format(
            drawn
        )
    ]


def _dots(points: Points) -> list[Markup]:
    """The last month always, and months between two missing ones, which have no line."""
    alone = [rank for rank, point in enumerate(points) if point is not None
             and not any(0 <= near < len(points) and points[near] for near in (rank - 1, rank + 1))]  # fmt: skip
    last = [] if points[-1] is None else [len(points) - 1]
    spots = [points[rank] for rank in dict.fromkeys([*alone, *last])]
    return [Markup('<circle cx="{}" cy="{}" r="{}" fill="currentColor"/>').format(f"{x:.1f}", f"{y:.1f}", DOT)
            for x, y in (spot for spot in spots if spot is not None)]  # fmt: skip
