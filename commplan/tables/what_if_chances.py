"""How likely each objective is, as things go and in the scenario made last."""

from collections.abc import Mapping, Sequence

import pandas as pd

from commplan.calculators.what_if_scenarios import compared
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Scenario
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.tables.outlooks import chance_shown

UNIT = "tables/what_if_chances"
COLUMNS = (Column("title"), Column("before"), Column("after"), Column("moves"))
NOTICED = 0.05
"""A chance that moves by less is said to stay: nothing finer is known [ratio]."""


def data(
    objectives: Sequence[Objective], performance: pd.DataFrame, client: Client, month: str,
    channels: Sequence[Channel] = (), scenarios: Mapping[str, Scenario] | None = None,
    indicators: Sequence[Indicator] = (), orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per objective whose chance is known.

    Returns
    -------
    DataFrame
        title; before and after: the chance as text; chance_before, chance_after [ratio]; moves: `up`, `down`, `stays`,
        or `apart` where nothing here moves it. Attribute: scenario, its title.
    """
    found = compared(performance, client=client, channels=channels, month=month, scenarios=scenarios or {},
                     objectives=objectives, indicators=indicators, orders=orders, leads=leads)  # fmt: skip
    latest = found.latest if found else None
    rows = [
        {"title": each.title, "before": chance_shown(each.before), "after": chance_shown(each.after),
         "moves": _moves(each.after - each.before) if each.is_moved else "apart",
         "chance_before": each.before, "chance_after": each.after}
        for each in (latest[1].prospects if latest else ())
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["title", "before", "after", "moves", "chance_before", "chance_after"])
    frame.attrs = {"scenario": latest[0].title if latest else None}
    return frame


def _moves(difference: float) -> str:
    if abs(difference) < NOTICED:
        return "stays"
    return "up" if difference > 0 else "down"


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many objectives become likelier, and how many less likely."""
    counts = {name: int((frame["moves"] == name).sum()) for name in ("up", "down")}
    key = "both" if all(counts.values()) else "up" if counts["up"] else "down" if counts["down"] else "none"
    return say(f"lead.{key}", title=frame.attrs["scenario"], **counts)
