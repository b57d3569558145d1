"""Where a smooth function is zero: every place in a range, not only the first that a search runs into."""

from collections.abc import Callable

_STEPS = 2_000
_TOUCHES = 1e-13


def crossings(function: Callable[[float], float], *, low: float, high: float) -> list[float]:
    """Every zero between two ends, in order: where the sign changes, and where the curve only touches zero.

    Two zeros nearer to each other than a two-thousandth of the range may be taken for none.
    """
    places = [low + (high - low) * step / _STEPS for step in range(_STEPS + 1)]
    heights = [function(place) for place in places]
    found = [place for place, height in zip(places, heights, strict=True) if height == 0]
    for rank in range(_STEPS):
        if heights[rank] * heights[rank + 1] < 0:
            found.append(_root(function, places[rank], places[rank + 1]))
        elif rank > 0 and _is_bump(heights[rank - 1], heights[rank], heights[rank + 1]):
            found += _touching(function, places[rank - 1], places[rank + 1])
    return sorted(found)


def _root(function: Callable[[float], float], low: float, high: float) -> float:
    from scipy.optimize import brentq  # slow to load, and most calculators do without

    return float(brentq(function, low, high, xtol=1e-14, rtol=1e-14))


def _is_bump(before: float, here: float, after: float) -> bool:
    return before * after > 0 and here * before > 0 and abs(here) < abs(before) and abs(here) <= abs(after)


def _touching(function: Callable[[float], float], low: float, high: float) -> list[float]:
    from scipy.optimize import minimize_scalar

    lowest = minimize_scalar(lambda place: abs(function(place)), bounds=(low, high), method="bounded",
                             options={"xatol": 1e-10})  # fmt: skip
    return [float(lowest.x)] if lowest.fun < _TOUCHES else []
