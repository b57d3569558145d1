"""No competitor was looked at."""

from collections.abc import Iterator

from commplan.model.market import Market
from commplan.rules.finding import Finding


def check(market: Market) -> Iterator[Finding]:
    """Buyers always compare with something, if only with doing nothing."""
    if not market.competitors:
        yield Finding(at=("market", "competitors"))
