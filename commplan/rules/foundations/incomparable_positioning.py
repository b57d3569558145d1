"""Competitors placed by other criteria than the client."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.model.market import Market
from commplan.rules.finding import Finding
from commplan.rules.foundations._map import criteria, placed


def check(brand: Brand, market: Market) -> Iterator[Finding]:
    """One question for all of them: the criteria were chosen once."""
    if brand.positioning is None:
        return
    own = criteria(brand.positioning)
    others = [(rank, competitor) for rank, competitor, position in placed(market) if criteria(position) != own]
    if others:
        chosen = (brand.positioning.criterion_x, brand.positioning.criterion_y)
        at = ("market", "competitors", others[0][0], "positioning")
        yield Finding(at=at, competitors=tuple(competitor.title for _, competitor in others), criteria=chosen)
