"""A kind of cost for which nothing is set aside."""

from collections.abc import Iterator
from typing import get_args

from commplan.knowledge import label
from commplan.model.budget import Budget, Category
from commplan.rules.finding import Finding


def check(budget: Budget) -> Iterator[Finding]:
    """Each of the five is in the lines, or said to be needless on purpose."""
    if not budget.lines:
        return
    known = {line.category for line in budget.lines} | set(budget.without or ())
    missing = tuple(label(f"category.{name}") for name in get_args(Category) if name not in known)
    if missing:
        yield Finding(at=("budget", "lines"), categories=missing)
