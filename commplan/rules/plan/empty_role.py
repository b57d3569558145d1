"""An action whose roles nobody holds."""

from collections.abc import Iterator

from commplan.knowledge import label
from commplan.model.action import Plan, Roles
from commplan.rules.finding import Finding


def check(plan: Plan) -> Iterator[Finding]:
    """One person may hold several roles; a role that nobody holds is a gap."""
    for rank, action in enumerate(plan.actions or ()):
        roles = action.roles if action.state in ("to_do", "doing") else None
        for name in Roles.model_fields if roles else ():
            if not getattr(roles, name):
                at = ("plan", "actions", rank, "roles", name)
                yield Finding(at=at, action=action.title, role=label(f"role.{name}"))
