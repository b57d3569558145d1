"""We said, it was: what was forecast of this month from the months before it, and how often we were right."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.amount import amount, unit_of
from commplan.calculators.forecast_record import forecast_record, hit_rate
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.tables.told import told

UNIT = "tables/said_and_was"
COLUMNS = (Column("title"), Column("ago_shown"), Column("said"), Column("was"), Column("verdict"))


def data(
    objectives: Sequence[Objective],
    client: Client,
    month: str,
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The forecasts of the month reviewed, made again from what was known one and three months before.

    Returns
    -------
    DataFrame, one row per objective and distance
        The columns of `forecast_record`; ago, said (80 % range) and was as texts, verdict (`held`, `missed`).
        Attributes: forecasts [count] over all months, hits, low, rate and high [ratio] of the hit rate (95 %).
    """
    found = forecast_record(objectives, indicators=indicators, performance=performance, client=client, month=month)
    by_id = {each.id: (each, {one.id: one for one in indicators}.get(str(each.indicator))) for each in objectives}
    here = found.loc[found["month"] == month].to_dict("records")
    rows = [_shown({str(name): value for name, value in row.items()}, *by_id[row["objective"]], client) for row in here]
    frame = pd.DataFrame(rows, columns=[*found.columns, "ago_shown", "said", "was", "verdict"])
    rate = hit_rate(found["held"].tolist())
    frame.attrs = {"forecasts": len(found), "hits": int(found["held"].sum()), "rate": rate.likely if rate else None,
                   "low": rate.low if rate else None, "high": rate.high if rate else None}  # fmt: skip
    return frame


def _shown(row: dict[str, Any], objective: Objective, indicator: Indicator | None, client: Client) -> dict[str, Any]:
    figures = [figure for figure in (objective.baseline, objective.target) if isinstance(figure, float)]
    unit = unit_of(objective.unit, figures=figures, indicator=indicator, client=client)
    ends = {name: amount(row[name], unit, bare=True, reckoned=True) for name in ("low", "high")}
    return row | {
        "ago_shown": told(UNIT, "ago", n=row["ago"]), "said": told(UNIT, "range", **ends),
        "was": amount(row["actual"], unit, bare=True, reckoned=True), "verdict": "held" if row["held"] else "missed",
    }  # fmt: skip


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Our own hit rate, with its interval."""
    return say("lead", **{str(name): value for name, value in frame.attrs.items()})
