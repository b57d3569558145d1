"""A test whose visitors were not shared out as meant."""

from collections.abc import Iterator, Sequence

from commplan.calculators.experiment_results import has_mismatch
from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """Judge tests of which every version has been counted."""
    for rank, experiment in enumerate(experiments):
        arms = experiment.arms or ()
        if len(arms) > 1 and all(arm.visitors for arm in arms) and has_mismatch(arms):
            yield Finding(at=("experiments", rank, "arms"), experiment=experiment.title,
                          counts=[arm.visitors for arm in arms])  # fmt: skip
