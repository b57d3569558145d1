"""Competitors whose value proposition nobody has written down."""

from collections.abc import Iterator

from commplan.model.market import Market
from commplan.rules.finding import Finding
from commplan.rules.market._blank import blank_everywhere


def check(market: Market) -> Iterator[Finding]:
    """One that is known is enough to compare with."""
    if at := blank_everywhere(market, "value_proposition"):
        yield Finding(at=at, competitors=len(market.competitors or ()))
