"""The opportunities and threats from outside, the heaviest first."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.base import NONE
from commplan.model.market import Market

SIDES = {"threats": "threat", "opportunities": "opportunity"}
COLUMNS = (Column("title"), Column("side"), Column("kind"), Column("weight", "integer"), Column("evidence"))


def data(market: Market) -> pd.DataFrame:
    """Every force, by weight; one that was not weighed comes last, and a threat before an opportunity of its weight.

    Returns
    -------
    DataFrame, one row per force
        title, side (`opportunity`, `threat`), kind (as in the model), weight (1–5, missing where not weighed),
        evidence (the text; `none` where there is none, `unknown` where it was not asked).
    """
    rows = sorted(_rows(market), key=lambda row: -(row["weight"] or 0))
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def _rows(market: Market) -> Iterator[dict[str, Any]]:
    for part, side in SIDES.items():
        for force in getattr(market, part) or ():
            evidence = "none" if force.evidence is NONE else force.evidence or "unknown"
            yield {"title": force.title, "side": side, "kind": force.kind, "weight": force.weight, "evidence": evidence}


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many there are of each, which is the heaviest, and how many rest on nothing."""
    counts = {side: int((frame["side"] == side).sum()) for side in SIDES.values()}
    heaviest, bare = frame.iloc[0], int(frame["evidence"].isin(["none", "unknown"]).sum())
    parts = [say("lead.count", **counts)]
    if heaviest["weight"] is not None:
        parts.append(say(f"lead.{heaviest['side']}", title=heaviest["title"], weight=heaviest["weight"]))
    parts += [say("lead.bare", n=bare)] if bare else []
    return " ".join(parts)
