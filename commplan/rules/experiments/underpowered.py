"""A test that has too few visitors to tell anything in time."""

from collections.abc import Iterator, Sequence

from commplan.calculators.experiment_plan import LONGEST
from commplan.calculators.experiment_results import plan_of
from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """Judge tests that are still to be read, where rate, gain and visitors are known."""
    for rank, experiment in enumerate(experiments):
        plan = plan_of(experiment)
        if experiment.state in ("planned", "running") and plan.advice == "too_long" and plan.weeks:
            yield Finding(at=("experiments", rank, "visitors_per_week"), experiment=experiment.title, total=plan.total,
                          weeks=round(plan.weeks), longest=round(LONGEST))  # fmt: skip
