"""Whoever makes things approves them too, everywhere."""

from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.model.client import Client
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live

ENOUGH = 3  # actions; below that, it is no habit


def check(plan: Plan, client: Client) -> Iterator[Finding]:
    """Silent where there is nobody else who could look."""
    pairs = [(rank, action.roles) for rank, action in live(plan)
             if action.roles and action.roles.produces and action.roles.validates]  # fmt: skip
    others = len(client.people or ()) > 1
    if others and len(pairs) >= ENOUGH and all(roles.produces == roles.validates for _, roles in pairs):
        titles = {person.id: person.title for person in client.people or ()}
        makers = dict.fromkeys(str(roles.produces) for _, roles in pairs)
        people = tuple(titles.get(maker, maker) for maker in makers)
        yield Finding(at=("plan", "actions", pairs[0][0], "roles", "validates"), n=len(pairs), people=people)
