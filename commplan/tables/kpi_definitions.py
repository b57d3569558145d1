"""What each indicator's name means in each tool: figures that share a name and are counted in several ways."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.knowledge import sources
from commplan.knowledge.indicators import Standard, decorative_kind, standard_of
from commplan.knowledge.say import Column
from commplan.model.indicator import Indicator

FORM = "folded"
COLUMNS = (Column("label"), Column("tool"), Column("definition"), Column("denominator"), Column("source"))


def data(indicators: Sequence[Indicator]) -> pd.DataFrame:
    """The definitions of the standard indicators that the client's follow.

    Returns
    -------
    DataFrame, one row per standard indicator and tool
        label, tool, definition, denominator (missing for a count), source.
    """
    used = [standard_of(each) or decorative_kind(each) for each in indicators]
    kept = {standard.id: standard for standard in used if standard is not None}
    rows = [row for standard in kept.values() for row in _rows(standard)]
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS])


def _rows(standard: Standard) -> list[dict[str, Any]]:
    return [{"label": standard.label, "tool": each.tool, "definition": each.definition,
             "denominator": each.denominator, "source": sources()[each.source].title}
            for each in standard.definitions]  # fmt: skip
