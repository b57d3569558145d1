"""Each objective on one line, in the order of a report: where it stands, where it will end, and the word for it."""

from collections.abc import Sequence

import pandas as pd

from commplan.calculators.objective_outlooks import objective_outlooks
from commplan.calculators.objective_states import objective_states
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

GOOD, BAD = ("met", "on_course", "reached"), ("missed", "behind")
OPEN = ("uncertain", "not_reached")
_WITHOUT_OUTLOOK = {"met": "reached", "behind": "not_reached", "unknown": "unmeasured"}
_OVER = {"met": "met", "behind": "missed", "unknown": "unmeasured"}
_FROM_OUTLOOK = ["objective", "expected", "low", "high", "chance", "outlook"]


def goal_states(
    objectives: Sequence[Objective], *, indicators: Sequence[Indicator], performance: pd.DataFrame | None,
    client: Client, month: str,
) -> pd.DataFrame:  # fmt: skip
    """Where each objective with a target stands, and where the present course leads it.

    Parameters
    ----------
    objectives, indicators, performance, client, month
        As in `objective_states`.

    Returns
    -------
    DataFrame, one row per objective with a target, by priority, then in the client's order: the same every month
        The columns of `objective_states`; expected with low and high (80 %) at the deadline and chance, as
        `objective_outlooks` has them; state: that of the outlook where there is one, else `reached`, `not_reached` or
        `unmeasured` by this month's figure; once the deadline has passed, `met` or `missed` by that month's.
    """
    ordered = sorted(objectives, key=lambda each: each.priority or len(objectives) + 1)
    states = objective_states(ordered, indicators=indicators, performance=performance, client=client, month=month,
                              standing=True)  # fmt: skip
    outlooks = objective_outlooks(ordered, indicators=indicators, performance=performance, client=client, month=month)
    found = states.merge(outlooks.rename(columns={"state": "outlook"})[_FROM_OUTLOOK], on="objective", how="left")
    known = found["outlook"].isin(("met", "missed", "on_course", "uncertain", "behind"))
    over = found["deadline"].map(lambda day: bool(day) and f"{day:%Y-%m}" < month)
    fallback = found["state"].map(_OVER).where(over, found["state"].map(_WITHOUT_OUTLOOK))
    return found.assign(state=found["outlook"].where(known, fallback)).drop(columns="outlook")
