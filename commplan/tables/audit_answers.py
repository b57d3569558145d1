"""Every answer of the latest audit."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.knowledge import Item, dimensions, items
from commplan.knowledge.say import Column
from commplan.model.audit import Answer, Audit
from commplan.model.text import Text

FORM = "folded"
COLUMNS = (Column("dimension"), Column("question"), Column("level"), Column("found"), Column("evidence"))


def data(audit: Sequence[Audit]) -> pd.DataFrame:
    """The answers in the order of the checklist; questions without an answer are in it too.

    Returns
    -------
    DataFrame, one row per question that such an audit asks and per further question answered
        dimension, question, level (0–4, `apart` where the question does not apply, missing where not asked), found,
        evidence.
    """
    latest = max(audit, key=lambda each: each.date, default=None)
    answers, apart = (latest.answers, latest.not_applicable or {}) if latest else ({}, {})
    is_full = latest is not None and latest.kind == "full"
    rows = [_row(item, answers.get(key), apart) for key, item in items().items()
            if key in answers or key in apart or item.quick or is_full]  # fmt: skip
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS])


def _row(item: Item, answer: Answer | None, apart: Mapping[str, Text | None]) -> dict[str, Any]:
    told: dict[str, Any] = {"level": None, "found": None, "evidence": None}
    if answer is not None:
        told = {"level": answer.level, "found": item.levels[answer.level], "evidence": answer.evidence or None}
    elif item.id in apart:
        told |= {"level": "apart", "found": apart[item.id]}
    return {"dimension": dimensions()[item.dimension].label, "question": item.question, **told}
