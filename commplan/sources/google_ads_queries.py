"""What people searched before they saw an ad, and the keywords and words that it matched.

Searches that few people made are not in the reports, and one search is counted under each of its words: no such rows
sum what was spent.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.rates import rates
from commplan.sources.tidy import Reading, tidy

__all__ = ["SEARCHED", "query_reading"]

TOOL = "google_ads"
# What the rows of a report are about -> what they are among searches.
SEARCHED = {"search_term": "query", "search": "query", "keyword": "keyword", "word": "word"}
SHARED = ("date", "campaign", "impressions", "clicks", "cost", "currency", "conversions", "revenue")
CTR = {"ctr": "ctr", "klikfrequentie": "ctr", "klickrate": "ctr"}


def query_reading(rows: Columns, frame: pd.DataFrame, dimension: str, about: Mapping[str, str]) -> Reading | None:
    """The rows of a report as searches, None when they are about something else.

    Parameters
    ----------
    rows
        The rows without totals.
    frame
        The same rows as performance.
    dimension
        What they are about.
    about
        What a column of each label says that rows are about.
    """
    if dimension not in SEARCHED:
        return None
    named = {label: role for label, role in about.items() if role == dimension}
    columns = Columns(rows.table, named | CTR, frozenset({"ctr"}), rows.default)
    values: dict[str, Any] = {name: frame[name].to_numpy() for name in SHARED}
    values |= {
        "dimension": SEARCHED[dimension],
        "query": columns.texts(dimension),
        "ctr": rates(columns, "ctr"),
    }
    file = str(frame["file"].iloc[0]) if len(frame) else ""
    searched = tidy(rows.table, TOOL, file, values, "queries")
    return Reading(searched, [], SEARCHED[dimension], "period", additive=False, kind="queries")
