"""Who produces, validates, publishes and analyses each action; what nobody does is seen."""

from typing import Any

import pandas as pd

from commplan.calculators.horizon import OPEN
from commplan.knowledge.say import Column, Say
from commplan.model.action import Action, Plan, Roles
from commplan.model.client import Client
from commplan.model.text import Text

COLUMNS = (Column("title"), *(Column(role) for role in Roles.model_fields))


def data(plan: Plan, client: Client) -> pd.DataFrame:
    """The actions to be done or under way, in the order of the plan.

    Returns
    -------
    DataFrame, one row per action
        title and the four roles: the title of who holds it (its id where nobody of that name is listed), None where
        nobody does. `attrs`: gaps (roles that nobody holds) and actions (how many have one).
    """
    people = {person.id: person.title for person in client.people or ()}
    rows = [_row(action, people) for action in plan.actions or () if action.state in OPEN]
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    empty = frame[list(Roles.model_fields)].isna()
    frame.attrs = {"gaps": int(empty.sum().sum()), "actions": int(empty.any(axis=1).sum())}
    return frame


def _row(action: Action, people: dict[str, Text]) -> dict[str, Any]:
    holders = {role: getattr(action.roles, role, None) for role in Roles.model_fields}
    return {"title": action.title, **{role: people.get(who, who) if who else None for role, who in holders.items()}}


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether every role is held."""
    return say("lead.gaps" if frame.attrs["gaps"] else "lead.whole", **frame.attrs)
