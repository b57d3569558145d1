"""An objective letter by letter: specific, measurable, achievable, relevant, time-bound."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from commplan.calculators.objective_course import ObjectiveCourse
from commplan.calculators.vagueness import vague_in
from commplan.model.base import NONE
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

Name = Literal["specific", "measurable", "achievable", "relevant", "time_bound"]
Verdict = Literal["yes", "partly", "no", "unknown"]
LETTERS: tuple[Name, ...] = ("specific", "measurable", "achievable", "relevant", "time_bound")


@dataclass(frozen=True, slots=True)
class Letter:
    """What one letter comes to, and the reason: a key of the words beside the table."""

    name: Name
    verdict: Verdict
    reason: str


def smart(
    objective: Objective,
    *,
    course: ObjectiveCourse,
    client: Client,
    indicators: Sequence[Indicator] | None = None,
    today: dt.date | None = None,
) -> tuple[Letter, ...]:
    """Judge each letter of an objective by itself.

    Parameters
    ----------
    objective : Objective
        As the client wrote it.
    course : ObjectiveCourse
        Where its indicator leads: `achievable` is judged on it, not on what was promised.
    client : Client
        Its goals, for `relevant`.
    indicators : sequence of Indicator, optional
        For `measurable`: the indicator that is named has to exist and to be read somewhere.
    today : date, optional
        From when a deadline has passed.

    Returns
    -------
    tuple of Letter
        In the order of the word; `unknown` where nobody asked yet.

    Examples
    --------
    >>> aim = Objective(id="seen", title="Be more visible", target="none")
    >>> [letter.verdict for letter in smart(aim, course=ObjectiveCourse("unknown"),
    ...                                     client=Client(name="A", currency="EUR"))]
    ['no', 'no', 'unknown', 'unknown', 'unknown']
    """
    return (
        Letter("specific", *_specific(objective)),
        Letter("measurable", *_measurable(objective, indicators)),
        Letter("achievable", *_achievable(objective, course)),
        Letter("relevant", *_relevant(objective, client)),
        Letter("time_bound", *_time_bound(objective, today)),
    )


Judged = tuple[Verdict, str]


def is_complete(objective: Objective) -> bool:
    """Tell whether an objective has a metric, a baseline, a target and a deadline: then no word in it is vague."""
    figures = isinstance(objective.target, float) and isinstance(objective.baseline, float)
    return bool(objective.metric) and figures and bool(objective.deadline)


def _specific(objective: Objective) -> Judged:
    is_vague = all(vague_in(objective.title).values()) and not is_complete(objective)
    if objective.metric:
        return ("partly", "vague_title") if is_vague else ("yes", "metric")
    if is_vague:
        return "no", "vague"
    return ("no", "no_metric") if objective.metric is NONE else ("unknown", "metric_not_asked")


def _measurable(objective: Objective, indicators: Sequence[Indicator] | None) -> Judged:
    if not isinstance(objective.target, float):
        return ("no", "no_target") if objective.target is NONE else ("unknown", "target_not_asked")
    if not isinstance(objective.baseline, float):
        return "partly", "no_baseline"
    return ("yes", "measured") if is_measured(objective, indicators) else ("partly", "not_measured")


def is_measured(objective: Objective, indicators: Sequence[Indicator] | None) -> bool:
    """Tell whether an objective names an indicator that exports or readings feed; a list not filled in is believed."""
    if not objective.indicator:
        return False
    if indicators is None:
        return True
    found = next((each for each in indicators if each.id == objective.indicator), None)
    return found is not None and (found.reads is not None or bool(found.readings))


def _achievable(objective: Objective, course: ObjectiveCourse) -> Judged:
    judged: dict[str, Judged] = {
        "reachable": ("yes", "reachable"),
        "possible": ("partly", "possible"),
        "unreachable": ("no", "unreachable"),
    }
    if course.verdict in judged:
        return judged[course.verdict]
    return "unknown", "reason_only" if objective.achievable else "no_course"


def _relevant(objective: Objective, client: Client) -> Judged:
    if not objective.goal:
        return ("no", "no_goal") if objective.goal is NONE else ("unknown", "goal_not_asked")
    known = client.goals is None or any(goal.id == objective.goal for goal in client.goals)
    return ("yes", "goal") if known else ("no", "goal_unknown")


def _time_bound(objective: Objective, today: dt.date | None) -> Judged:
    if not objective.deadline:
        return ("no", "no_deadline") if objective.deadline is NONE else ("unknown", "deadline_not_asked")
    is_over = today is not None and objective.deadline < today
    return ("no", "deadline_passed") if is_over else ("yes", "deadline")
