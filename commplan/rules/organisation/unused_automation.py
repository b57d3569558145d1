"""Work done by hand although a tool that is paid for could do it."""

from collections.abc import Iterator, Sequence

from commplan.calculators.automation import automation
from commplan.model.client import Client
from commplan.model.quantity import money
from commplan.model.team import Team
from commplan.model.tool import Tool
from commplan.rules.finding import Finding


def check(client: Client, team: Team, tools: Sequence[Tool]) -> Iterator[Finding]:
    """The tool is in the list of tools, and the task is not automated."""
    titles = {tool.id: tool.title for tool in tools}
    for rank, task in enumerate(team.repetitive or ()):
        if not task.automated and task.tool in titles and task.hours_per_month:
            found = automation(task, client=client, tools=tools)
            value = money(found.value, client.currency)
            at = ("team", "repetitive", rank, "automated")
            yield Finding(at=at, task=task.title, tool=titles[task.tool], hours=found.hours, value=value)
