"""Work that comes back and that a machine could do."""

from collections.abc import Iterator

from commplan.model.client import Client
from commplan.model.quantity import money
from commplan.model.team import Team
from commplan.rules.finding import Finding
from commplan.rules.organisation._people import insiders

WORTH_IT = 2.0  # hours a month: three days a year, about what setting an automation up takes


def check(client: Client, team: Team) -> Iterator[Finding]:
    """Value the hours at the mean cost of the firm's people, where that is known."""
    costs = [float(person.hourly_cost) for person in insiders(client)
             if person.hourly_cost and person.hourly_cost.currency == client.currency]  # fmt: skip
    for rank, task in enumerate(team.repetitive or ()):
        if not task.automated and task.saves != 0 and (task.hours_per_month or 0) >= WORTH_IT:
            hours = task.hours_per_month or 0
            value = money(hours * sum(costs) / len(costs), client.currency) if costs else None
            yield Finding(at=("team", "repetitive", rank), task=task.title, hours=hours, value=value)
