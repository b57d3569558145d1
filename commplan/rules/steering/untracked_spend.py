"""Money on a paid channel without tracking."""

from collections.abc import Iterator, Sequence

from commplan.model.base import NONE
from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Look at kept channels on which money is spent; a shop window or a sign is not a campaign."""
    for rank, channel in enumerate(channels):
        spends = channel.state == "kept" and channel.money_per_month is not None and channel.money_per_month.amount > 0
        is_place = channel.offline and channel.kind not in ("paid", None)
        if spends and channel.tracking is NONE and not is_place:
            yield Finding(at=("channels", rank, "tracking"), channel=channel.title, money=channel.money_per_month)
