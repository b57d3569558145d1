"""Money goes to paid channels while the foundations are not laid."""

from collections.abc import Iterator, Sequence

from commplan.model.audit import Audit
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.quantity import money
from commplan.rules._audits import by_date
from commplan.rules.finding import Finding

WEAK = 1  # of 4: nothing there, or nothing on which two people agree
HALF = 0.5
DIMENSION = "foundations/"


def check(client: Client, audit: Sequence[Audit], channels: Sequence[Channel]) -> Iterator[Finding]:
    """More than half of the foundations at the two lowest levels is weak."""
    spent = sum(_spent(channel, client.currency) for channel in channels)
    for rank, last in by_date(audit)[-1:] if spent else ():
        asked = {key: answer for key, answer in last.answers.items() if key.startswith(DIMENSION)}
        weak = [key for key, answer in asked.items() if answer.level <= WEAK]
        if asked and len(weak) > HALF * len(asked):
            at = ("audit", rank, "answers", weak[0], "level")
            yield Finding(at=at, weak=len(weak), asked=len(asked), spent=money(spent, client.currency))


def _spent(channel: Channel, currency: str) -> float:
    paid = channel.money_per_month if channel.state == "kept" and channel.kind == "paid" else None
    return float(paid) if paid is not None and paid.currency == currency else 0.0
