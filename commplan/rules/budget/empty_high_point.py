"""A high point in months without money."""

import datetime as dt
from collections.abc import Iterator

from commplan.calculators.budget_months import amounts_by_month, months_of
from commplan.model.budget import Budget
from commplan.model.client import Client, HighPoint
from commplan.rules.finding import Finding


def check(client: Client, budget: Budget) -> Iterator[Finding]:
    """Its months and those of its preparation in the budget's year; silent where no line says its months."""
    amounts = amounts_by_month(budget)
    if not any(amounts.values()):
        return
    for rank, point in enumerate(client.high_points or ()):
        months = [month for month in months_of(_begins(point), point.end or point.start) if month in amounts]
        if point.start.year == budget.year and not any(amounts[month] for month in months):
            yield Finding(at=("client", "high_points", rank), point=point.title, month=point.start.strftime("%Y-%m"))


def _begins(point: HighPoint) -> dt.date:
    """What a fair costs is often paid while it is prepared."""
    return point.start - dt.timedelta(weeks=point.lead_weeks or 0)
