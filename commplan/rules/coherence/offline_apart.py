"""Online and offline without any bridge."""

from collections.abc import Iterator, Sequence

from commplan.calculators.channel_means import kept
from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Judged once every kept channel said whom it serves."""
    found = kept(channels)
    sides = {channel.id: channel.offline for channel in found}
    if len(set(sides.values())) < 2 or any(channel.serves is None for channel in found):
        return
    links = [(channel.offline, other) for channel in found for other in channel.serves or ()]
    if all(sides.get(other, side) == side for side, other in links):
        yield Finding(at=("channels",), offline=tuple(channel.title for channel in found if channel.offline),
                      online=tuple(channel.title for channel in found if not channel.offline))  # fmt: skip
