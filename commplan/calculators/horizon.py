"""The months that a plan is looked at for: those that are still to come."""

import datetime as dt
from collections.abc import Sequence

from commplan.model.action import Action
from commplan.model.quantity import Period

MONTHS = 12
OPEN = ("to_do", "doing")


def coming_months(today: dt.date | None, actions: Sequence[Action], *, most: int = MONTHS) -> tuple[str, ...]:
    """The months with work still to be done in them.

    Parameters
    ----------
    today : date, optional
        The day from which is judged. Without it, the plan is looked at from its first day.
    actions : sequence of Action
        The plan; what is done or stopped asks for no more work.
    most : int
        How many months at most [count].

    Returns
    -------
    tuple of str
        Such as `2026-11`: from the first month that is not over and has an action, to the last day of the last action.

    Examples
    --------
    >>> fair = Action.model_validate({"id": "fair", "title": "Fair", "start": "2026-10-12", "end": "2026-12-05"})
    >>> coming_months(dt.date(2026, 10, 31), [fair])
    ('2026-11', '2026-12')
    """
    live = [action for action in actions if action.state in OPEN and (action.start or action.end)]
    if not live:
        return ()
    first = min((action.start or dt.date.min for action in live), default=dt.date.min)
    begin = max(first, today + dt.timedelta(days=1)) if today else first
    if begin == dt.date.min:
        begin = min(action.end for action in live if action.end)
    last = max((action.end or dt.date.max) for action in live)
    found: list[str] = []
    month = begin.strftime("%Y-%m")
    while len(found) < most and Period.of_month(month).start <= last:
        found.append(month)
        month = following(month)
    return tuple(found)


def following(month: str) -> str:
    """The month after.

    >>> following("2026-12")
    '2027-01'
    """
    return (Period.of_month(month).end + dt.timedelta(days=1)).strftime("%Y-%m")
