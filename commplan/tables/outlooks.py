"""Whether each objective will be met if things go on like this, with what probability, and the pace it now takes."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.amount import Unit, amount, step_of, unit_of
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
COLUMNS = (Column("title"), Column("state", "state"), Column("now_shown"), Column("target_shown"),
           Column("deadline", "date"), Column("chance_shown"), Column("range_shown"), Column("pace_shown"),
           Column("remarks"))  # fmt: skip


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

    step = step_of(row["high"] - row["low"])
    ends = {name: None if pd.isna(row[name]) else amount(round(row[name] / step) * step, unit, bare=True, reckoned=True)
            for name in ("low", "high", "expected")}  # fmt: skip
    return row | {
        "now_shown": figure("now"), "target_shown": figure("target"), "chance_shown": chance_shown(row["chance"]),
        "range_shown": told(UNIT, "range", **ends) if ends["low"] else None, "pace_shown": _pace(row, unit),
        "remarks": _remarks(row, unit),
    }  # fmt: skip


def chance_shown(chance: float) -> Text | None:
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
    if _is_met(row) or (row["pace"] <= 0) == (row["direction"] == "up") or row["pace"] == 0:
        return told(UNIT, "pace.hold")
    needed = _step(row["pace"], unit, row["target"])
    if pd.isna(row["trend"]):
        return told(UNIT, "pace.alone", needed=needed)
    return told(UNIT, "pace.change", needed=needed, trend=_step(row["trend"], unit, row["target"]))


def _is_met(row: dict[str, Any]) -> bool:
    """Whether the month reviewed is where the objective wants it."""
    is_beyond = bool((row["now"] >= row["target"]) == (row["direction"] == "up"))
    return not pd.isna(row["now"]) and (is_beyond or row["now"] == row["target"])


def _step(value: float, unit: Unit, target: float) -> Text:
    """A change with its sign, in hundredths of what the target's first digit counts; a percentage's is in points."""
    if unit.whole:
        return told(UNIT, "step.points_up" if value > 0 else "step.points_down", size=abs(value) / unit.whole * 100)
    grain = 10.0 ** (math.floor(math.log10(abs(target))) - 2) if target else 0.0
    coarse = round(abs(value) / grain) * grain if grain else 0.0
    size = amount(coarse or float(f"{abs(value):.1g}"), unit, bare=True, reckoned=True)
    return told(UNIT, "step.up" if value > 0 else "step.down" if value < 0 else "step.none", size=size)


def _remarks(row: dict[str, Any], unit: Unit) -> Text | None:
    odd = [
        told(UNIT, "odd", month=month, value=amount(value, unit, bare=True, reckoned=True))
        for month, value in row["odd_months"]
    ]
    doubts = [told(UNIT, f"doubt.{row['doubt']}")] if isinstance(row["doubt"], str) else []
    ahead = row["state"] in {"on_course", "uncertain", "behind"}
    there = [told(UNIT, "there")] if ahead and _is_met(row) else []
    return pointed([*there, *doubts, *odd]) if there or doubts or odd else None


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many are on course, uncertain and behind."""
    counts = frame["state"].value_counts()
    parts = [say(f"lead.{name}", n=int(counts[name])) for name in say.texts["lead"] if name in counts.index]
    unseen = ((frame["months_known"] < SEASON_FROM) & frame["chance"].notna()).any()
    return " ".join([say("lead.all", parts=parts), *([say("season")] if unseen else [])])
