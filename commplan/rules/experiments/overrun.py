"""A test that still runs after its end."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment], today: dt.date) -> Iterator[Finding]:
    """Judge those that have an end."""
    for rank, experiment in enumerate(experiments):
        if experiment.state in ("planned", "running") and experiment.end is not None and experiment.end < today:
            yield Finding(at=("experiments", rank, "state"), experiment=experiment.title, date=experiment.end)
