"""A paid channel with too little money to ever show whether it works."""

from collections.abc import Iterator, Sequence

from commplan.calculators.channel_means import kept, money_taken
from commplan.calculators.channel_results import threshold
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.quantity import money
from commplan.rules.finding import Finding

RESULTS, MONTHS = 10, 6
"""Ten results leave the cost per result uncertain by a factor of two; half a year is long enough to wait for them."""


def check(client: Client, channels: Sequence[Channel]) -> Iterator[Finding]:
    """The smallest viable amount buys ten results in half a year at the most that a result may cost."""
    limit = threshold(client).cost_per_lead
    if limit is None:
        return
    least = RESULTS * limit / MONTHS
    found = kept(channels)
    for rank, channel in enumerate(channels):
        given = money_taken(channel, client.currency)
        if channel in found and channel.kind == "paid" and 0 < given < least:
            yield Finding(at=("channels", rank, "money_per_month"), channel=channel.title,
                          money=money(given, client.currency), least=money(least, client.currency))  # fmt: skip
