"""Where an objective ends up on its present course, judged on the client's own figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from commplan.calculators.objective_states import MONTHS, WEEK, indicator_series, wanted_level
from commplan.calculators.trajectory import Course, course_level
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

Verdict = Literal["reachable", "possible", "unreachable", "unknown"]
YEAR, RECENT = 12, 6
DAYS = 365.25 / YEAR


@dataclass(frozen=True, slots=True)
class ObjectiveCourse:
    """What the months seen say of the deadline, in the unit of the objective.

    Parameters
    ----------
    verdict : {"reachable", "possible", "unreachable", "unknown"}
        `reachable`: the course leads there; `possible`: it does not, but the range still holds the target;
        `unreachable`: the whole range stays short of it; `unknown`: the months cannot tell.
    wanted, expected, low, high : float or None
        The target, and where the course of the recent months leads with its 95 % range; None where that is not known.
    yearly : float or None
        Where the twelve months lead; None with six months or fewer.
    months : int
        How many months in a row it rests on.
    """

    verdict: Verdict
    wanted: float | None = None
    expected: float | None = None
    low: float | None = None
    high: float | None = None
    months: int = 0
    yearly: float | None = None


def objective_course(
    objective: Objective,
    *,
    indicators: Sequence[Indicator],
    performance: pd.DataFrame | None,
    client: Client,
    month: str,
) -> ObjectiveCourse:
    """Judge whether an objective can be reached on the trend of its own indicator.

    Parameters
    ----------
    objective : Objective
        With a target and a deadline after `month`; else the verdict is `unknown`.
    indicators : sequence of Indicator
        The one that the objective names gives the months.
    performance : DataFrame or None
        As `read_performance` gives it.
    client : Client
        For the currency of amounts.
    month : str
        The month reviewed, such as `2026-10`.

    Returns
    -------
    ObjectiveCourse
        In the objective's unit: a count per quarter is the course of a month times three.

    Notes
    -----
    Two straight lines, through the last twelve months in a row at most and through the last six, each with a 95 %
    prediction interval at the deadline (see `course_level`). `unreachable` and `reachable` are only said where both
    lines say so: one season at the edge of the year tilts the long line, and noise the short one. The expected value
    is that of the recent months, the range holds both intervals. Fewer than four months, or months all alike, tell
    nothing beyond whether the target is met already.

    References
    ----------
    D. C. Montgomery, E. A. Peck, G. G. Vining, *Introduction to Linear Regression Analysis*, 5th ed., Wiley, 2012.

    Examples
    --------
    >>> calls = Indicator(id="calls", title="Calls", readings={f"2026-{n:02}": 10 + n % 2 for n in range(1, 11)})
    >>> aim = Objective(id="calls", title="40 calls", indicator="calls", target=40, deadline="2026-12-31")
    >>> client = Client(name="A", currency="EUR")
    >>> objective_course(aim, indicators=[calls], performance=None, client=client, month="2026-10").verdict
    'unreachable'
    """
    wanted, months_left = wanted_level(objective), _months_left(objective, month)
    indicator = next((each for each in indicators if each.id == objective.indicator), None)
    if indicator is None or pd.isna(wanted) or months_left <= 0:
        return ObjectiveCourse("unknown")
    series = indicator_series(indicator, performance=performance, client=client)
    values = [value * _per(objective) for value in _last_in_a_row(series, month)]
    if not values:
        return ObjectiveCourse("unknown", wanted)
    return _judged(values, wanted, months_left, is_up=objective.direction == "up")


def _judged(values: list[float], wanted: float, months_left: int, *, is_up: bool) -> ObjectiveCourse:
    bounds = (0.0, float("inf")) if min(values) >= 0 else (-float("inf"), float("inf"))
    windows = [values, values[-RECENT:]] if len(values) > RECENT else [values]
    courses = [course_level(window, months_left=months_left, bounds=bounds, level=0.95) for window in windows]
    expected, ranges = courses[-1].expected, [course.interval for course in courses if course.interval]
    yearly = courses[0].expected if len(courses) > 1 else None
    if len(ranges) < len(courses):
        is_met = expected >= wanted if is_up else expected <= wanted
        return ObjectiveCourse("reachable" if is_met else "unknown", wanted, expected, months=len(values))
    verdicts = {_verdict(course, wanted, is_up=is_up) for course in courses}
    verdict = verdicts.pop() if len(verdicts) == 1 else "possible"
    low, high = min(each.low for each in ranges), max(each.high for each in ranges)
    return ObjectiveCourse(verdict, wanted, expected, low, high, len(values), yearly)


def _verdict(course: Course, wanted: float, *, is_up: bool) -> Verdict:
    sign, interval = 1 if is_up else -1, course.interval
    if sign * course.expected >= sign * wanted or interval is None:
        return "reachable"
    best = interval.high if is_up else interval.low
    return "possible" if sign * best >= sign * wanted else "unreachable"


def _months_left(objective: Objective, month: str) -> int:
    if not objective.deadline:
        return 0
    last = pd.Period(objective.deadline, "M")
    return int((last - pd.Period(month, "M")).n)


def _per(objective: Objective) -> float:
    if objective.kind != "count" or objective.per is None:
        return 1.0
    return WEEK / DAYS if objective.per == "week" else float(MONTHS[objective.per])


def _last_in_a_row(series: "pd.Series[float]", month: str) -> list[float]:
    """The values up to a month, the oldest first; a month without a figure ends the row."""
    found: list[float] = []
    while len(found) < YEAR:
        name = str(pd.Period(month, "M") - len(found))
        if pd.isna(value := series.get(name, float("nan"))):
            break
        found.append(float(value))
    return found[::-1]
