"""Records and rows of the exports by month: how many, how much, and what share."""

import pandas as pd

from commplan.model.indicator import Indicator

KINDS_OF_RECORD = ("lead", "deal", "contact", "company")
# Whoever asked is counted before it is known who will buy; what was won is said of deals.
ASKED, WON = ("lead", "deal", "contact"), ("deal", "lead", "contact")


def summed(rows: pd.DataFrame, column: str) -> "pd.Series[float]":
    """One column added up by month.

    Parameters
    ----------
    rows : DataFrame
        With their month.
    column : str
        One that may be missing.

    Returns
    -------
    Series of float indexed by month
        A month of which every row is silent is missing, never 0.
    """
    if column not in rows:
        return pd.Series(dtype=float)
    dated = rows.loc[rows["month"].notna()]
    total: pd.Series[float] = dated[column].astype(float).groupby(dated["month"]).sum(min_count=1)
    return total.rename_axis("month")


def rate(rows: pd.DataFrame, above: str, below: str) -> "pd.Series[float]":
    """The month's total of one column over that of another, of the rows that know both.

    Parameters
    ----------
    rows : DataFrame
        With their month.
    above, below : str
        Two columns.

    Returns
    -------
    Series of float indexed by month
        Missing where there is nothing to divide by.

    Examples
    --------
    >>> visits = pd.DataFrame({"month": ["2026-10", "2026-10"], "key_events": [3, 1], "sessions": [100, 300]})
    >>> rate(visits, "key_events", "sessions").to_dict()
    {'2026-10': 0.01}
    """
    if above not in rows or below not in rows:
        return pd.Series(dtype=float)
    both = rows.loc[rows[above].notna() & rows[below].notna()]
    whole = summed(both, below)
    return summed(both, above) / whole.where(whole > 0)


def own_rows(indicator: Indicator, rows: pd.DataFrame | None) -> pd.DataFrame | None:
    """Records of the client's own system, of the channels or sources that an indicator names.

    Parameters
    ----------
    indicator : Indicator
        Its `channels`, looked for among the channels and the sources of the records.
    rows : DataFrame or None
        Leads or orders, one row a record.

    Returns
    -------
    DataFrame or None
    """
    if rows is None or indicator.channels is None:
        return rows
    places = [rows[name].isin(indicator.channels) for name in ("channel", "source") if name in rows]
    return rows.loc[pd.concat(places, axis=1).any(axis=1)] if places else rows.iloc[:0]


def one_kind(rows: pd.DataFrame, *order: str) -> pd.DataFrame:
    """Of each system the records of one kind: a contact and the deal made with it are one request, not two.

    Parameters
    ----------
    rows : DataFrame
        Leads, one row a record; `record` says of which kind.
    *order : str
        Kinds of record; of each tool the first that it has is kept. A company is none, and a record of a kind that
        nobody knows stands for a lead.

    Returns
    -------
    DataFrame

    Examples
    --------
    >>> both = pd.DataFrame({"tool": ["crm", "crm", "form"], "record": ["contact", "deal", "lead"]})
    >>> one_kind(both, "deal", "lead", "contact")["record"].tolist()
    ['deal', 'lead']
    """
    if not {"record", "tool"} <= set(rows.columns):
        return rows
    kinds = rows["record"].where(rows["record"].isin(KINDS_OF_RECORD), "lead")
    ranks = kinds.map({kind: rank for rank, kind in enumerate(order)})
    return rows.loc[ranks.notna() & (ranks == ranks.groupby(rows["tool"]).transform("min"))]


def paid(orders: pd.DataFrame) -> pd.DataFrame:
    """Orders that were paid, or of which nobody said that they were not.

    Parameters
    ----------
    orders : DataFrame
        One row an order.

    Returns
    -------
    DataFrame
    """
    return orders.loc[orders["is_paid"].map(lambda value: value is not False)] if "is_paid" in orders else orders


def counted(rows: pd.DataFrame) -> "pd.Series[float]":
    """Records per month; a month between two with records has none, which is 0.

    Parameters
    ----------
    rows : DataFrame
        One row a record, with its month.

    Returns
    -------
    Series of float indexed by month
    """
    months = rows["month"].dropna()
    if months.empty:
        return pd.Series(dtype=float)
    every = pd.period_range(months.min(), months.max(), freq="M").astype(str)
    return months.value_counts().reindex(every, fill_value=0).astype(float).rename_axis("month")
