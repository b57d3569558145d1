"""A channel that was to be looked at again."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel], today: dt.date) -> Iterator[Finding]:
    """Renounced until a day that has passed."""
    for rank, channel in enumerate(channels):
        if channel.state == "renounced" and channel.look_again and channel.look_again < today:
            yield Finding(at=("channels", rank, "look_again"), channel=channel.title, date=channel.look_again)
