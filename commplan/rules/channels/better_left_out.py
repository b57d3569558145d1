"""A channel that was given up although it scored better than one that was kept."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Ask: scores are not everything, but the reason should be known."""
    scored = [(rank, channel, _total(channel)) for rank, channel in enumerate(channels)]
    stayed = [(total, channel) for _, channel, total in scored if channel.state == "kept" and total is not None]
    if not stayed:
        return
    lowest, weakest = min(stayed, key=lambda pair: pair[0])
    for rank, channel, total in scored:
        if channel.state == "renounced" and total is not None and total > lowest + 1:
            yield Finding(at=("channels", rank, "state"), left=channel.title, left_score=total, stayed=weakest.title,
                          stayed_score=lowest)  # fmt: skip


def _total(channel: Channel) -> int | None:
    if channel.criteria is None:
        return None
    given = (channel.criteria.audience, channel.criteria.objective, channel.criteria.resources)
    known = [each for each in given if each is not None]
    return sum(known) if len(known) == len(given) else None
