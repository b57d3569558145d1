"""The map of positions: who stands where, by which criteria."""

import math
from collections.abc import Iterator

from commplan.calculators.wording import compare_texts
from commplan.model.brand import Positioning
from commplan.model.market import Competitor, Market
from commplan.model.text import Text

NEAR = 1.0
"""On a scale of ten, a point is less than buyers can tell apart [points of 10]."""


def placed(market: Market) -> Iterator[tuple[int, Competitor, Positioning]]:
    """The competitors that have a place on the map, with their rank."""
    for rank, competitor in enumerate(market.competitors or ()):
        if competitor.positioning is not None:
            yield rank, competitor, competitor.positioning


def same_criterion(one: Text, other: Text) -> bool:
    """Tell whether two criteria are one, whatever their capitals, accents and plurals."""
    return one == other or any(found.overlap == 1 for found in compare_texts(one, other).values())


def same_criteria(one: Positioning, other: Positioning) -> bool:
    """Tell whether two places stand on the same map."""
    return same_criterion(one.criterion_x, other.criterion_x) and same_criterion(one.criterion_y, other.criterion_y)


def distance(one: Positioning, other: Positioning) -> float:
    """How far apart two places on the same map are [points of 10].

    >>> place = {"criterion_x": "Price", "criterion_y": "Speed"}
    >>> distance(Positioning(x=1, y=1, **place), Positioning(x=4, y=5, **place))
    5.0
    """
    return math.dist((one.x, one.y), (other.x, other.y))
