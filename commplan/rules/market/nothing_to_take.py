"""Nothing to learn from any competitor."""

from collections.abc import Iterator

from commplan.model.market import Market
from commplan.rules.finding import Finding
from commplan.rules.market._blank import blank_everywhere


def check(market: Market) -> Iterator[Finding]:
    """One idea among all of them is enough."""
    if at := blank_everywhere(market, "to_take"):
        yield Finding(at=at, competitors=len(market.competitors or ()))
