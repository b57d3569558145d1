"""Somebody from outside has the last word."""

from collections.abc import Iterator

from commplan.model.client import Client
from commplan.model.team import Team
from commplan.rules.finding import Finding


def check(client: Client, team: Team) -> Iterator[Finding]:
    """Ask whether that is meant."""
    for person in client.people or ():
        if person.external and person.id == team.decides:
            yield Finding(at=("team", "decides"), person=person.title)
