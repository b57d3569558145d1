"""The client and a competitor on the same spot of the map."""

from collections.abc import Iterator

from commplan.calculators.positions import NEAR, distance, placed, same_criteria
from commplan.model.brand import Brand
from commplan.model.market import Market
from commplan.rules.finding import Finding


def check(brand: Brand, market: Market) -> Iterator[Finding]:
    """Compare only positions by the same two criteria."""
    own = brand.positioning
    if own is None:
        return
    for rank, competitor, other in placed(market):
        if same_criteria(own, other) and distance(own, other) <= NEAR:
            at = ("market", "competitors", rank, "positioning")
            yield Finding(at=at, competitor=competitor.title, criteria=(own.criterion_x, own.criterion_y))
