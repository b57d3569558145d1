"""People of whom nobody knows how much time they have."""

from collections.abc import Iterator

from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(client: Client) -> Iterator[Finding]:
    """One question for all of them; an agency sells results rather than hours."""
    people = client.people or ()
    ranks = [rank for rank, person in enumerate(people) if person.hours_per_month is None and not person.external]
    if ranks:
        titles = tuple(people[rank].title for rank in ranks)
        yield Finding(at=("client", "people", ranks[0], "hours_per_month"), people=titles)
