"""A trend that was read too long ago."""

import datetime as dt
from collections.abc import Iterator

from commplan.model.market import Market
from commplan.rules.finding import Finding

TOO_LONG = dt.timedelta(days=548)  # a year and a half: two budgets have been voted since


def check(market: Market, today: dt.date) -> Iterator[Finding]:
    """Judge only trends that have a date."""
    for rank, trend in enumerate(market.trends or ()):
        if trend.date is not None and today - trend.date > TOO_LONG:
            yield Finding(at=("market", "trends", rank, "date"), trend=trend.title, day=trend.date)
