"""A stage that more people reach than were at the one before."""

from collections.abc import Iterator
from itertools import pairwise

from commplan.calculators.drop_off import WAY_IN
from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """Only on the way to the purchase, where everyone has passed the stage before."""
    stages = [(rank, each) for rank, each in enumerate(journey.stages or ())
              if each.kind in WAY_IN and each.people_per_month is not None]  # fmt: skip
    for (_, before), (rank, stage) in pairwise(stages):
        if (stage.people_per_month or 0) > (before.people_per_month or 0):
            yield Finding(at=("journey", "stages", rank, "people_per_month"), stage=stage.title, before=before.title,
                          here=stage.people_per_month, there=before.people_per_month)  # fmt: skip
