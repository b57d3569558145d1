"""What each customer bought and when, summed up as the purchase models need it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from commplan.calculators.argument import impossible, one_of, refusal
from commplan.calculators.time_unit import Unit, unit_name

if TYPE_CHECKING:
    import datetime as dt

    import numpy as np
    import pandas as pd

    Column: TypeAlias = Sequence[float] | "np.typing.NDArray[np.float64]" | "pd.Series[float]"

_DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class History:
    """The purchases of many customers, one row each, with the unit that their times are in.

    Parameters
    ----------
    frame : DataFrame
        `frequency`, purchases after the first one [count]; `recency`, from the first to the last one, and `age`, from
        the first one to the end of the observation [unit]; perhaps `mean_spend`, average amount of the purchases after
        the first [EUR].
    unit : {"day", "week", "month", "year"}
        Unit of `recency` and `age`.
    """

    frame: "pd.DataFrame"
    unit: Unit

    @classmethod
    def of(
        cls, frequency: "Column", *, recency: "Column", age: "Column", unit: Unit, mean_spend: "Column | None" = None
    ) -> "History":
        """From columns that are summed up already; shape (customers,) each."""
        import numpy as np
        import pandas as pd

        one_of(unit, "unit", ("day", "week", "month", "year"))
        named = {"frequency": frequency, "recency": recency, "age": age}
        if mean_spend is not None:
            named["mean_spend"] = mean_spend
        columns = {name: np.atleast_1d(np.asarray(values, dtype=float)) for name, values in named.items()}
        _check(columns)
        return cls(pd.DataFrame(columns), unit)

    def column(self, name: str) -> "np.typing.NDArray[np.float64]":
        """One column as an array; shape (customers,)."""
        if name not in self.frame:
            raise impossible("columns_missing", names=name, known=list(self.frame.columns))
        return self.frame[name].to_numpy(dtype=float)

    def __len__(self) -> int:
        return len(self.frame)

    def in_unit(self, unit: Unit) -> "History":
        """The same history, once it is known to be counted in this unit."""
        if self.unit != unit:
            raise impossible("units_mixed", unit=unit_name(self.unit), other=unit_name(unit), code=unit)
        return self


def purchase_history(
    transactions: "pd.DataFrame",
    *,
    unit: Literal["day", "week"],
    until: "dt.date | str | None" = None,
    customer: str = "customer",
    date: str = "date",
    amount: str | None = "amount",
) -> History:
    """Recency, frequency and amounts of each customer, from a table of purchases.

    Parameters
    ----------
    transactions : DataFrame
        One row per purchase; shape (purchases, columns).
    unit : {"day", "week"}
        Unit of the durations. Weeks are days by seven: fractions stay.
    until : date, optional
        Last day observed; purchases after it are left out. The last purchase of all when left out.
    customer, date, amount : str
        Names of the columns [text]; `amount` None where no amount is known [EUR].

    Returns
    -------
    History
        One row per customer, in the order of their names: `frequency`, `recency`, `age`, `since_last` (from the last
        purchase to the end), and with amounts `mean_spend` (0 without a repeat) and `total_spend`.

    Raises
    ------
    CalculationError
        When a column is missing (the message lists those found) or the unit has no fixed number of days.

    Notes
    -----
    Purchases of one day are one purchase. The first purchase makes somebody a customer and counts neither in
    `frequency` nor in `mean_spend`: what the models describe is coming back.

    References
    ----------
    P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting your customers the easy way", *Marketing Science* 24 (2), 2005
    (key `fader-hardie-lee-2005`).

    Examples
    --------
    >>> import pandas as pd
    >>> orders = pd.DataFrame({"customer": ["Ada", "Ada", "Bob"], "amount": [20, 30, 50],
    ...                        "date": pd.to_datetime(["2026-01-05", "2026-01-19", "2026-01-12"])})
    >>> purchase_history(orders, unit="week", until="2026-02-02").frame[["frequency", "recency", "age", "mean_spend"]]
              frequency  recency  age  mean_spend
    customer
    Ada             1.0      2.0  4.0        30.0
    Bob             0.0      0.0  3.0         0.0
    """
    import pandas as pd

    each = _DAYS[one_of(unit, "unit", tuple(_DAYS))]
    wanted = [customer, date, *([amount] if amount else [])]
    if missing := [name for name in wanted if name not in transactions]:
        raise impossible("columns_missing", names=missing, known=list(map(str, transactions.columns)))
    bought = pd.DataFrame(
        {"customer": transactions[customer], "day": pd.to_datetime(transactions[date]).dt.normalize()}
    )
    bought["amount"] = transactions[amount].astype(float) if amount else 0.0
    end = pd.Timestamp(until) if until is not None else bought["day"].max()
    visits = bought[bought["day"] <= end].groupby(["customer", "day"])["amount"].sum().reset_index()
    return History(_summed_up(visits, end, each, with_amounts=amount is not None), unit)


def _summed_up(visits: "pd.DataFrame", end: Any, each: int, *, with_amounts: bool) -> "pd.DataFrame":
    groups = visits.groupby("customer")
    first, last = groups["day"].min(), groups["day"].max()
    found = groups.size().sub(1).astype(float).to_frame("frequency")
    found["recency"] = (last - first).dt.days / each
    found["age"] = (end - first).dt.days / each
    found["since_last"] = found["age"] - found["recency"]
    if with_amounts:
        total = groups["amount"].sum()
        repeats = total - groups["amount"].first()  # the rows of a customer are in the order of their days
        found["mean_spend"] = (repeats / found["frequency"]).where(found["frequency"] > 0, 0.0)
        found["total_spend"] = total
    return found


def _check(columns: "dict[str, np.typing.NDArray[np.float64]]") -> None:
    import numpy as np

    size = len(columns["frequency"])
    for name, values in columns.items():
        if len(values) != size:
            raise refusal(name, len(values), "same_length", other="frequency", count=size)
        if not np.all(np.isfinite(values) & (values >= 0)):
            raise refusal(name, float(values[~(np.isfinite(values) & (values >= 0))][0]), "not_negative")
    late = columns["recency"] > columns["age"] + 1e-9
    bought_once = (columns["frequency"] == 0) & (columns["recency"] > 0)
    if np.any(late | bought_once):
        raise refusal("recency", float(columns["recency"][late | bought_once][0]), "recency")
