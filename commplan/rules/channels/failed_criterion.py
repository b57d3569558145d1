"""A channel kept although it fails one of the three criteria."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import label
from commplan.model.channel import Channel
from commplan.rules.finding import Finding

CRITERIA = ("audience", "objective", "resources")


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """A zero cannot be made up for by the two others."""
    for rank, channel in enumerate(channels):
        if channel.state != "kept" or channel.criteria is None:
            continue
        for name in CRITERIA:
            if getattr(channel.criteria, name) == 0:
                at = ("channels", rank, "criteria", name)
                yield Finding(at=at, channel=channel.title, criterion=label(f"criterion.{name}"))
