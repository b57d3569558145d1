"""The actions that are still to be carried out, and how several of them are named in one sentence."""

from collections.abc import Iterator, Sequence

from commplan.calculators.horizon import OPEN
from commplan.model.action import Action, Plan
from commplan.model.engagement import Place
from commplan.model.text import Text

MOST = 4  # titles in one sentence


def live(plan: Plan) -> Iterator[tuple[int, Action]]:
    """The actions that are to be done or under way, with their rank."""
    return ((rank, action) for rank, action in enumerate(plan.actions or ()) if action.state in OPEN)


def gaps(plan: Plan, field: str) -> Iterator[tuple[Place, tuple[Action, ...]]]:
    """Where a field of live actions is empty: each `none` by itself, those that were not asked about together."""
    asked = [(rank, action) for rank, action in live(plan) if getattr(action, field) is None]
    for rank, action in live(plan):
        if getattr(action, field) is not None and not getattr(action, field):
            yield ("plan", "actions", rank, field), (action,)
    if asked:
        yield ("plan", "actions", asked[0][0], field), tuple(action for _, action in asked)


def few(actions: Sequence[Action]) -> tuple[Text, ...]:
    """Their titles, the first ones where there are many."""
    titles = tuple(action.title for action in actions)
    return titles if len(titles) <= MOST else (*titles[:MOST], Text(fr="…", en="…"))
