"""One person holds every role of every action, in a firm of several."""

from collections.abc import Iterator

from commplan.model.action import Plan, Roles
from commplan.model.client import Client
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live

ENOUGH = 3  # actions; below that, it is no habit


def check(plan: Plan, client: Client) -> Iterator[Finding]:
    """Silent where nobody else of the firm has time for communication."""
    assigned = [(rank, action.roles) for rank, action in live(plan) if action.roles is not None]
    holders = {getattr(roles, name) for _, roles in assigned for name in Roles.model_fields}
    if len(assigned) < ENOUGH or len(holders) != 1 or not all(holders):
        return
    people = {person.id: person for person in client.people or ()}
    only = str(holders.pop())
    free = tuple(
        each.title for each in people.values() if each.id != only and not each.external and each.hours_per_month
    )
    if only in people and free:
        at = ("plan", "actions", assigned[0][0], "roles")
        yield Finding(at=at, person=people[only].title, n=len(assigned), free=free)
