"""Who produces, validates, publishes and analyses each action."""

from typing import Any

import pandas as pd

from commplan.calculators.horizon import OPEN
from commplan.knowledge.say import Column, Say
from commplan.model.action import Action, Plan, Roles
from commplan.model.client import Client
from commplan.tables.planned import current, person

COLUMNS = (Column("title"), *(Column(name) for name in Roles.model_fields))


def data(plan: Plan, client: Client) -> pd.DataFrame:
    """The actions to be done or under way, with who holds each of the four roles.

    Returns
    -------
    DataFrame, one row per action
        title; for each role the person's title, `gap` where it was answered that nobody holds it, missing where nobody
        was asked. `attrs`: gaps (`gap`) and open (missing) [counts of roles], holders [how many people].
    """
    rows = [_row(action, client) for action in current(plan) if action.state in OPEN]
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    cells = [row[name] for row in rows for name in Roles.model_fields]
    holders = {str(cell) for cell in cells if cell is not None and cell != "gap"}
    frame.attrs = {"gaps": cells.count("gap"), "open": cells.count(None), "holders": len(holders)}
    return frame


def _row(action: Action, client: Client) -> dict[str, Any]:
    return {
        "title": action.title,
        **{name: person(getattr(action.roles, name, None), client) for name in Roles.model_fields},
    }


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Between how many people the roles are shared, and which are free."""
    known = {str(name): value for name, value in frame.attrs.items()}
    parts = [say("lead.holders", n=known["holders"])] if known["holders"] else []
    parts += [say("lead.gaps", n=known["gaps"])] if known["gaps"] else []
    parts += [say("lead.open", n=known["open"])] if known["open"] else []
    return " ".join(parts or [say("lead.open", n=known["open"])])
