"""Tools of which nobody knows the price."""

from collections.abc import Iterator, Sequence

from commplan.model.tool import Tool
from commplan.rules.finding import Finding

ADVERTISING = "advertising"  # what is paid there is the campaigns, which stand with the channels


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """One question for all of them; a free tool is written down as 0."""
    ranks = [rank for rank, tool in enumerate(tools) if tool.cost_per_month is None and tool.category != ADVERTISING]
    if ranks:
        yield Finding(at=("tools", ranks[0], "cost_per_month"), tools=tuple(tools[rank].title for rank in ranks))
