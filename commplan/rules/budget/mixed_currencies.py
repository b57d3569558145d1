"""A budget in several currencies."""

from collections.abc import Iterator

from commplan.model.budget import Budget
from commplan.rules.finding import Finding


def check(budget: Budget) -> Iterator[Finding]:
    """Currencies are never added up, so such a budget has no sum."""
    amounts = [line.amount for line in budget.lines or ()] + ([budget.total] if budget.total else [])
    found = tuple(dict.fromkeys(amount.currency for amount in amounts))
    if len(found) > 1:
        yield Finding(at=("budget", "lines"), currencies=found)
