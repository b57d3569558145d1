"""A tool with people's data that exchanges with nothing."""

from collections.abc import Iterator, Sequence

from commplan.calculators.tool_links import exchange
from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Only where the question was answered; a tool without personal data or out of use may stand alone."""
    for rank, tool in enumerate(tools):
        matters = tool.personal_data is not False and tool.use != "never"
        if matters and exchange(tool, tools) == "island":
            yield Finding(at=("tools", rank, "exchanges_with"), tool=tool.title)
