"""What was found and accepted: the reason, and when it is looked at again."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.knowledge.say import Column

COLUMNS = (Column("title"), Column("failure"), Column("reason"), Column("until"))


def data(accepted_findings: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """The findings that the consultant accepted, in the order of the rules.

    Returns
    -------
    DataFrame, one row per finding
        title and failure [text], reason [text], until [date, missing where it is for good].
    """
    return pd.DataFrame(accepted_findings, columns=[column.name for column in COLUMNS], dtype=object)
