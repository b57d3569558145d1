"""Somebody answers for an objective and has no time for it."""

from collections.abc import Iterator, Sequence

from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(client: Client, objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Only where the hours were asked and the answer was zero."""
    idle = {person.id: person for person in client.people or () if person.hours_per_month == 0}
    for rank, objective in enumerate(objectives):
        if objective.owner and objective.owner in idle:
            owner = idle[objective.owner]
            yield Finding(at=("objectives", rank, "owner"), objective=objective.title, owner=owner.title)
