"""A trend that was read too long ago."""

import datetime as dt
from collections.abc import Iterator

from commplan.calculators.age import TREND_MONTHS, is_older
from commplan.model.market import Market
from commplan.rules.finding import Finding


def check(market: Market, today: dt.date) -> Iterator[Finding]:
    """Judge only trends that have a date."""
    for rank, trend in enumerate(market.trends or ()):
        if trend.date is not None and is_older(trend.date, today, months=TREND_MONTHS):
            yield Finding(at=("market", "trends", rank, "date"), trend=trend.title, day=trend.date, months=TREND_MONTHS)
