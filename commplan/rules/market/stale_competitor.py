"""Competitors that nobody has looked at for a year."""

import datetime as dt
from collections.abc import Iterator

from commplan.model.market import Market
from commplan.rules.finding import Finding

TOO_LONG = dt.timedelta(days=365)


def check(market: Market, today: dt.date) -> Iterator[Finding]:
    """One finding for all of them, at the one seen longest ago; those without a date are left in peace."""
    seen = [
        (competitor.seen_on, rank) for rank, competitor in enumerate(market.competitors or ()) if competitor.seen_on
    ]
    old = sorted((day, rank) for day, rank in seen if today - day > TOO_LONG)
    if old:
        day, first = old[0]
        titles = tuple((market.competitors or ())[rank].title for _, rank in old)
        yield Finding(at=("market", "competitors", first, "seen_on"), competitors=titles, day=day)
