"""A version of a test with more conversions than visitors."""

from collections.abc import Iterator, Sequence

from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """Compare the two counts of each version."""
    for rank, experiment in enumerate(experiments):
        for number, arm in enumerate(experiment.arms or ()):
            if arm.visitors is not None and arm.conversions is not None and arm.conversions > arm.visitors:
                yield Finding(at=("experiments", rank, "arms", number, "conversions"), version=arm.title,
                              conversions=arm.conversions, visitors=arm.visitors)  # fmt: skip
