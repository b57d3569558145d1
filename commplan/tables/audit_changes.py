"""What changed since the audit before."""

from collections.abc import Sequence

import pandas as pd

from commplan.knowledge import items
from commplan.knowledge.say import Column, Say
from commplan.model.audit import Audit

FORM = "folded"
COLUMNS = (Column("question"), Column("before", "integer"), Column("now", "integer"), Column("found"))


def data(audit: Sequence[Audit]) -> pd.DataFrame:
    """The questions whose level changed between the last two audits, what fell first.

    Returns
    -------
    DataFrame, one row per question asked both times whose level differs
        question, before and now (0–4), found (the sentence of the new level); the two dates and how many questions
        were asked both times are in `attrs`.
    """
    dated = sorted(audit, key=lambda each: each.date)
    if len(dated) < len(("before", "now")):
        return pd.DataFrame(columns=[column.name for column in COLUMNS])
    before, now = dated[-2], dated[-1]
    both = [key for key in items() if key in before.answers and key in now.answers]
    rows = [
        {"question": items()[key].question, "before": before.answers[key].level, "now": now.answers[key].level,
         "found": items()[key].levels[now.answers[key].level]}
        for key in both if before.answers[key].level != now.answers[key].level
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
    order = (frame["now"] - frame["before"]).sort_values(kind="stable").index
    frame = frame.loc[order].reset_index(drop=True)
    frame.attrs = {"since": before.date, "both": len(both)}
    return frame


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many rose and how many fell."""
    rose = int((frame["now"] > frame["before"]).sum())
    return say("lead", since=frame.attrs["since"], both=frame.attrs["both"], rose=rose, fell=len(frame) - rose)
