"""Today and the scenarios that were kept, side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.what_if import Range
from commplan.calculators.what_if_scenarios import Compared, Kept, compared
from commplan.calculators.what_if_told import changes_told, gain_state, range_told
from commplan.knowledge.problem import phrase
from commplan.knowledge.say import Column, Say
from commplan.knowledge.words import words
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Scenario
from commplan.model.indicator import Indicator
from commplan.model.text import LANGUAGES, Text
from commplan.tables.told import pointed, told

UNIT = "tables/what_if_compare"


COLUMNS = (Column("title"), Column("changed", "under"), Column("state", "state"), Column("full_cost"), Column("leads"),
           Column("customers"), Column("profit"), Column("full_roi"))  # fmt: skip
FIGURES = {"full_cost": "money", "leads": "count", "customers": "count", "profit": "money", "full_roi": "ratio"}


def data(
    performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = (),
    scenarios: Mapping[str, Scenario] | None = None, indicators: Sequence[Indicator] = (),
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """An average month as it is, then in each scenario, the last one made first.

    Returns
    -------
    DataFrame
        title; changed: what differs from today; state: whether it leaves more than today; full_cost, leads, customers,
        profit and full_roi as texts with their ranges (80 %). Where a scenario cannot be worked out, changed says why.
        Attributes: first and last month averaged, the outcome, how many scenarios were left out.
    """
    found = compared(performance, client=client, channels=channels, month=month, scenarios=scenarios or {},
                     indicators=indicators, orders=orders, leads=leads)  # fmt: skip
    names = [*(column.name for column in COLUMNS), "gain"]
    if found is None or not found.kept:
        return pd.DataFrame(columns=names)
    rows = [_today(found), *(_row(each, found) for each in found.kept)]
    frame = pd.DataFrame(rows, columns=names, dtype=object)
    frame.attrs = {"first": found.today.months[0], "last": found.today.months[-1], "left_out": found.left_out,
                   "missing": found.today.missing, "outcome": client.outcome}  # fmt: skip
    return frame


def _today(found: Compared) -> dict[str, Any]:
    return {"title": told(UNIT, "today"), "changed": None, "state": None, "gain": None,
            **_figures(found.base.before, found.today.currency)}  # fmt: skip


def _row(each: Kept, found: Compared) -> dict[str, Any]:
    if each.found is None:
        return {"title": each.scenario.title, "changed": _why(each), "state": "unknown"}
    changes = changes_told(each.scenario.changes, found.today)
    if each.scenario.changes.investment:
        back = range_told(each.found.after["payback"], "months", found.today.currency)
        changes = (*changes, told(UNIT, "payback", months=back))
    changed = pointed(changes) if changes else told(UNIT, "nothing")
    gain = range_told(each.found.gain, "money", found.today.currency)
    return {"title": each.scenario.title, "changed": changed, "state": gain_state(each.found), "gain": gain,
            **_figures(each.found.after, found.today.currency)}  # fmt: skip


def _why(each: Kept) -> Text:
    assert each.refused is not None  # noqa: S101 (or there would be figures)
    return Text.model_validate({lang: phrase(each.refused, words(lang)) for lang in LANGUAGES})


def _figures(of: Mapping[str, Range], currency: str) -> dict[str, Text]:
    return {name: range_told(of[name], kind, currency) for name, kind in FIGURES.items()}


def lead(frame: pd.DataFrame, say: Say) -> str:
    """What the scenario made last would leave, and how sure that is."""
    last = frame.iloc[1]
    parts = [say(f"lead.{last['state']}", title=last["title"], gain=last["gain"]),
             say("lead.average", first=frame.attrs["first"], last=frame.attrs["last"])]  # fmt: skip
    if frame.attrs["left_out"]:
        parts.append(say("lead.left_out", n=frame.attrs["left_out"]))
    return " ".join(parts)
