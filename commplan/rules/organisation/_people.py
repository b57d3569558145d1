"""Who belongs to the firm."""

from commplan.model.client import Client, Person


def insiders(client: Client) -> tuple[Person, ...]:
    """The people of the firm itself, without agencies and freelancers."""
    return tuple(person for person in client.people or () if not person.external)


def outsiders(client: Client) -> frozenset[str]:
    """The short names of the agencies and freelancers."""
    return frozenset(person.id for person in client.people or () if person.external)
