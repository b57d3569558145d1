"""Objectives that pull against each other, and teams that share one."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.objective_conflicts import conflicts
from commplan.knowledge.say import Column, Say
from commplan.model.objective import Objective

COLUMNS = (Column("kind"), Column("first"), Column("second"), Column("teams"))


def data(objectives: Sequence[Objective]) -> pd.DataFrame:
    """The conflicts first, then the objectives that several teams share.

    Returns
    -------
    DataFrame, one row per conflict or shared objective
        kind (`opposite`, `two_targets`, `shared`), first and second (titles; missing for a shared one), teams.
    """
    rows = [_conflict(objectives[each.first], objectives[each.second], each.kind) for each in conflicts(objectives)]
    rows += [{"kind": "shared", "first": each.title, "second": None, "teams": each.teams}
             for each in objectives if len(each.teams or ()) > 1]  # fmt: skip
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def _conflict(first: Objective, second: Objective, kind: str) -> dict[str, Any]:
    teams = tuple(dict.fromkeys([*(first.teams or ()), *(second.teams or ())]))
    return {"kind": kind, "first": first.title, "second": second.title, "teams": teams or None}


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether anything contradicts, and how many objectives need two teams."""
    clashes, shared = int((frame["kind"] != "shared").sum()), int((frame["kind"] == "shared").sum())
    parts = [say("lead.clashes", n=clashes) if clashes else say("lead.none")]
    return " ".join([*parts, *([say("lead.shared", n=shared)] if shared else [])])
