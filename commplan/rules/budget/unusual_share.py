"""A budget outside the usual share of revenue for the phase."""

from collections.abc import Iterator

from commplan.knowledge import benchmark
from commplan.model.budget import Budget
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(client: Client, budget: Budget) -> Iterator[Finding]:
    """Compare with the range that the source quotes; at a launch or a repositioning more is expected."""
    if client.revenue is None or budget.total is None or client.revenue.currency != budget.total.currency:
        return
    norm = benchmark("marketing_budget_share/any/any")
    share = float(budget.total) / float(client.revenue) if client.revenue.amount else None
    above_is_expected = client.phase in ("launch", "repositioning")
    if share is None or norm.low is None or norm.high is None:
        return
    if share < norm.low or (share > norm.high and not above_is_expected):
        yield Finding(at=("budget", "total"), share=share, low=norm.low, high=norm.high)
