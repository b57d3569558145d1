"""Nobody has the last word."""

from collections.abc import Iterator

from commplan.model.client import Client
from commplan.model.team import Team
from commplan.rules.finding import Finding
from commplan.rules.organisation._people import insiders


def check(client: Client, team: Team) -> Iterator[Finding]:
    """Who works alone decides alone."""
    if not team.decides and len(insiders(client)) != 1:
        yield Finding(at=("team", "decides"))
