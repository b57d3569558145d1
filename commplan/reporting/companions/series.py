"""What comes back: regular content and meetings, as the rules of a calendar (RFC 5545).

Nobody says in the files on which day of the week a meeting is; a Monday is proposed, the same one whichever month the
report is made for, so that a calendar that is imported again does not jump.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from commplan.calculators.working_days import Stretch
from commplan.model.action import Action
from commplan.model.engagement import Engagement
from commplan.model.team import Ritual

DAY, WEEK = dt.timedelta(days=1), dt.timedelta(weeks=1)
AHEAD = dt.timedelta(days=365)
"""How far meetings are entered."""
FARTHEST = 3 * AHEAD
"""How far content is, even where somebody wrote 9999 for an end."""
FIRST_MONDAY = {"BYDAY": "1MO"}
RULES: Mapping[str, Mapping[str, Any]] = {
    "day": {"FREQ": "WEEKLY", "BYDAY": ["MO", "TU", "WE", "TH", "FR"]},
    "week": {"FREQ": "WEEKLY"},
    "fortnight": {"FREQ": "WEEKLY", "INTERVAL": 2},
    "month": {"FREQ": "MONTHLY", **FIRST_MONDAY},
    "quarter": {"FREQ": "MONTHLY", "INTERVAL": 3, **FIRST_MONDAY},
}
REGULAR = {"weekly": "week", "fortnightly": "fortnight", "monthly": "month"}


@dataclass(frozen=True)
class Series:
    """The first day, the rule, and the days that are left out."""

    start: dt.date
    every: Mapping[str, Any]
    without: tuple[dt.date, ...] = ()


def meetings(ritual: Ritual, today: dt.date) -> Series:
    """A meeting over the year to come."""
    return Series(_first(ritual.every, today + DAY), {**RULES[ritual.every], "UNTIL": today + AHEAD})


def pieces(action: Action, engagement: Engagement, today: dt.date) -> Series | None:
    """The days on which regular content is due, without those of pauses and closures.

    Returns
    -------
    Series or None
        None for an action that does not come back, whose beginning nobody said, or of which no day is left.
    """
    if action.regular is None or action.start is None:
        return None
    every, last = REGULAR[action.regular], min(action.end or today + AHEAD, today + FARTHEST)
    start = _first(every, max(action.start, today + DAY))
    if start > last:
        return None
    return Series(start, {**RULES[every], "UNTIL": last}, tuple(_closed(start, last, engagement, every)))


def _closed(start: dt.date, last: dt.date, engagement: Engagement, every: str) -> list[dt.date]:
    pauses: tuple[Stretch, ...] = (engagement.plan.pauses if engagement.plan else ()) or ()
    closed: tuple[Stretch, ...] = (*pauses, *(engagement.client.closures or ()))
    found, day = [], start
    while day <= last:
        if any(each.start <= day <= each.end for each in closed):
            found.append(day)
        day = _first(every, day + DAY)
    return found


def _first(every: str, day: dt.date) -> dt.date:
    """The first proposed day that is not before this one."""
    while not _fits(every, day):
        day += DAY
    return day


def _fits(every: str, day: dt.date) -> bool:
    if every == "day":
        return day.weekday() < 5
    if day.weekday() != 0:
        return False
    if every == "fortnight":
        return day.toordinal() // 7 % 2 == 0
    first_of_month = day.day <= 7
    return {"week": True, "month": first_of_month, "quarter": first_of_month and day.month % 3 == 1}[every]
