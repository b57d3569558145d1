"""Somebody for whom the plan holds more hours than they have."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from commplan.calculators.horizon import coming_months
from commplan.calculators.working_days import working_days
from commplan.calculators.workload import Load, workload
from commplan.model.action import Plan
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(plan: Plan, client: Client, today: dt.date | None = None) -> Iterator[Finding]:
    """One finding per person, with the worst month."""
    months = coming_months(today, plan.actions or ())
    working = working_days(client, {int(month[:4]) for month in months}) if months else working_days(client, ())
    loads = workload(plan.actions or (), people=client.people or (), working=working, months=months,
                     pauses=plan.pauses or ())  # fmt: skip
    over: dict[str, list[Load]] = defaultdict(list)
    for load in loads:
        if load.person is not None and load.is_over:
            over[load.person].append(load)
    for rank, person in enumerate(client.people or ()):
        if found := over.get(person.id):
            worst = max(found, key=lambda load: load.hours - (load.available or 0))
            values = {"month": worst.month, "hours": worst.hours, "available": worst.available}
            at = ("client", "people", rank, "hours_per_month")
            yield Finding(at=at, person=person.title, n=len(found), **values)
