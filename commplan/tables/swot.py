"""The four lists of the SWOT, capped and ranked, with where each entry comes from."""

from collections.abc import Sequence

import pandas as pd

from commplan.calculators.swot_entries import LISTS, MOST, swot_entries
from commplan.knowledge import dimensions, items
from commplan.knowledge.say import Column, Say
from commplan.model.audit import Audit
from commplan.model.market import Market
from commplan.model.swot import Swot
from commplan.model.text import Text

FORM = "quadrants"
GROUP = "list"
COLUMNS = (Column("title"), Column("evidence"), Column("drawn_from"), Column("weight", "integer"), Column("state"))


def data(swot: Swot | None = None, audit: Sequence[Audit] = (), market: Market | None = None) -> pd.DataFrame:
    """At most five entries of each list.

    Returns
    -------
    DataFrame
        list, title, evidence, drawn_from (the theme of the audit, `market` or `hand`), weight (1–5), state (`entered`,
        `proposed`, `outdated`); how many were left out is in `attrs["left_out"]`.
    """
    entries = swot_entries(swot, audit=audit, market=market)
    shown = entries.groupby("list", sort=False).head(MOST)
    shown = shown.sort_values("list", key=lambda names: names.map(LISTS.index), kind="stable")
    shown.attrs = {"left_out": len(entries) - len(shown)}
    return shown.assign(drawn_from=pd.Series(map(_source, shown["origin"]), index=shown.index, dtype=object))


def _source(origin: object) -> Text | str:
    if not isinstance(origin, str):
        return "hand"
    return dimensions()[items()[origin].dimension].label if origin in items() else "market"


def lead(frame: pd.DataFrame, say: Say) -> str:
    """What is entered and what is only proposed."""
    proposed = int((frame["state"] == "proposed").sum())
    parts = [say("lead.entered", n=len(frame) - proposed)]
    parts += [say("lead.proposed", n=proposed)] if proposed else []
    parts += [say("lead.left_out", n=frame.attrs["left_out"])] if frame.attrs["left_out"] else []
    return " ".join(parts)
