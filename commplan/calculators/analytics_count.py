"""What web analytics counted: of one tool and one breakdown, since each of them tells the same visits again."""

from collections.abc import Collection

import pandas as pd

from commplan.knowledge.load import read

WHOLE = ("channel", "day", "total", "week", "month")
"""Breakdowns that tell every conversion once, the most telling first; a table of pages or events may be a part."""


def analytics_rows(
    month: str, *, performance: pd.DataFrame | None = None, web: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The conversions that web analytics saw in a month.

    Parameters
    ----------
    month : str
        Such as `2026-10`.
    performance : DataFrame or None
        As `read_performance` gives it; its rows of web analytics are read first.
    web : DataFrame or None
        The table of visits, read where `performance` holds none of that month.

    Returns
    -------
    DataFrame
        channel (missing where the tool does not tell it), conversions [count]; no row where no tool says anything.

    Notes
    -----
    Rows without a cost are web analytics', unless their tool is an advertising platform that left its cost out.
    """
    for rows in (_of_performance(performance), _of_web(web)):
        found = rows.loc[(rows["month"] == month) & rows["conversions"].notna()]
        if len(found):
            one_tool = found.loc[found["tool"] == found["tool"].min()]
            return _one_breakdown(one_tool)[["channel", "conversions"]].reset_index(drop=True)
    return _nothing()[["channel", "conversions"]]


def _nothing() -> pd.DataFrame:
    return pd.DataFrame(columns=["month", "tool", "dimension", "channel", "conversions"])


def _of_performance(performance: pd.DataFrame | None) -> pd.DataFrame:
    if performance is None:
        return _nothing()
    platforms = performance.loc[performance["cost"].notna(), "tool"].unique()
    is_platform = performance["tool"].isin(platforms) | (performance["tool"] == performance["channel"])
    return performance.loc[~is_platform & performance["cost"].isna()].assign(dimension=WHOLE[0])


def _of_web(web: pd.DataFrame | None) -> pd.DataFrame:
    if web is None:
        return _nothing()
    by_channel = web["dimension"] == WHOLE[0]
    return web.assign(conversions=web["key_events"].astype(float), channel=web["item"].where(by_channel, None))


def _one_breakdown(rows: pd.DataFrame) -> pd.DataFrame:
    """The first that is sure to be whole, else the one that holds most."""
    totals = rows.groupby("dimension")["conversions"].sum()
    chosen = next((name for name in WHOLE if name in totals), None) or str(totals.idxmax())
    return rows.loc[rows["dimension"] == chosen]


def analytics_names(names: Collection[str], *, others: Collection[str] = ()) -> tuple[str, ...]:
    """The names under which web analytics may know a channel.

    Parameters
    ----------
    names : collection of str
        Those of the exports of its platform.
    others : collection of str
        Names of the other channels that advertise.

    Returns
    -------
    tuple of str
        With the groups under which visits of the platform are filed; without them where another channel shares one,
        since nothing then tells whose they are.

    Examples
    --------
    >>> analytics_names(["meta_ads"], others=["google_ads"])
    ('meta_ads', 'paid_social')
    >>> analytics_names(["meta_ads"], others=["linkedin_ads"])
    ('meta_ads',)
    """
    filed: dict[str, list[str]] = read("analytics_groups.yaml")
    own = {group for name in names for group in filed.get(name, ())}
    taken = {*others, *(group for name in others for group in filed.get(name, ()))}
    return (*names, *sorted(own - set(names))) if not own & taken else tuple(names)


def analytics_of(rows: pd.DataFrame, names: tuple[str, ...] | None = None) -> float:
    """Conversions of some channels, or of every origin.

    Parameters
    ----------
    rows : DataFrame
        As `analytics_rows` gives them.
    names : tuple of str, optional
        Channels as exports name them; every origin if left out.

    Returns
    -------
    float
        [count]; nan where web analytics says nothing of them.
    """
    found = rows if names is None else rows.loc[rows["channel"].isin(names)]
    return float(found["conversions"].sum()) if len(found) else float("nan")
