"""A budget above what may be spent."""

from collections.abc import Iterator

from commplan.model.budget import Budget
from commplan.model.client import Client
from commplan.model.quantity import Money
from commplan.rules.finding import Finding

MONTHS = 12


def check(client: Client, budget: Budget) -> Iterator[Finding]:
    """Twelve times what the client may spend a month is what there is in a year."""
    monthly, total = client.money_per_month, budget.total
    if monthly is None or total is None or monthly.currency != total.currency:
        return
    year = Money(amount=monthly.amount * MONTHS, currency=monthly.currency)
    if total.amount > year.amount + 1:
        gap = Money(amount=total.amount - year.amount, currency=total.currency)
        yield Finding(at=("budget", "total"), total=total, year=year, gap=gap)
