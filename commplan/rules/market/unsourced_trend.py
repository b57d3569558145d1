"""A trend that comes from nowhere."""

from collections.abc import Iterator

from commplan.model.market import Market
from commplan.rules.finding import Finding


def check(market: Market) -> Iterator[Finding]:
    """A trend needs a source and a date; one question for whichever is missing."""
    for rank, trend in enumerate(market.trends or ()):
        if trend.source is None or trend.date is None:
            field = "source" if trend.source is None else "date"
            yield Finding(at=("market", "trends", rank, field), trend=trend.title)
