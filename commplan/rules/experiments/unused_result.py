"""A test that showed a better version, which nobody is said to have kept."""

from collections.abc import Iterator, Sequence

from commplan.calculators.experiment_results import result_of
from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """Judge tests that are done and whose count was reached."""
    for rank, experiment in enumerate(experiments):
        if experiment.state != "done" or experiment.winner:
            continue
        found = result_of(experiment)
        if found.verdict == "better" and found.best is not None:
            yield Finding(at=("experiments", rank, "winner"), experiment=experiment.title,
                          version=(experiment.arms or ())[found.best].title)  # fmt: skip
