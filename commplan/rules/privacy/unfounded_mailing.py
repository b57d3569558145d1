"""E-mailing without a basis for consent."""

from collections.abc import Iterator, Sequence

from commplan.model.base import NONE
from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """An explicit `none` says that there is no basis; where people are written to, no answer is a question."""
    for rank, channel in enumerate(channels):
        answered = channel.consent is NONE and channel.writes_to_people is not False
        asked = channel.consent is None and channel.writes_to_people is True
        if channel.state == "kept" and (answered or asked):
            yield Finding(at=("channels", rank, "consent"), channel=channel.title)
