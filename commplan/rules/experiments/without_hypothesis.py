"""A test that does not say what it expects."""

from collections.abc import Iterator, Sequence

from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """What is over can no longer be foretold."""
    for rank, experiment in enumerate(experiments):
        if experiment.state in ("planned", "running") and not experiment.hypothesis:
            yield Finding(at=("experiments", rank, "hypothesis"), experiment=experiment.title)
