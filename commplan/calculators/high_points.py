"""Whether the high points of the year are prepared, and in time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from commplan.model.action import Action
from commplan.model.client import HighPoint

State = Literal["ready", "late", "undated", "nothing"]


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is planned for one high point.

    Parameters
    ----------
    rank : int
        Of the high point in the client's list.
    high_point : HighPoint
        Itself.
    begin_by : date or None
        The last day on which preparation may begin; None where nobody said how long it takes.
    actions : tuple of Action
        Those that prepare it, done ones included, stopped ones not.
    begins : date or None
        When the first of them begins.
    state : str
        `nothing` is planned; `late`: it begins after `begin_by`, or after the high point itself; `undated`: nobody
        knows when it begins; else `ready`.
    """

    rank: int
    high_point: HighPoint
    begin_by: dt.date | None
    actions: tuple[Action, ...]
    begins: dt.date | None
    state: State

    @property
    def days_late(self) -> int:
        """By how much the first action begins too late [days]; 0 where it does not."""
        limit = self.begin_by or self.high_point.start
        return max(0, (self.begins - limit).days) if self.begins else 0


def preparations(
    high_points: Sequence[HighPoint], *, actions: Sequence[Action], today: dt.date | None
) -> tuple[Preparation, ...]:
    """The high points that are still to come, with what prepares them.

    Parameters
    ----------
    high_points : sequence of HighPoint
        Those of the client.
    actions : sequence of Action
        The plan; `prepares` names high points.
    today : date, optional
        What has begun by then is past. Without it, all are looked at.

    Returns
    -------
    tuple of Preparation
        In the order of the calendar.
    """
    coming = [(rank, each) for rank, each in enumerate(high_points) if today is None or each.start > today]
    found = (_preparation(rank, each, actions) for rank, each in coming)
    return tuple(sorted(found, key=lambda each: (each.high_point.start, each.rank)))


def _preparation(rank: int, high_point: HighPoint, actions: Sequence[Action]) -> Preparation:
    own = tuple(each for each in actions if high_point.id in (each.prepares or ()) and each.state != "stopped")
    weeks = high_point.lead_weeks
    begin_by = high_point.start - dt.timedelta(weeks=weeks) if weeks is not None else None
    begins = min((each.start for each in own if each.start), default=None)
    return Preparation(rank, high_point, begin_by, own, begins, _state(own, begins, begin_by or high_point.start))


def _state(own: Sequence[Action], begins: dt.date | None, limit: dt.date) -> State:
    if not own:
        return "nothing"
    under_way = any(each.state in ("doing", "done") and each.start is None for each in own)
    if begins is None:
        return "ready" if under_way else "undated"
    return "late" if begins > limit and not under_way else "ready"
