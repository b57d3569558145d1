"""A team that nobody tells what is said outside."""

from collections.abc import Iterator

from commplan.model.base import NONE
from commplan.model.client import Client
from commplan.model.team import Team
from commplan.rules.finding import Finding
from commplan.rules.organisation._people import insiders


def check(client: Client, team: Team) -> Iterator[Finding]:
    """Silent until the question was answered, and for one person alone."""
    if team.internal_communication is NONE and len(insiders(client)) > 1:
        yield Finding(at=("team", "internal_communication"), people=len(insiders(client)))
