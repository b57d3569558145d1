"""Two tests on one channel at the same time."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations

from commplan.model.experiment import Experiment
from commplan.rules.finding import Finding


def check(experiments: Sequence[Experiment]) -> Iterator[Finding]:
    """Judge tests that are to come or under way; one without an end goes on."""
    open_ones = [(rank, each) for rank, each in enumerate(experiments)
                 if each.state in ("planned", "running") and each.channel and each.start]  # fmt: skip
    for (_, one), (rank, other) in combinations(open_ones, 2):
        if one.channel == other.channel and _meet(one, other):
            yield Finding(at=("experiments", rank, "start"), experiment=other.title, other=one.title)


def _meet(one: Experiment, other: Experiment) -> bool:
    first, second = (each.start or dt.date.min for each in (one, other))
    return first <= (other.end or dt.date.max) and second <= (one.end or dt.date.max)
