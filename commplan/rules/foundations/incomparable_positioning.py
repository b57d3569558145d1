"""Competitors placed by other criteria than the client."""

from collections.abc import Iterator

from commplan.calculators.positions import placed, same_criteria
from commplan.model.brand import Brand
from commplan.model.market import Market
from commplan.rules.finding import Finding


def check(brand: Brand, market: Market) -> Iterator[Finding]:
    """One question for all of them: the criteria were chosen once."""
    own = brand.positioning
    if own is None:
        return
    others = [(rank, each.title) for rank, each, position in placed(market) if not same_criteria(position, own)]
    if others:
        at = ("market", "competitors", others[0][0], "positioning")
        chosen = (own.criterion_x, own.criterion_y)
        yield Finding(at=at, competitors=tuple(title for _, title in others), criteria=chosen)
