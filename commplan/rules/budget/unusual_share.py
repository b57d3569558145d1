"""A budget outside every usual share of revenue for the phase."""

from collections.abc import Iterator

from commplan.calculators.budget_norms import budget_norms
from commplan.model.budget import Budget
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(client: Client, budget: Budget) -> Iterator[Finding]:
    """Compare with all the norms that are quoted; at a launch or a repositioning more is expected."""
    norms = budget_norms(client)
    if client.revenue is None or budget.total is None or client.revenue.currency != budget.total.currency:
        return
    if not norms or not client.revenue.amount:
        return
    share = float(budget.total) / float(client.revenue)
    low, high = min(norm.low for norm in norms), max(norm.high for norm in norms)
    above_is_expected = client.phase in ("launch", "repositioning")
    if share < low or (share > high and not above_is_expected):
        yield Finding(at=("budget", "total"), share=share, low=low, high=high, n=len(norms))
