"""A paid campaign without a conversion target."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Money on a kept paid channel that is not for awareness alone."""
    for rank, channel in enumerate(channels):
        pays = channel.money_per_month is not None and channel.money_per_month.amount > 0
        is_awareness = channel.types == ("awareness",)
        is_campaign = channel.state == "kept" and channel.kind == "paid" and pays and not is_awareness
        if is_campaign and not channel.conversion_target:
            at = ("channels", rank, "conversion_target")
            yield Finding(at=at, channel=channel.title, money=channel.money_per_month)
