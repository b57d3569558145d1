"""Actions that cost more than the budget of the year holds."""

import datetime as dt
from collections.abc import Iterator

from commplan.model.action import Action, Plan
from commplan.model.budget import Budget
from commplan.model.quantity import money
from commplan.rules.finding import Finding


def check(plan: Plan, budget: Budget) -> Iterator[Finding]:
    """Count the part of each action that falls into the year; amounts in other currencies are left out."""
    total = _total(budget)
    if total is None:
        return
    amount, currency = total
    year = (dt.date(budget.year, 1, 1), dt.date(budget.year, 12, 31))
    costed = [action for action in plan.actions or () if action.state != "stopped" and action.cost is not None
              and action.cost.currency == currency]  # fmt: skip
    cost = sum(float(action.cost) * _part(action, year) for action in costed if action.cost is not None)
    if cost > amount + 0.5:  # less than a unit of currency is rounding
        at = ("budget", "total") if budget.total is not None else ("budget", "lines")
        found = {"cost": money(cost, currency), "budget": money(amount, currency)}
        yield Finding(at=at, year=str(budget.year), over=money(cost - amount, currency), **found)


def _total(budget: Budget) -> tuple[float, str] | None:
    if budget.total is not None:
        return float(budget.total), budget.total.currency
    currencies = {line.amount.currency for line in budget.lines or ()}
    if len(currencies) != 1:
        return None
    return sum(float(line.amount) for line in budget.lines or ()), currencies.pop()


def _part(action: Action, year: tuple[dt.date, dt.date]) -> float:
    """The share of an action's days that falls into the year; one without an end is counted where it begins."""
    start = action.start or action.end
    if start is None:
        return 1.0
    end = action.end or start
    inside = (min(end, year[1]) - max(start, year[0])).days + 1
    return max(0, inside) / max(1, (end - start).days + 1)
