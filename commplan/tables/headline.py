"""The verdict of the month in one sentence and a state word."""

from typing import Any

import pandas as pd

from commplan.calculators.objective_states import objective_states
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client

FORM = "sentence"
COLUMNS: tuple[Column, ...] = ()


def data(objectives: Any, indicators: Any, engagement: Any, client: Client, month: str, extras: Any) -> pd.DataFrame:
    """How many objectives are met, behind or not measured.

    Returns
    -------
    DataFrame, one row
        met, behind, unknown, without (objectives without a target) and state (`on_course`, `behind`, `unknown`).
    """
    states = objective_states(objectives, indicators=indicators, performance=extras["performance"], client=client,
                              month=month)["state"]  # fmt: skip
    counts = {name: int((states == name).sum()) for name in ("met", "behind", "unknown")}
    measured = counts["met"] + counts["behind"]
    state = "unknown" if not measured else "behind" if counts["behind"] else "on_course"
    without = len(engagement.objectives) - len(states)
    return pd.DataFrame([{**counts, "without": without, "measured": measured, "state": state}])


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The sentence."""
    row = frame.iloc[0]
    parts = [say(f"sentence.{row['state']}", met=row["met"], behind=row["behind"], measured=row["measured"])]
    parts += [say(f"also.{name}", n=row[name]) for name in ("unknown", "without") if row[name] and row["measured"]]
    return " ".join(parts)
