"""The person who decides takes part in no meeting."""

from collections.abc import Iterator

from commplan.model.client import Client
from commplan.model.team import Team
from commplan.rules.finding import Finding


def check(client: Client, team: Team) -> Iterator[Finding]:
    """Silent as long as one meeting does not say who takes part."""
    rituals = team.rituals or ()
    if not rituals or any(ritual.who is None for ritual in rituals):
        return
    present = {person for ritual in rituals for person in ritual.who or ()}
    for person in client.people or ():
        if person.id == team.decides and person.id not in present:
            yield Finding(at=("team", "decides"), person=person.title)
