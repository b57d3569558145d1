"""What the manager is asked to decide: at most three things."""

from collections.abc import Sequence

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.decision import Decision, Review

FORM = "cards"
MOST = 3
COLUMNS = (Column("title"), Column("why"), Column("cost", "money0"), Column("expected"), Column("by", "date"),
           Column("if_not"))  # fmt: skip


def data(decisions: Sequence[Review], month: str) -> pd.DataFrame:
    """The decisions asked in the month's review.

    Returns
    -------
    DataFrame, at most three rows
        title, why, cost, expected (the estimate), by, if_not.
    """
    asked = [decision for review in decisions if review.month == month for decision in review.decisions or ()
             if decision.state == "asked"]  # fmt: skip
    return pd.DataFrame([_row(decision) for decision in asked[:MOST]], columns=[column.name for column in COLUMNS])


def _row(decision: Decision) -> dict[str, object]:
    return {column.name: getattr(decision, column.name) for column in COLUMNS}


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many are asked."""
    return say("lead", n=len(frame))
