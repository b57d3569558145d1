"""Who the firm is, in its own words: the question that comes first, and what follows from it."""

from typing import Any

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.base import NONE
from commplan.model.brand import Brand

FIELDS = ("identity", "axis", "promise", "value_proposition", "tone", "values")
COLUMNS = (Column("field"), Column("text"))


def data(brand: Brand) -> pd.DataFrame:
    """The statements of the brand in the order in which they follow from each other.

    Returns
    -------
    DataFrame, one row per statement
        field (a key of the words), text (`none` where the answer was that there is none, missing where nobody asked).
    """
    rows = [{"field": name, "text": _said(getattr(brand, name))} for name in FIELDS]
    return pd.DataFrame(rows, columns=["field", "text"], dtype=object)


def _said(value: Any) -> Any:
    return "none" if value is NONE or value == () else value


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How much of it has been said."""
    said = int((frame["text"].notna() & (frame["text"] != "none")).sum())
    return say("lead", said=said, all=len(frame))
