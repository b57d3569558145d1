"""Every answer of the latest audit."""

from collections.abc import Sequence

import pandas as pd

from commplan.knowledge import dimensions, items
from commplan.knowledge.say import Column
from commplan.model.audit import Audit

FORM = "folded"
COLUMNS = (Column("dimension"), Column("question"), Column("level"), Column("found"), Column("evidence"))


def data(audit: Sequence[Audit]) -> pd.DataFrame:
    """The answers in the order of the checklist; questions without an answer are in it too.

    Returns
    -------
    DataFrame, one row per question that such an audit asks and per further question answered
        dimension, question, level (0–4, missing where not asked), found, evidence.
    """
    latest = max(audit, key=lambda each: each.date, default=None)
    answers = latest.answers if latest else {}
    is_full = latest is not None and latest.kind == "full"
    rows = [
        {
            "dimension": dimensions()[item.dimension].label, "question": item.question,
            "level": answers[key].level if key in answers else None,
            "found": item.levels[answers[key].level] if key in answers else None,
            "evidence": answers[key].evidence or None if key in answers else None,
        }
        for key, item in items().items() if key in answers or item.quick or is_full
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
