"""A test with nothing to compare with."""

from collections.abc import Iterator, Sequence

from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """A test that has begun needs two versions; before, they may still be thought about."""
    for rank, experiment in enumerate(experiments):
        if experiment.state != "planned" and experiment.arms is not None and len(experiment.arms) <= 1:
            yield Finding(at=("experiments", rank, "arms"), experiment=experiment.title)
