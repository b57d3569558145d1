"""Silos that no meeting joins."""

from collections.abc import Iterator

from commplan.model.client import Client
from commplan.model.team import Ritual, Team
from commplan.rules.finding import Finding
from commplan.rules.organisation._people import outsiders


def check(client: Client, team: Team) -> Iterator[Finding]:
    """A meeting joins as soon as two people of the firm sit in it, or nobody has said who does."""

    def joins(ritual: Ritual) -> bool:
        return ritual.who is None or len(set(ritual.who) - outsiders(client)) > 1

    if team.silos and not any(joins(ritual) for ritual in team.rituals or ()):
        yield Finding(at=("team", "rituals"), silos=team.silos)
