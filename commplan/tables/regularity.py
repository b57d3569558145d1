"""The content that comes back: where, how often, until when, and where it would fall silent."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.rhythm import EVERY, Gap, gaps
from commplan.calculators.working_days import Stretch
from commplan.knowledge.say import Column, Say
from commplan.model.action import Action, Plan
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.text import Text
from commplan.tables.planned import channel_title, current
from commplan.tables.told import told

UNIT = "tables/regularity"
YEAR = 365.25
COLUMNS = (
    Column("channel"),
    Column("title"),
    Column("rhythm"),
    Column("until", "date"),
    Column("pause"),
    Column("gap"),
)


def data(plan: Plan, client: Client, channels: Sequence[Channel] = (), today: dt.date | None = None) -> pd.DataFrame:
    """The regular content that is not over, channel by channel.

    Returns
    -------
    DataFrame, one row per action that comes back
        channel, title, rhythm (`weekly`, `fortnightly`, `monthly`), until [date, missing where no end was set], pause
        (the next one, with its reason), gap (days of silence that nothing explains). `attrs`: per_month [pieces].
    """
    regular = [action for action in current(plan) if action.regular and action.state != "done"
               and (today is None or action.end is None or action.end > today)]  # fmt: skip
    explained: tuple[Stretch, ...] = (*(client.closures or ()), *(plan.pauses or ()))
    silent = {
        str((plan.actions or ())[gap.rank].id): gap
        for gap in gaps(plan.actions or (), explained=explained, today=today)
    }
    rows = [_row(action, channels, silent.get(action.id), _next(plan, action, today)) for action in regular]
    rows.sort(key=lambda row: str(row["channel"]))
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    frame.attrs = {"per_month": sum(YEAR / 12 / EVERY[str(action.regular)] for action in regular)}
    return frame


def _row(action: Action, channels: Sequence[Channel], gap: Gap | None, pause: Text | None) -> dict[str, Any]:
    silence = told(UNIT, "gap", start=gap.start, end=gap.end, n=gap.silent) if gap else None
    return {"channel": channel_title(action.channel, channels), "title": action.title, "rhythm": action.regular,
            "until": action.end, "pause": pause, "gap": silence}  # fmt: skip


def _next(plan: Plan, action: Action, today: dt.date | None) -> Text | None:
    """The next pause that an action goes through."""
    coming = [each for each in plan.pauses or () if (today is None or each.end > today)
              and (action.start is None or each.end >= action.start)
              and (action.end is None or each.start <= action.end)]  # fmt: skip
    if not coming:
        return None
    first = min(coming, key=lambda each: each.start)
    return told(UNIT, "pause", start=first.start, end=first.end, reason=first.reason)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How much comes back, and whether it holds."""
    silent = int(frame["gap"].notna().sum())
    said = say("lead.count", n=len(frame), per_month=round(frame.attrs["per_month"]))
    return f"{said} {say('lead.gaps', n=silent) if silent else say('lead.holds')}"
