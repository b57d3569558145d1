"""What was done and learned, what is done next, what was stopped or renounced."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from commplan.knowledge.say import Column
from commplan.model.action import Plan
from commplan.model.channel import Channel
from commplan.model.decision import Decision, Review
from commplan.model.text import Text
from commplan.tables.told import short, told

UNIT = "tables/review"
FORM = "lists"
MOST, LETTERS = 3, 100
COLUMNS = (Column("kind"), Column("text"))


def data(
    month: str, today: dt.date, decisions: Sequence[Review] = (), channels: Sequence[Channel] = (),
    plan: Plan | None = None,
) -> pd.DataFrame:  # fmt: skip
    """At most three lines of each kind.

    Returns
    -------
    DataFrame
        kind (`done`: what the month taught and what its actions and the decisions of the month before gave, `next`,
        `stopped`) and text.
    """
    reviews = [review for review in decisions if review.month == month]
    taken = [each for review in reviews for each in review.decisions or () if each.state == "taken"]
    learned = [text for review in reviews for text in review.learned or ()]
    lines = {
        "done": _mixed(learned, [*_outcomes(decisions, month), *_finished(plan, month)]),
        "next": [each.title for each in taken if each.kind != "stop"] + _coming(plan, today),
        "stopped": [each.title for each in taken if each.kind == "stop"] + _stopped(plan, month) + _renounced(channels),
    }
    rows = [{"kind": kind, "text": short(text, LETTERS)} for kind, texts in lines.items() for text in texts[:MOST]]
    return pd.DataFrame(rows, columns=["kind", "text"])


def _mixed(learned: Sequence[Text], done: Sequence[Text]) -> list[Text]:
    """One thing done where there is one, and what was learned; each fills up what the other leaves."""
    first = [*done[:1], *learned[: MOST - 1]] if done else list(learned)
    return [*first, *learned[MOST - 1 :], *done[1:]] if done else first


def _outcomes(decisions: Sequence[Review], month: str) -> list[Text]:
    """What the decisions of the month before gave."""
    before = str(pd.Period(month, "M") - 1)
    taken = [each for review in decisions if review.month == before for each in review.decisions or ()]
    return [told(UNIT, "outcome", title=each.title, outcome=each.outcome) for each in taken if _has_outcome(each)]


def _has_outcome(decision: Decision) -> bool:
    return decision.state == "taken" and isinstance(decision.outcome, Text)


def _finished(plan: Plan | None, month: str) -> list[Text]:
    actions = plan.actions or () if plan else ()
    return [each.title for each in actions if each.state == "done" and each.end and f"{each.end:%Y-%m}" == month]


def _coming(plan: Plan | None, today: dt.date) -> list[Text]:
    """The actions that begin next."""
    actions = plan.actions or () if plan else ()
    dated = [(each.start, each.title) for each in actions
             if each.state == "to_do" and each.start is not None and each.start > today]  # fmt: skip
    return [title for _, title in sorted(dated, key=lambda pair: pair[0])]


def _stopped(plan: Plan | None, month: str) -> list[Text]:
    actions = plan.actions or () if plan else ()
    return [each.title for each in actions if each.state == "stopped" and each.end and f"{each.end:%Y-%m}" == month]


def _renounced(channels: Sequence[Channel]) -> list[Text]:
    return [channel.title for channel in channels if channel.state == "renounced"]
