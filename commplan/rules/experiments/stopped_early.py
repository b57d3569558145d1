"""A version that was kept before the test had its count."""

from collections.abc import Iterator, Sequence

from commplan.calculators.experiment_results import result_of
from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """Judge tests that are over, of which a version was kept."""
    for rank, experiment in enumerate(experiments):
        if experiment.state in ("planned", "running") or not experiment.winner:
            continue
        found = result_of(experiment)
        needed, seen = found.plan.per_arm, found.smallest
        if needed is not None and seen is not None and seen < needed:
            yield Finding(at=("experiments", rank, "winner"), experiment=experiment.title, seen=seen, needed=needed)
