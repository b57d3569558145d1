"""A tool with people's data that exchanges with nothing."""

from collections.abc import Iterator, Sequence

from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Only where the question was answered; a tool without personal data or out of use may stand alone."""
    reached = {other for tool in tools for other in tool.exchanges_with or ()}
    for rank, tool in enumerate(tools):
        alone = tool.exchanges_with == () and tool.id not in reached and len(tools) > 1
        if alone and tool.personal_data is not False and tool.use != "never":
            yield Finding(at=("tools", rank, "exchanges_with"), tool=tool.title)
