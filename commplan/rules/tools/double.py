"""Two tools for one job."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Tools of one category count as doubles, whatever their names."""
    ranks: dict[str, list[int]] = defaultdict(list)
    for rank, tool in enumerate(tools):
        if tool.category:
            ranks[tool.category].append(rank)
    for category, same in ranks.items():
        if len(same) > 1:
            titles = tuple(tools[rank].title for rank in same)
            yield Finding(at=("tools", same[1], "category"), category=category, tools=titles)
