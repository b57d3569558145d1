"""A test on a channel that was renounced."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment], channels: Sequence[Channel]) -> Iterator[Finding]:
    """A test that is over may have led to the renouncing."""
    renounced = {channel.id: channel for channel in channels if channel.state == "renounced"}
    for rank, experiment in enumerate(experiments):
        if experiment.state in ("planned", "running") and experiment.channel in renounced:
            yield Finding(at=("experiments", rank, "channel"), experiment=experiment.title,
                          channel=renounced[experiment.channel].title)  # fmt: skip
