"""Competitors are on the map and the client is not."""

from collections.abc import Iterator

from commplan.calculators.positions import placed
from commplan.model.brand import Brand
from commplan.model.market import Market
from commplan.rules.finding import Finding


def check(brand: Brand, market: Market) -> Iterator[Finding]:
    """Ask only once a map was begun."""
    others = tuple(competitor.title for _, competitor, _ in placed(market))
    if others and brand.positioning is None:
        yield Finding(at=("brand", "positioning"), competitors=others)
