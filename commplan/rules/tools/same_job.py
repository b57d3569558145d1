"""Two tools whose jobs are told in the same words."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from commplan.calculators.tool_stack import same_category, same_job
from commplan.model.quantity import Money
from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Ask about the pairs that no common category gives away, with what the cheaper one costs."""
    for (_, one), (rank, other) in combinations(enumerate(tools), 2):
        if same_job(one, other) and not same_category(one, other):
            texts = {"one": one.title, "job": one.job, "other": other.title, "other_job": other.job}
            yield Finding(at=("tools", rank, "job"), **texts, saved=_cheaper(one.cost_per_month, other.cost_per_month))


def _cheaper(one: Money | None, other: Money | None) -> Money | None:
    if one is None or other is None or one.currency != other.currency:
        return None
    return min(one, other, key=float)
