"""A version that was kept although the test does not show that it is better."""

from collections.abc import Iterator, Sequence

from commplan.calculators.experiment_results import result_of
from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """Judge the kept version against the present one, with as many looks as there were."""
    for rank, experiment in enumerate(experiments):
        kept = next((number for number, arm in enumerate(experiment.arms or ()) if arm.id == experiment.winner), 0)
        reading = result_of(experiment).reading if kept else None  # the present version needs no proof to stay
        if reading is None:
            continue
        against = reading.comparisons[kept - 1]
        if against.state != "better":
            yield Finding(at=("experiments", rank, "winner"), experiment=experiment.title,
                          version=(experiment.arms or ())[kept].title, low=against.difference.low,
                          high=against.difference.high)  # fmt: skip
