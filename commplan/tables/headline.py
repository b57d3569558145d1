"""The verdict of the month in one sentence and a state word: where the objectives are heading, and whether it pays."""

from collections.abc import Sequence

import pandas as pd

from commplan.calculators.goal_states import BAD, GOOD, OPEN, goal_states
from commplan.calculators.month_money import month_money
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

FORM = "sentence"
COLUMNS: tuple[Column, ...] = ()


def data(
    client: Client, month: str, objectives: Sequence[Objective] = (), indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None, channels: Sequence[Channel] = (), orders: pd.DataFrame | None = None,
    leads: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """How many objectives are on course, behind, open or not measured, and whether the spending pays.

    Returns
    -------
    DataFrame, one row
        good, behind, open, unmeasured and targets [count] of the objectives with a target; without: those that have
        none; goals (`behind`, `on_course`, `open`, `unmeasured`, `none`), money (as `month_money` has it, `unspent`
        where no export shows spending), outcome and state (`on_course`, `behind`, `unknown`).
    """
    states = goal_states(objectives, indicators=indicators, performance=performance, client=client, month=month)
    counts = {"good": int(states["state"].isin(GOOD).sum()), "behind": int(states["state"].isin(BAD).sum()),
              "open": int(states["state"].isin(OPEN).sum()),
              "unmeasured": int((states["state"] == "unmeasured").sum())}  # fmt: skip
    goals = _goals(counts)
    found = None if performance is None else month_money(
        performance, client=client, channels=channels, month=month, orders=orders, leads=leads, indicators=indicators
    )  # fmt: skip
    state = goals if goals in ("behind", "on_course") else "unknown"
    return pd.DataFrame([{
        **counts, "targets": len(states), "without": len(objectives) - len(states), "goals": goals,
        "money": found.state if found else "unspent", "outcome": client.outcome, "state": state,
    }])  # fmt: skip


def _goals(counts: dict[str, int]) -> str:
    if counts["behind"]:
        return "behind"
    if counts["open"]:
        return "open"
    return "on_course" if counts["good"] else "unmeasured" if counts["unmeasured"] else "none"


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The sentence, of at most 25 words."""
    row = frame.iloc[0]
    goals = say(f"goals.{row['goals']}", **{name: row[name] for name in ("good", "behind", "open", "targets")})
    money = say(f"money.{row['money']}", many=say(f"many.{row['outcome']}"))
    return say("sentence", goals=goals, money=money)
