"""A test that is meant to end before it can tell."""

from collections.abc import Iterator, Sequence

from commplan.calculators.experiment_results import plan_of
from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding

WEEK = 7


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """Hold the weeks between start and end against those that it takes; a test that is over is read as it is."""
    for rank, experiment in enumerate(experiments):
        weeks, start, end = plan_of(experiment).weeks, experiment.start, experiment.end
        if experiment.state not in ("planned", "running") or weeks is None or start is None or end is None:
            continue
        meant = ((end - start).days + 1) / WEEK
        if weeks > meant:
            yield Finding(at=("experiments", rank, "end"), experiment=experiment.title, weeks=weeks, meant=meant)
