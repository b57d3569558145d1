"""A tool that nobody looks after."""

from collections.abc import Iterator, Sequence

from commplan.model.client import Client
from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(client: Client, tools: Sequence[Tool]) -> Iterator[Finding]:
    """Who works alone looks after everything; people's data have a rule of their own."""
    if len(client.people or ()) == 1:
        return
    for rank, tool in enumerate(tools):
        if not tool.owner and not tool.personal_data and tool.use != "never":
            yield Finding(at=("tools", rank, "owner"), tool=tool.title)
