"""What the manager is asked to decide, in brief: what, cost, gain, by when, what if not."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Review
from commplan.model.text import Text
from commplan.tables import next_decisions
from commplan.tables.told import short

FORM = "asks"
TITLE, IF_NOT = 80, 110
"""How many letters of a text stand on page one; the page on steering has the whole."""
COLUMNS = (Column("title"), Column("cost", "money0"), Column("expected"), Column("by", "date"), Column("if_not"))


def data(
    client: Client,
    month: str,
    channels: Sequence[Channel] = (),
    decisions: Sequence[Review] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The decisions asked in the month's review, then those that follow from the figures.

    Returns
    -------
    DataFrame, at most three rows
        title, cost, expected (the estimate), by, if_not, origin as in `next_decisions`; in `attrs`, how many the
        review asks in all.
    """
    found = next_decisions.data(client, month, channels, decisions, performance)
    rows = [_brief({str(name): value for name, value in row.items()}) for row in found.to_dict("records")]
    frame = pd.DataFrame(rows, columns=[*(column.name for column in COLUMNS), "origin"], dtype=object)
    asked = [each for review in decisions if review.month == month for each in review.decisions or ()
             if each.state == "asked"]  # fmt: skip
    frame.attrs = {"asked": len(asked)}
    return frame


def _brief(row: dict[str, Any]) -> dict[str, Any]:
    cut = {"title": short(row["title"], TITLE)}
    if isinstance(row["if_not"], Text):
        cut["if_not"] = short(row["if_not"], IF_NOT)
    return {**row, **cut}


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many are asked, and which of them are here."""
    asked, shown = frame.attrs["asked"], int((frame["origin"] == "asked").sum())
    if asked > shown:
        return say("lead.more", n=asked, shown=shown)
    key = "asked" if shown == len(frame) else "mixed" if shown else "proposed"
    return say(f"lead.{key}", n=len(frame), asked=shown, others=len(frame) - shown)
