"""What the crossed SWOT suggests, and the objective or action that each option became."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.swot_entries import swot_entries, swot_options
from commplan.knowledge.say import Column, Say
from commplan.model.action import Plan
from commplan.model.audit import Audit
from commplan.model.market import Market
from commplan.model.objective import Objective
from commplan.model.swot import Swot

FORM = "cards"
COLUMNS = (Column("title"), Column("kind"), Column("inside"), Column("outside"), Column("became"))


def data(
    swot: Swot,
    audit: Sequence[Audit] = (),
    market: Market | None = None,
    objectives: Sequence[Objective] = (),
    plan: Plan | None = None,
) -> pd.DataFrame:
    """The options; the link to what they became is read from either end.

    Returns
    -------
    DataFrame, one row per option
        title, kind, inside, outside, became (the title of the objective or action; missing where there is none).
    """
    frame = swot_options(swot, swot_entries(swot, audit=audit, market=market))
    followers = [*objectives, *((plan.actions if plan else None) or ())]
    became = [_became(row, followers) for row in frame.to_dict("records")]
    return frame.assign(became=became)[[column.name for column in COLUMNS]]


def _became(row: Mapping[Any, Any], followers: Sequence[Any]) -> Any:
    found = (each.title for each in followers if each.id == row["leads_to"] or each.drawn_from == row["id"])
    return next(found, None)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many lead somewhere."""
    return say("lead", n=len(frame), led=int(frame["became"].notna().sum()))
