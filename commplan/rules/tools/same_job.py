"""Two tools whose jobs are told in the same words."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from commplan.model.quantity import Money
from commplan.model.tool import Tool
from commplan.rules._likeness import say_the_same
from commplan.rules.finding import Finding


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Ask about the pairs that no common category gives away, with what one of the two costs."""
    for (_, one), (rank, other) in combinations(enumerate(tools), 2):
        apart = one.category is None or one.category != other.category
        if apart and one.job and other.job and say_the_same(one.job, other.job):
            pair = {"one": one.title, "job": one.job, "other": other.title, "other_job": other.job}
            yield Finding(at=("tools", rank, "job"), **pair, saved=_cheaper(one.cost_per_month, other.cost_per_month))


def _cheaper(one: Money | None, other: Money | None) -> Money | None:
    if one is None or other is None or one.currency != other.currency:
        return None
    return min(one, other, key=float)
