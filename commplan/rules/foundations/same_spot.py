"""The client and a competitor on the same spot of the map."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.model.market import Market
from commplan.rules.finding import Finding
from commplan.rules.foundations._map import criteria, placed

NEAR = 1.0  # on a scale of ten, a point is less than buyers can tell apart


def check(brand: Brand, market: Market) -> Iterator[Finding]:
    """Compare only positions by the same two criteria."""
    own = brand.positioning
    for rank, competitor, other in placed(market) if own else ():
        if own and criteria(other) == criteria(own) and max(abs(other.x - own.x), abs(other.y - own.y)) <= NEAR:
            at = ("market", "competitors", rank, "positioning")
            named = (own.criterion_x, own.criterion_y)
            yield Finding(at=at, competitor=competitor.title, criteria=named)
