"""The months of an objective's indicator: in a row, within their bounds, counted or measured, and those to come."""

import math

import pandas as pd
from babel.numbers import is_currency

from commplan.calculators.outlook import outlook
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

EVENTS = {"conversions", "clicks", "sessions", "users", "impressions"}


def series_until(values: "pd.Series[float] | None", month: str) -> "pd.Series[float]":
    """The values up to a month, one per month from the first one known; nan where one is missing.

    Parameters
    ----------
    values : Series of float indexed by month, or None
        As `indicator_series` gives it.
    month : str
        The last one.

    Returns
    -------
    Series of float
    """
    if values is None or values.dropna().empty or min(values.dropna().index) > month:
        return pd.Series(dtype=float)
    known = values.dropna()
    known = known.loc[known.index <= month]
    whole = pd.period_range(str(known.index[0]), month, freq="M").astype(str)
    return known.reindex(whole)


def bounds_of(values: "pd.Series[float]", unit: object) -> tuple[float, float]:
    """The lowest and highest value that a month can have.

    Parameters
    ----------
    values : Series of float
        Those seen.
    unit : Text or None
        `%` is a rate: at most 1, or 100 where it is written so.

    Returns
    -------
    tuple of float
    """
    known = values.dropna()
    low = 0.0 if known.empty or known.min() >= 0 else -math.inf
    if str(unit or "").split(" ")[0] != "%" or known.empty or low < 0:
        return low, math.inf
    return (low, 1.0) if known.max() <= 1 else (low, 100.0) if known.max() <= 100 else (low, math.inf)


def is_count(objective: Objective, indicator: Indicator | None) -> bool:
    """Whether months are counts of events, which chance alone lets vary; money adds up and is no count.

    Parameters
    ----------
    objective : Objective
        For its kind and unit, where the file holds the readings.
    indicator : Indicator or None
        For the column of the exports that it reads.
    """
    if indicator is None or indicator.reads is not None:
        return indicator is not None and indicator.reads in EVENTS
    first = str(objective.unit or "").split(" ")[0]
    return (
        objective.kind == "count"
        and first not in {"%", "\N{EURO SIGN}", "$", "\N{POUND SIGN}"}
        and not is_currency(first)
    )


def course_ahead(
    values: "pd.Series[float]", objective: Objective, indicator: Indicator | None, *, months: int
) -> pd.DataFrame:
    """What each month to come may bring.

    Parameters
    ----------
    values : Series of float indexed by month
        As `series_until` gives it.
    objective : Objective
        For its unit and kind.
    indicator : Indicator or None
        What measures it.
    months : int
        How many months to look ahead [months].

    Returns
    -------
    DataFrame, one row per month to come
        month, low, inner_low, middle, inner_high and high: the quantiles 10, 25, 50, 75 and 90 %. Empty where too
        little is known.
    """
    names = {"low": 0.1, "inner_low": 0.25, "middle": 0.5, "inner_high": 0.75, "high": 0.9}
    counts = is_count(objective, indicator) and bool((values.dropna() % 1 == 0).all())
    limits = bounds_of(values, objective.unit)
    rows = []
    for month in range(1, months + 1):
        found = outlook(values.tolist(), ahead=(month,), counts=counts, bounds=limits)
        if found is not None:
            ends = {name: found.quantile(share) for name, share in names.items()}
            rows.append({"month": str(pd.Period(values.index[-1], "M") + month), **ends})
    return pd.DataFrame(rows, columns=["month", *names])
