"""Goals against actuals on one line each: where it stands, what is missing, where it will end, and the word for it."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.amount import Unit, amount, ends, unit_of
from commplan.calculators.goal_states import goal_states
from commplan.knowledge.say import Bullet, Column, Say
from commplan.knowledge.words import words
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.text import LANGUAGES, Text
from commplan.tables.told import short, told

UNIT = "tables/goals"
FORM = "goals"
MOST, TITLE = 5, 72
FIGURES = ("actual", "target", "baseline", "low", "high")
COLUMNS = (Column("title"), Column("by", "under"), Column("bar", "picture"), Column("actual_shown", "figure"),
           Column("target_shown", "figure"), Column("gap_shown", "figure"), Column("end_shown", "figure"),
           Column("state", "state"))  # fmt: skip


def data(
    client: Client,
    month: str,
    objectives: Sequence[Objective] = (),
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """At most five objectives that have a target, in the same order every month.

    Returns
    -------
    DataFrame, one row per objective
        The columns of `goal_states`; title in brief, bar (to be drawn), actual, target, gap and end (80 % range at the
        deadline) as texts in the objective's unit; in `attrs`, how many have a target and how many have none.
    """
    states = goal_states(objectives, indicators=indicators, performance=performance, client=client, month=month)
    of = {each.id: each for each in objectives}
    by_id = {each.id: each for each in indicators}
    rows = []
    for row in states.head(MOST).to_dict("records"):
        found = {str(name): value for name, value in row.items()}
        watched = by_id.get(str(of[found["objective"]].indicator))
        unit = unit_of(found["unit"], figures=[found["target"], found["baseline"]], indicator=watched, client=client)
        rows.append(_shown(found, unit, month))
    frame = pd.DataFrame(rows, columns=[*states.columns, *(each.name for each in COLUMNS if each.name not in states)])
    frame.attrs = {"targets": len(states), "without": len(objectives) - len(states), "shown": len(rows)}
    return frame


def _shown(row: dict[str, Any], unit: Unit, month: str) -> dict[str, Any]:
    shown = {f"{name}_shown": None if pd.isna(row[name]) else amount(row[name], unit, bare=True, reckoned=True)
             for name in ("actual", "target")}  # fmt: skip
    if shown["actual_shown"] is not None and row["read_in"] < month:
        shown["actual_shown"] = told(UNIT, "as_of", actual=shown["actual_shown"], month=row["read_in"])
    return {**row, **shown, "title": short(row["title"], TITLE), "gap_shown": _gap(row, unit),
            "end_shown": _end(row, unit), "by": _by(row), "bar": _bar(row, shown)}  # fmt: skip


def _gap(row: dict[str, Any], unit: Unit) -> Text | None:
    """What is missing or too much, in words: a sign would not say which way is better."""
    if pd.isna(row["gap"]):
        return None
    if (row["gap"] <= 0) == (row["direction"] == "up") or not row["gap"]:
        return told(UNIT, "gap.none")
    size = _points(abs(row["gap"]) / unit.whole * 100) if unit.whole else amount(
        abs(row["gap"]), unit, bare=True, reckoned=True)  # fmt: skip
    return told(UNIT, f"gap.{row['direction']}", size=size)


def _points(size: float) -> Text:
    digits = 0 if round(size, 1).is_integer() else 1
    fr, en = (words(lang).number(size, digits=digits) for lang in LANGUAGES)
    return told(UNIT, "points", n=Text(fr=fr, en=en))


def _by(row: dict[str, Any]) -> Text | None:
    return None if pd.isna(row["deadline"]) else told(UNIT, "by", deadline=row["deadline"])


def _end(row: dict[str, Any], unit: Unit) -> Text | None:
    if row["state"] in ("met", "missed"):
        return told(UNIT, "end.over")
    if pd.isna(row["low"]) or pd.isna(row["high"]):
        return None
    low, high = ends(row["low"], row["high"], unit)
    return told(UNIT, "end.range", low=low, high=high)


def _bar(row: dict[str, Any], shown: dict[str, Text | None]) -> Bullet | None:
    """The figures on a bar that holds zero and leaves some room beyond the longest."""
    if pd.isna(row["target"]):
        return None
    known = pd.Series([*(row[name] for name in FIGURES), 0.0], dtype=float)
    low, high = known.min() * 1.08, known.max() * 1.08
    at = {name: float((row[name] - low) / ((high - low) or 1.0)) for name in FIGURES}
    zero = float(-low / ((high - low) or 1.0))
    return Bullet(at["actual"], at["target"], at["baseline"], zero, at["low"], at["high"], _alt(row, shown))


def _alt(row: dict[str, Any], shown: dict[str, Text | None]) -> Text:
    key = "alt.known" if shown["actual_shown"] else "alt.unknown"
    return told(UNIT, key, title=row["title"], actual=shown["actual_shown"], target=shown["target_shown"])


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many are shown, and how many are not."""
    known = frame.attrs
    said = [say("lead.more", shown=known["shown"], n=known["targets"]) if known["targets"] > known["shown"] else
            say("lead.all", n=known["targets"])]  # fmt: skip
    return " ".join([*said, *([say("lead.without", n=known["without"])] if known["without"] else [])])
