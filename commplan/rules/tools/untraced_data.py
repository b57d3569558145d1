"""Personal data of which nobody has said where they go."""

from collections.abc import Iterator, Sequence

from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """One question for all tools whose exchanges were not asked about."""
    ranks = [rank for rank, tool in enumerate(tools) if tool.personal_data and tool.exchanges_with is None]
    if ranks:
        yield Finding(at=("tools", ranks[0], "exchanges_with"), tools=tuple(tools[rank].title for rank in ranks))
