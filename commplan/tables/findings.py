"""What does not hold together: where, why it matters and what to do."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.knowledge.say import Column, Say

FORM = "cards"
COLUMNS = (Column("failure"), Column("severity", "state"), Column("fix"), Column("why"), Column("folded", "evidence"),
           Column("place", "evidence"), Column("source", "evidence"))  # fmt: skip


def data(findings: Sequence[dict[str, Any]], extras: Mapping[str, Any]) -> pd.DataFrame:
    """The findings of the check, phrased already, the gravest first.

    Returns
    -------
    DataFrame, one row per finding
        failure, severity (a key of the words), why, fix, folded (what follows from it), place (file and line), source.
    """
    frame = pd.DataFrame(findings, columns=[column.name for column in COLUMNS])
    frame.attrs = dict(extras["judged"])
    return frame


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many there are."""
    grave = int(frame["severity"].isin(["blocker", "major"]).sum())
    return say("lead", n=len(frame), grave=grave)
