"""A tool that is paid for and never used."""

from collections.abc import Iterator, Sequence

from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """A free tool that nobody opens costs nothing."""
    for rank, tool in enumerate(tools):
        if tool.use == "never" and tool.cost_per_month is not None and tool.cost_per_month.amount > 0:
            yield Finding(at=("tools", rank, "use"), tool=tool.title, cost=tool.cost_per_month)
