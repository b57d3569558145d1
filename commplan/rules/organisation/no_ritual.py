"""Several people and no meeting that comes back."""

from collections.abc import Iterator

from commplan.model.client import Client
from commplan.model.team import Team
from commplan.rules.finding import Finding
from commplan.rules.organisation._people import insiders


def check(client: Client, team: Team) -> Iterator[Finding]:
    """Where silos were told, another rule says it."""
    people = len(insiders(client))
    if people > 1 and not team.rituals and not team.silos:
        yield Finding(at=("team", "rituals"), people=people)
