"""The weakest answers of the latest audit, each with its first step."""

from collections.abc import Sequence

import pandas as pd

from commplan.knowledge import dimensions, items
from commplan.knowledge.say import Column
from commplan.model.audit import Audit

MOST = 5
FORM = "cards"
COLUMNS = (Column("question"), Column("level"), Column("found"), Column("evidence"), Column("advice"))


def data(audit: Sequence[Audit]) -> pd.DataFrame:
    """At most five items: the lowest levels first, then the heaviest.

    Returns
    -------
    DataFrame
        question, dimension, level (0–4), found (the sentence of that level), evidence, advice.
    """
    latest = max(audit, key=lambda each: each.date, default=None)
    known = items()
    answers = [(known[key], answer) for key, answer in latest.answers.items() if key in known] if latest else []
    weak = sorted((pair for pair in answers if pair[1].level < 3), key=lambda pair: (pair[1].level, -pair[0].weight))
    rows = [
        {
            "question": item.question, "dimension": dimensions()[item.dimension].label, "level": answer.level,
            "found": item.levels[answer.level], "evidence": answer.evidence or None, "advice": item.advice,
        }
        for item, answer in weak[:MOST]
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
