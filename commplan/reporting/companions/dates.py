"""Everything of an engagement that falls on a day: high points, actions, decisions, tests, meetings."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from commplan.calculators.high_points import preparations
from commplan.calculators.horizon import OPEN
from commplan.knowledge.say import Say
from commplan.model.action import Action
from commplan.model.engagement import Engagement
from commplan.reporting.companions.details import action_text, ritual_text
from commplan.reporting.companions.series import meetings, pieces


@dataclass(frozen=True)
class Dated:
    """Something on one or several whole days, both ends included; `every` is how a series comes back."""

    kind: str
    id: str
    start: dt.date
    end: dt.date
    title: str
    text: str = ""
    every: Mapping[str, Any] | None = None
    without: tuple[dt.date, ...] = ()


def dated(engagement: Engagement, today: dt.date, speak: Say) -> tuple[Dated, ...]:
    """What is still to come or under way.

    Parameters
    ----------
    engagement : Engagement
        The client's.
    today : date
        What ended before is left out, and so are actions that are done or stopped.
    speak : Say
        The words: `title.<kind>` and `text.…`.

    Returns
    -------
    tuple of Dated
        In order of time.
    """
    found = (*_high_points(engagement, today, speak), *_actions(engagement, today, speak),
             *_decisions(engagement, today, speak), *_tests(engagement, today, speak),
             *_meetings(engagement, today, speak))  # fmt: skip
    return tuple(sorted(found, key=lambda each: (each.start, each.kind, each.id)))


def _one(kind: str, key: str, day: dt.date, title: Any, speak: Say, **more: Any) -> Dated:
    end = more.pop("end", None) or day
    return Dated(kind, key, day, max(day, end), speak(f"title.{kind}", title=title), **more)


def _high_points(engagement: Engagement, today: dt.date, speak: Say) -> Iterator[Dated]:
    points, actions = engagement.client.high_points or (), engagement.plan.actions if engagement.plan else ()
    for each in points:
        if (each.end or each.start) > today:
            yield _one("high_point", each.id, each.start, each.title, speak, end=each.end)
    for ready in preparations(points, actions=actions or (), today=today):
        if ready.begin_by and ready.begin_by > today:
            yield _one("begin_by", ready.high_point.id, ready.begin_by, ready.high_point.title, speak)


def _actions(engagement: Engagement, today: dt.date, speak: Say) -> Iterator[Dated]:
    for action in (engagement.plan.actions if engagement.plan else ()) or ():
        if action.state in OPEN and (action.end or dt.date.max) > today:
            yield from _action(action, engagement, today, speak)


def _action(action: Action, engagement: Engagement, today: dt.date, speak: Say) -> Iterator[Dated]:
    """A series where it comes back, one day where it lasts one, else its first day and its last."""
    text = action_text(action, engagement, speak)
    series = pieces(action, engagement, today)
    if series is not None:
        yield _one("action", action.id, series.start, action.title, speak, text=text, every=series.every,
                   without=series.without)  # fmt: skip
        return
    if action.start and action.start == action.end:
        yield _one("action", action.id, action.start, action.title, speak, text=text)
        return
    if action.start and action.start > today:
        yield _one("action_start", action.id, action.start, action.title, speak, text=text)
    if action.end:
        yield _one("action_due", action.id, action.end, action.title, speak, text=text)


def _decisions(engagement: Engagement, today: dt.date, speak: Say) -> Iterator[Dated]:
    for review in engagement.decisions or ():
        for each in review.decisions or ():
            if each.state == "asked" and each.by and each.by > today:
                lines = [speak(f"text.{key}", value=value) for key, value in
                         (("why", each.why), ("cost", each.cost), ("if_not", each.if_not)) if value]  # fmt: skip
                yield _one("decision", f"{review.month}-{each.id}", each.by, each.title, speak, text="\n".join(lines))


def _tests(engagement: Engagement, today: dt.date, speak: Say) -> Iterator[Dated]:
    for each in engagement.experiments or ():
        if each.state in ("planned", "running") and each.end and each.end > today:
            yield _one("test_end", each.id, each.end, each.title, speak)


def _meetings(engagement: Engagement, today: dt.date, speak: Say) -> Iterator[Dated]:
    for ritual in (engagement.team.rituals if engagement.team else ()) or ():
        series = meetings(ritual, today)
        text = ritual_text(ritual, engagement, speak)
        yield _one("ritual", ritual.id, series.start, ritual.title, speak, text=text, every=series.every)
