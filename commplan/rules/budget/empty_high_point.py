"""A high point in months without money."""

from collections.abc import Iterator

from commplan.calculators.budget_months import amounts_by_month, months_of
from commplan.model.budget import Budget
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(client: Client, budget: Budget) -> Iterator[Finding]:
    """Only months of the budget's own year are judged, and only where some money has its months."""
    amounts = amounts_by_month(budget)
    if not any(amounts.values()):
        return
    for rank, point in enumerate(client.high_points or ()):
        months = [month for month in months_of(point.start, point.end) if month in amounts]
        if months and not any(amounts[month] for month in months):
            yield Finding(at=("client", "high_points", rank), point=point.title, month=months[0])
