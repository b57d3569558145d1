"""Lines that do not add up to the total."""

from collections.abc import Iterator
from decimal import Decimal

from commplan.model.budget import Budget
from commplan.model.quantity import Money
from commplan.rules.finding import Finding

CENT = Decimal("0.01")


def check(budget: Budget) -> Iterator[Finding]:
    """Compare only amounts of one currency."""
    if budget.total is None or not budget.lines:
        return
    currency = budget.total.currency
    if any(line.amount.currency != currency for line in budget.lines):
        return
    total = sum((line.amount.amount for line in budget.lines), Decimal(0))
    if abs(total - budget.total.amount) > CENT:
        lines = Money(amount=total, currency=currency)
        gap = Money(amount=abs(total - budget.total.amount), currency=currency)
        yield Finding(at=("budget", "total"), lines=lines, total=budget.total, gap=gap)
