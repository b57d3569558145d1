"""E-mailing without a basis for consent."""

from collections.abc import Iterator, Sequence

from commplan.model.base import NONE
from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """An explicit `none` says that people are written to without a basis."""
    for rank, channel in enumerate(channels):
        if channel.state == "kept" and channel.consent is NONE and channel.writes_to_people is not False:
            yield Finding(at=("channels", rank, "consent"), channel=channel.title)
