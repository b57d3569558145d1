"""Whether each objective will be met if things go on like this, with what probability, and the pace it now takes."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.amount import Unit, amount, unit_of
from commplan.calculators.objective_outlooks import objective_outlooks
from commplan.calculators.outlook import SEASON_FROM
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.text import Text
from commplan.tables.told import pointed, told

UNIT = "tables/outlooks"
FORM = "cards"
COLUMNS = (Column("title"), Column("state"), Column("now_shown"), Column("target_shown"), Column("deadline", "date"),
           Column("chance_shown"), Column("range_shown"), Column("pace_shown"), Column("remarks"))  # fmt: skip


def data(
    objectives: Sequence[Objective],
    client: Client,
    month: str,
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """One row per objective, with figures in its own unit.

    Returns
    -------
    DataFrame
        The columns of `objective_outlooks`; now, target, chance, range, pace and remarks as texts.
    """
    found = objective_outlooks(objectives, indicators=indicators, performance=performance, client=client, month=month)
    by_id = {indicator.id: indicator for indicator in indicators}
    units = [_unit(each, by_id.get(str(each.indicator)), client) for each in objectives]
    rows = [_shown({str(name): value for name, value in row.items()}, unit)
            for row, unit in zip(found.to_dict("records"), units, strict=True)]  # fmt: skip
    return pd.DataFrame(rows, columns=[*found.columns, *SHOWN])


SHOWN = ["now_shown", "target_shown", "chance_shown", "range_shown", "pace_shown", "remarks"]


def _unit(objective: Objective, indicator: Indicator | None, client: Client) -> Unit:
    written = [figure for figure in (objective.target, objective.baseline) if isinstance(figure, float)]
    written = [objective.baseline] if objective.kind == "change" and isinstance(objective.baseline, float) else written
    return unit_of(objective.unit, figures=written, indicator=indicator, client=client)


def _shown(row: dict[str, Any], unit: Unit) -> dict[str, Any]:
    def figure(name: str) -> Text | None:
        return None if pd.isna(row[name]) else amount(row[name], unit, bare=True, reckoned=True)

    step = _step_of(row["high"] - row["low"])
    ends = {name: None if pd.isna(row[name]) else amount(round(row[name] / step) * step, unit, bare=True, reckoned=True)
            for name in ("low", "high", "expected")}  # fmt: skip
    return row | {
        "now_shown": figure("now"), "target_shown": figure("target"), "chance_shown": _chance(row["chance"]),
        "range_shown": told(UNIT, "range", **ends) if ends["low"] else None, "pace_shown": _pace(row, unit),
        "remarks": _remarks(row, unit),
    }  # fmt: skip


def _step_of(spread: float) -> float:
    """What a range is rounded to: two digits of its width, finer would claim more than is known."""
    return 10.0 ** (math.floor(math.log10(spread)) - 1) if spread > 0 else 1.0


def _chance(chance: float) -> Text | None:
    """In steps of five percent: nothing finer is known."""
    if pd.isna(chance):
        return None
    low, high = 0.05, 0.95
    if low <= chance <= high:
        return told(UNIT, "chance.about", chance=round(chance * 20) * 5)
    return told(
        UNIT, "chance.less" if chance < low else "chance.more", chance=round(100 * (low if chance < low else high))
    )


def _pace(row: dict[str, Any], unit: Unit) -> Text | None:
    if pd.isna(row["pace"]):
        return None
    if row["pace_kind"] == "amount":
        return told(
            UNIT,
            "pace.done" if row["pace"] <= 0 else "pace.amount",
            needed=amount(row["pace"], unit, bare=True, reckoned=True),
        )
    is_there = (row["pace"] <= 0) == (row["direction"] == "up") or row["pace"] == 0
    if is_there:
        return told(UNIT, "pace.hold")
    trend = row["trend"] if not pd.isna(row["trend"]) else None
    values = {"needed": _step(row["pace"], unit), "trend": None if trend is None else _step(trend, unit)}
    return told(UNIT, "pace.alone" if trend is None else "pace.change", **values)


def _step(value: float, unit: Unit) -> Text:
    """A change with its sign; that of a percentage is in points, which a tenth may matter to."""
    if unit.whole:
        return told(UNIT, "step.points_up" if value > 0 else "step.points_down", size=abs(value) / unit.whole * 100)
    ten = 10
    size = amount(float(f"{abs(value):.2g}") if abs(value) >= ten else abs(value), unit, bare=True, reckoned=True)
    return told(UNIT, "step.up" if value > 0 else "step.down" if value < 0 else "step.none", size=size)


def _remarks(row: dict[str, Any], unit: Unit) -> Text | None:
    odd = [
        told(UNIT, "odd", month=month, value=amount(value, unit, bare=True, reckoned=True))
        for month, value in row["odd_months"]
    ]
    doubts = [told(UNIT, f"doubt.{row['doubt']}")] if isinstance(row["doubt"], str) else []
    ahead = row["state"] in {"on_course", "uncertain", "behind"}
    is_there = ahead and not pd.isna(row["now"]) and (row["now"] >= row["target"]) == (row["direction"] == "up")
    there = [told(UNIT, "there")] if is_there else []
    return pointed([*there, *doubts, *odd]) if there or doubts or odd else None


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many are on course, uncertain and behind."""
    counts = frame["state"].value_counts()
    parts = [say(f"lead.{name}", n=int(counts[name])) for name in say.texts["lead"] if name in counts.index]
    unseen = ((frame["months_known"] < SEASON_FROM) & frame["chance"].notna()).any()
    return " ".join([say("lead.all", parts=parts), *([say("season")] if unseen else [])])
