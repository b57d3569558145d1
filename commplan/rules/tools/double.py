"""Two tools for one job."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from commplan.model.tool import Tool
from commplan.rules.finding import Finding

SEVERAL = ("advertising", "social", "social-media", "marketplace", "other")  # of these, each is a place of its own


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Tools of one category count as doubles, whatever their names; two advertising platforms are two audiences."""
    ranks: dict[str, list[int]] = defaultdict(list)
    for rank, tool in enumerate(tools):
        if tool.category and tool.category not in SEVERAL:
            ranks[tool.category].append(rank)
    for category, same in ranks.items():
        if len(same) > 1:
            titles = tuple(tools[rank].title for rank in same)
            yield Finding(at=("tools", same[1], "category"), category=category, tools=titles)
