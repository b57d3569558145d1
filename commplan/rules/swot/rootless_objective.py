"""A first priority to which no option leads."""

from collections.abc import Iterator, Sequence

from commplan.model.action import Plan
from commplan.model.objective import Objective
from commplan.model.swot import Swot
from commplan.rules._misnamed import misnamed
from commplan.rules.finding import Finding


def check(swot: Swot, objectives: Sequence[Objective], plan: Plan | None = None) -> Iterator[Finding]:
    """Ask only once options lead somewhere; an option may lead to an action of the objective."""
    reached = {option.leads_to for option in swot.options or () if option.leads_to}
    actions = plan.actions or () if plan else ()
    reached |= {action.objective for action in actions if action.id in reached and action.objective}
    first = min((objective.priority for objective in objectives if objective.priority), default=None)
    if not reached or first is None:
        return
    strays = tuple(misnamed(swot.options, ("swot", "options"), "leads_to", (*objectives, *actions)))
    for rank, objective in enumerate(objectives):
        if objective.priority == first and objective.id not in reached:
            yield Finding(at=("objectives", rank), objective=objective.title).concerning(*strays)
