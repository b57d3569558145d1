"""Money in months of another year."""

from collections.abc import Iterator

from commplan.model.budget import Budget
from commplan.rules.finding import Finding


def check(budget: Budget) -> Iterator[Finding]:
    """The months of a line have to lie in the budget's year."""
    for rank, line in enumerate(budget.lines or ()):
        strays = tuple(month for month in line.months or () if not month.startswith(f"{budget.year}-"))
        if strays:
            at = ("budget", "lines", rank, "months")
            yield Finding(at=at, line=line.title, month=strays[0], year=str(budget.year))
