"""The hours that a plan asks of each person in each month, against those that they have."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commplan.calculators.horizon import OPEN
from commplan.calculators.working_days import WorkingDays
from commplan.model.action import Action, Pause, Roles
from commplan.model.client import Person
from commplan.model.quantity import Period

SLACK = 1.05
"""Hours are estimated no more finely than that; less is no overload [ratio]."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one person has to do in one month.

    Parameters
    ----------
    person : str or None
        Whose id; None for work that nobody is assigned to.
    month : str
        Such as `2026-11`.
    hours : float
        What the plan asks for [hours].
    available : float or None
        What the person has, closures taken off [hours]; None where nobody said.
    """

    person: str | None
    month: str
    hours: float
    available: float | None

    @property
    def share(self) -> float | None:
        """The hours asked for by those that there are [ratio]; None where none are known, or there are none."""
        return self.hours / self.available if self.available else None

    @property
    def is_over(self) -> bool:
        """Whether more is asked for than there is; by a twentieth more, since hours are estimates."""
        return self.available is not None and self.hours > max(self.available * SLACK, 0.25)


def workload(
    actions: Sequence[Action],
    *,
    people: Sequence[Person],
    working: WorkingDays,
    months: Sequence[str],
    pauses: Sequence[Pause] = (),
) -> tuple[Load, ...]:
    """Spread the hours of a plan over people and months.

    Parameters
    ----------
    actions : sequence of Action
        Those to be done or under way, with a start or an end; `hours_per_month` is for a whole month [hours].
    people : sequence of Person
        With their `hours_per_month` [hours].
    working : WorkingDays
        When the firm works.
    months : sequence of str
        The months looked at.
    pauses : sequence of Pause
        When what comes back regularly is left out.

    Returns
    -------
    tuple of Load
        Per person in their order, then whoever is named and not listed, then nobody; per month.

    Notes
    -----
    hours × open days of the action in the month ÷ ordinary days of the month. Public holidays shorten every month
    alike, so they are in neither count; a closure takes away work and hours in the same proportion, and what has to be
    done in the rest of the month shows. The hours of an action are those of who produces, less what `role_hours` gives
    to other roles. A month that is closed altogether has no hours and no work.
    """
    asked: dict[tuple[str | None, str], float] = defaultdict(float)
    for action in actions:
        for month in months if _is_planned(action) else ():
            part = _part(action, month, working.without(pauses) if action.regular else working)
            for person, hours in _by_person(action):
                asked[person, month] += hours * part
    known = {person.id: person for person in people}
    named = dict.fromkeys(person for (person, _), hours in asked.items() if hours and person not in known)
    everyone = [*known, *sorted(each for each in named if each is not None), *([None] if None in named else [])]
    return tuple(
        Load(each, month, asked[each, month], _available(known.get(each) if each else None, month, working))
        for each in everyone
        for month in months
    )


def _is_planned(action: Action) -> bool:
    return action.state in OPEN and (action.start is not None or action.end is not None)


def _part(action: Action, month: str, working: WorkingDays) -> float:
    """The share of a month that an action takes of it."""
    whole = Period.of_month(month)
    start, end = max(whole.start, action.start or dt.date.min), min(whole.end, action.end or dt.date.max)
    days = working.ordinary(whole.start, whole.end)
    return working.open(start, end) / days if days else 0.0


def _by_person(action: Action) -> Iterator[tuple[str | None, float]]:
    """Whose hours they are in a whole month: (person, hours)."""
    given = {name: getattr(action.role_hours, name, None) for name in Roles.model_fields}
    others = sum(hours for name, hours in given.items() if hours and name != "produces")
    if given["produces"] is None:
        given["produces"] = max(0.0, (action.hours_per_month or 0.0) - others)
    for name, hours in given.items():
        if hours:
            holder = getattr(action.roles, name, None)
            yield (str(holder) if holder else None), hours


def _available(person: Person | None, month: str, working: WorkingDays) -> float | None:
    if person is None or person.hours_per_month is None:
        return None
    whole = Period.of_month(month)
    days = working.ordinary(whole.start, whole.end)
    return person.hours_per_month * working.open(whole.start, whole.end) / days if days else 0.0
