"""People from outside, and no money for them anywhere."""

from collections.abc import Iterator, Sequence

from commplan.model.action import Plan, Roles
from commplan.model.budget import Budget
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(
    client: Client, budget: Budget, channels: Sequence[Channel] = (), plan: Plan | None = None
) -> Iterator[Finding]:
    """Silent where fees stand with the client, a channel, the budget or an action of theirs, or none are needed."""
    if budget.lines is None or _is_paid(client, budget, channels):
        return
    paid = _paid_by_actions(plan)
    for rank, person in enumerate(client.people or ()):
        if person.external and person.hours_per_month and person.id not in paid:
            yield Finding(at=("client", "people", rank), person=person.title, hours=person.hours_per_month)


def _is_paid(client: Client, budget: Budget, channels: Sequence[Channel]) -> bool:
    fees = (client.fees_per_month, *(channel.fees_per_month for channel in channels))
    planned = {line.category for line in budget.lines or ()} | set(budget.without or ())
    return any(each is not None and each.amount > 0 for each in fees) or "external" in planned


def _paid_by_actions(plan: Plan | None) -> set[str]:
    """Who has a role in an action that costs something."""
    costed = [action.roles for action in (plan.actions or () if plan else ()) if action.cost and action.cost.amount > 0]
    return {str(getattr(roles, name)) for roles in costed if roles for name in Roles.model_fields}
