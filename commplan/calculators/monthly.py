"""Monthly figures out of the table of exports."""

import pandas as pd

ADVERTISING = ("impressions", "clicks", "cost", "conversions", "revenue")


def monthly(performance: pd.DataFrame, column: str, *, channels: tuple[str, ...] | None = None) -> "pd.Series[float]":
    """Add up one column of the performance table by month.

    Parameters
    ----------
    performance : DataFrame, one row per export row
        As `read_performance` gives it. Rows without a month (a file of several months without days) are left out.
    column : str
        One of impressions, clicks, cost, conversions, revenue (read from the tools that report a cost, so that
        web analytics does not count the same conversion again), sessions or users.
    channels : tuple of str, optional
        Only these channels, as the exports name them.

    Returns
    -------
    Series of float, indexed by month (`2026-10`), in order
        In the unit of the column. A month of which every row is silent is missing, never 0.

    Examples
    --------
    A shop's advertising cost of two months:

    >>> rows = pd.DataFrame({"month": ["2026-09", "2026-10", "2026-10"],
    ...                      "channel": "google_ads", "cost": [10.0, 20.0, 5.0]})
    >>> monthly(rows, "cost").to_dict()
    {'2026-09': 10.0, '2026-10': 25.0}
    """
    rows = performance.loc[performance["month"].notna()]
    if column in ADVERTISING:
        rows = rows.loc[rows["cost"].notna()]
    if channels is not None:
        rows = rows.loc[rows["channel"].isin(channels)]
    totals: pd.Series[float] = rows[column].astype(float).groupby(rows["month"]).sum(min_count=1)
    return totals.dropna().rename_axis("month")


def months_covered(performance: pd.DataFrame) -> tuple[str, ...]:
    """The months of which the exports say something, in order.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it.

    Returns
    -------
    tuple of str
        Such as `("2026-09", "2026-10")`; empty where no row belongs to one.
    """
    return tuple(sorted(performance["month"].dropna().unique()))
