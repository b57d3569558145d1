"""Personal data in a tool that nobody looks after."""

from collections.abc import Iterator, Sequence

from commplan.model.client import Client
from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(client: Client, tools: Sequence[Tool]) -> Iterator[Finding]:
    """Who works alone answers for everything."""
    if len(client.people or ()) == 1:
        return
    for rank, tool in enumerate(tools):
        if tool.personal_data and not tool.owner:
            yield Finding(at=("tools", rank, "owner"), tool=tool.title)
