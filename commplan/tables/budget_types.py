"""Money by type of objective, beside the objectives themselves."""

from collections.abc import Sequence

import pandas as pd

from commplan.calculators.budget_split import by_type
from commplan.knowledge import label
from commplan.knowledge.say import Column, Say
from commplan.model.budget import Budget
from commplan.model.objective import Objective

COLUMNS = (Column("type"), Column("amount", "money0"), Column("share", "percent"), Column("objectives", "integer"),
           Column("verdict"))  # fmt: skip


def data(budget: Budget, objectives: Sequence[Objective] = ()) -> pd.DataFrame:
    """The types that have money or objectives.

    Returns
    -------
    DataFrame, one row per type
        type (`none` for money without one), amount, share [ratio], objectives [count], verdict (`both`, `no_money`,
        `no_objective`, `untyped`).
    """
    rows = [{"type": label(f"objective_type.{part.type}") if part.type else "none", "amount": part.amount,
             "share": part.share, "objectives": part.objectives,
             "verdict": _verdict(part.type is None, bool(part.amount.amount), bool(part.objectives))}
            for part in by_type(budget, objectives)]  # fmt: skip
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def _verdict(is_untyped: bool, has_money: bool, has_objective: bool) -> str:  # noqa: FBT001 (three plain facts)
    if is_untyped:
        return "untyped"
    return "both" if has_money and has_objective else "no_objective" if has_money else "no_money"


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether the money goes where the objectives are."""
    odd = [say.words.show(kind) for kind in frame.loc[frame["verdict"].isin(["no_money", "no_objective"]), "type"]]
    return say("lead.odd", types=odd) if odd else say("lead.sound")
