"""What the client should do first about what does not hold together: the remedy first, then the reason."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.knowledge.say import Column, Say

FORM = "cards"
MOST = 5
GRAVE = ("blocker", "major")
COLUMNS = (Column("fix"), Column("failure"), Column("why"))


def data(findings: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """The five gravest findings, one per rule, as things to do.

    Returns
    -------
    DataFrame, at most five rows
        fix, failure, why; how many findings there are in all is in `attrs["all"]`.
    """
    grave = [finding for finding in findings if finding["severity"] in GRAVE]
    one_each = {finding["rule"]: finding for finding in reversed(grave)}
    first = [finding for finding in grave if one_each[finding["rule"]] is finding]
    frame = pd.DataFrame(first[:MOST], columns=[column.name for column in COLUMNS])
    frame.attrs = {"all": len(findings)}
    return frame


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many of how many."""
    return say("lead", n=len(frame))
