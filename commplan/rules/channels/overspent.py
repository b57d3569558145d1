"""More channels than the money carries."""

from collections.abc import Iterator, Sequence

from commplan.calculators.channel_means import kept, money_available, money_taken
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.quantity import money
from commplan.rules.finding import Finding

CENT = 0.01


def check(client: Client, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Add up media and fees of the kept channels, and compare with what may be spent."""
    available = money_available(client)
    taken = sum(money_taken(channel, client.currency) for channel in kept(channels))
    if available is not None and taken > available + CENT:
        yield Finding(at=("channels",), taken=money(taken, client.currency), available=client.money_per_month,
                      kept=len(kept(channels)))  # fmt: skip
