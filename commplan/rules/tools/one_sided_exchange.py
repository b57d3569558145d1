"""A tool that is said to exchange nothing, and that another tool says it exchanges with."""

from collections.abc import Iterator, Sequence

from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """A link needs to be written on one side only; the answer that there is none contradicts it."""
    for other in tools:
        for rank, tool in enumerate(tools):
            if tool.exchanges_with == () and tool.id in (other.exchanges_with or ()):
                yield Finding(at=("tools", rank, "exchanges_with"), tool=tool.title, other=other.title)
