"""The verdict of the month in one sentence and a state word."""

from collections.abc import Sequence

import pandas as pd

from commplan.calculators.objective_states import objective_states
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

FORM = "sentence"
COLUMNS: tuple[Column, ...] = ()


def data(
    objectives: Sequence[Objective],
    client: Client,
    month: str,
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """How many objectives are met, behind or not measured.

    Returns
    -------
    DataFrame, one row
        met, behind, unknown, without (objectives without a target) and state (`on_course`, `behind`, `unknown`).
    """
    states = objective_states(objectives, indicators=indicators, performance=performance, client=client,
                              month=month)["state"]  # fmt: skip
    counts = {name: int((states == name).sum()) for name in ("met", "behind", "unknown")}
    measured = counts["met"] + counts["behind"]
    state = "unknown" if not measured else "behind" if counts["behind"] else "on_course"
    without = len(objectives) - len(states)
    return pd.DataFrame([{**counts, "without": without, "measured": measured, "state": state}])


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The sentence."""
    row = frame.iloc[0]
    parts = [say(f"sentence.{row['state']}", met=row["met"], behind=row["behind"], measured=row["measured"])]
    parts += [say(f"also.{name}", n=row[name]) for name in ("unknown", "without") if row[name] and row["measured"]]
    return " ".join(parts)
