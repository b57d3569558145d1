"""A list of addresses that others gathered, or that was gathered for something else."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.text import Text
from commplan.rules.finding import Finding
from commplan.rules.privacy._wording import says


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Ask, showing what is written about the basis for writing to people."""
    for rank, channel in enumerate(channels):
        basis = channel.consent
        told = (basis,) if channel.state == "kept" and isinstance(basis, Text) else ()
        if says(told, "gathered") and not says(told, "agreed"):
            yield Finding(at=("channels", rank, "consent"), channel=channel.title, basis=basis)
