"""The budget by the five categories of cost; the sum is checked."""

import pandas as pd

from commplan.calculators.budget_split import by_category, lines_total
from commplan.knowledge import label
from commplan.knowledge.say import Column, Say
from commplan.model.budget import Budget

COLUMNS = (Column("category"), Column("amount", "money0"), Column("share", "percent"), Column("state"))


def data(budget: Budget) -> pd.DataFrame:
    """The five categories.

    Returns
    -------
    DataFrame, one row per category
        category, amount, share [ratio], state (`planned`, `without`, `forgotten`). `attrs`: lines (their sum), total
        (what was announced) and gap (how far the two are apart, without sign; None where they agree).
    """
    rows = [{"category": label(f"category.{part.category}"), "amount": part.amount, "share": part.share,
             "state": part.state} for part in by_category(budget)]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    lines, total = lines_total(budget), budget.total
    comparable = lines is not None and total is not None and lines.currency == total.currency
    differs = comparable and lines is not None and total is not None and lines.amount != total.amount
    frame.attrs = {"lines": lines, "total": total if comparable else None, "differs": differs}
    return frame


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether the lines add up, and what was forgotten."""
    known = {str(name): value for name, value in frame.attrs.items()}
    key = "differs" if known["differs"] else "agrees" if known["total"] is not None else "no_total"
    parts = [say(f"lead.{key}", **known)]
    forgotten = [say.words.show(name) for name in frame.loc[frame["state"] == "forgotten", "category"]]
    return " ".join([*parts, say("lead.forgotten", categories=forgotten)] if forgotten else parts)
