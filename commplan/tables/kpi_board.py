"""Each indicator with its objective, how it is counted, its target and its course; decorative ones are named last."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.amount import Unit, amount, unit_of
from commplan.calculators.indicator_board import BoardRow, indicator_board
from commplan.knowledge import tool_name
from commplan.knowledge.say import Column, Course, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.text import LANGUAGES, Text
from commplan.tables.told import pointed, told

UNIT = "tables/kpi_board"
COLUMNS = (Column("title"), Column("how", "under"), Column("serves"), Column("value", "figure"),
           Column("course", "picture"), Column("target", "figure"), Column("previous", "figure"),
           Column("last_year", "figure"), Column("remarks"))  # fmt: skip


def data(
    indicators: Sequence[Indicator],
    client: Client,
    month: str,
    objectives: Sequence[Objective] = (),
    performance: pd.DataFrame | None = None,
    web: pd.DataFrame | None = None,
    leads: pd.DataFrame | None = None,
    orders: pd.DataFrame | None = None,
    emails: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """One row per indicator: those that steer first.

    Returns
    -------
    DataFrame
        title, how (definition, tool, denominator), serves (the objective, or what would be decided), value, target,
        previous (last month), last_year (same month a year before) as texts in the indicator's unit, course (to be
        drawn), remarks, use (as `indicator_board` has it) and is_decorative.
    """
    tables = {"performance": performance, "web": web, "leads": leads, "orders": orders, "emails": emails}
    board = indicator_board(indicators, objectives=objectives, tables=tables, client=client, month=month)
    names = [column.name for column in COLUMNS]
    return pd.DataFrame([_row(row, client) for row in board], columns=[*names, "use", "is_decorative"])


def _row(row: BoardRow, client: Client) -> dict[str, Any]:
    figures = [*row.series, row.target]
    unit = unit_of(_written(row), figures=figures, indicator=row.indicator, client=client)
    shown = {name: None if pd.isna(value := getattr(row, name)) else amount(value, unit, bare=True, reckoned=True)
             for name in ("value", "previous", "last_year", "target")}  # fmt: skip
    return {
        "title": row.indicator.title, "how": _how(row.indicator), "serves": _serves(row), **shown,
        "course": _course(row, unit), "remarks": _remarks(row), "use": row.use, "is_decorative": row.is_decorative,
    }  # fmt: skip


def _written(row: BoardRow) -> Text | None:
    return row.indicator.unit or next((each.unit for each in row.objectives if each.unit), None)


def _how(indicator: Indicator) -> Text | None:
    said = [indicator.definition] if indicator.definition else []
    said += [told(UNIT, "how.denominator", denominator=indicator.denominator)] if indicator.denominator else []
    said += [told(UNIT, "how.tool", tool=indicator.tool)] if indicator.tool else []
    return pointed(said) if said else None


def _serves(row: BoardRow) -> Text | None:
    if row.use == "decision" and isinstance(row.indicator.decides, Text):
        return told(UNIT, "serves.decision", decides=row.indicator.decides)
    if row.objectives:
        return pointed([each.title for each in row.objectives])
    return told(UNIT, f"serves.{row.use}")


def _course(row: BoardRow, unit: Unit) -> Course | None:
    known = [value for value in row.series if not pd.isna(value)]
    if len(known) <= 1:
        return None
    ends = {name: amount(value, unit, bare=True) for name, value in
            (("first", known[0]), ("last", known[-1]), ("low", min(known)), ("high", max(known)))}  # fmt: skip
    alt = {lang: told(UNIT, "alt", month=row.first, **ends).pick(lang) for lang in LANGUAGES}
    return Course(row.series, row.target, Text.model_validate(alt))


def _remarks(row: BoardRow) -> Text | None:
    said = [told(UNIT, f"state.{_state(row)}")]
    if row.use == "goal_of_show" and row.kind is not None and row.kind.decorative is not None:
        said = [told(UNIT, "decorative.goal_of_show", why=row.kind.decorative)]
    elif row.use == "no_use":
        why = row.kind.decorative if row.kind is not None else None
        said = [told(UNIT, "decorative.no_use"), *([why] if why else [])]
    if len(row.tools) > 1:
        said.append(told(UNIT, "mixed", tools=[tool_name(tool) for tool in row.tools]))
    return Text.model_validate({lang: " ".join(text.pick(lang) for text in said) for lang in LANGUAGES})


def _state(row: BoardRow) -> str:
    if pd.isna(row.value):
        return "unmeasured"
    if pd.isna(row.target):
        return "no_target"
    direction = next((each.direction for each in row.objectives), row.indicator.direction)
    met = row.value >= row.target if direction == "up" else row.value <= row.target
    return "met" if met else "behind"


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many indicators steer, and which ones do not."""
    shown = frame.loc[frame["is_decorative"], "title"].tolist()
    steering = int(frame["use"].isin(["objective", "decision"]).sum())
    unasked = int((frame["use"] == "unasked").sum())
    parts = [say("lead.steering", n=steering)] if steering else [say("lead.none")]
    parts += (
        [say("lead.decorative", n=len(shown), titles=[say.words.quoted(title) for title in shown])] if shown else []
    )
    parts += [say("lead.unasked", n=unasked)] if unasked else []
    return " ".join(parts)
