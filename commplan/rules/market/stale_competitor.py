"""Competitors that nobody has looked at for a year."""

import datetime as dt
from collections.abc import Iterator

from commplan.calculators.age import is_older
from commplan.model.market import Market
from commplan.rules.finding import Finding

MONTHS = 12  # long enough for a competitor to change prices, channels and message


def check(market: Market, today: dt.date) -> Iterator[Finding]:
    """One finding for all of them, at the one seen longest ago; those without a date are left in peace."""
    competitors = market.competitors or ()
    seen = sorted((each.seen_on, rank) for rank, each in enumerate(competitors) if each.seen_on is not None)
    old = [(day, rank) for day, rank in seen if is_older(day, today, months=MONTHS)]
    if old:
        day, first = old[0]
        titles = tuple(competitors[rank].title for _, rank in old)
        yield Finding(at=("market", "competitors", first, "seen_on"), competitors=titles, day=day)
