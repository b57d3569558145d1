"""The client and a competitor on the same spot of the map."""

import math
from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.model.market import Market
from commplan.rules.finding import Finding
from commplan.rules.foundations._map import placed, same_criteria

NEAR = 1.0  # on a scale of ten, a point is less than buyers can tell apart


def check(brand: Brand, market: Market) -> Iterator[Finding]:
    """Compare only positions by the same two criteria."""
    own = brand.positioning
    if own is None:
        return
    for rank, competitor, other in placed(market):
        if same_criteria(own, other) and math.dist((own.x, own.y), (other.x, other.y)) <= NEAR:
            at = ("market", "competitors", rank, "positioning")
            yield Finding(at=at, competitor=competitor.title, criteria=(own.criterion_x, own.criterion_y))
