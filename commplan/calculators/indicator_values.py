"""The monthly values of an indicator, read from whichever table of the exports gives it."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from commplan.calculators.channel_results import in_currency
from commplan.calculators.monthly import monthly
from commplan.calculators.monthly_records import ASKED, WON, counted, one_kind, own_rows, paid, rate, summed
from commplan.calculators.objective_states import indicator_series
from commplan.knowledge import tool_name
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.text import LANGUAGES

Tables = Mapping[str, pd.DataFrame | None]
Find = Callable[[Indicator, Tables, Client], "pd.Series[float]"]
CLAIMED = ("clicks", "conversions", "revenue", "cost_per_lead", "click_rate", "click_conversion_rate")
"""What each platform counts in a way of its own."""
VISITED = ("sessions", "users")
"""What web analytics counts: two tools tell the same visits twice."""
_NOTHING: Mapping[str, pd.DataFrame | None] = MappingProxyType({})


def indicator_values(indicator: Indicator, *, tables: Tables = _NOTHING, client: Client) -> "pd.Series[float]":
    """The monthly values of an indicator: those written in the file, else those of the exports.

    Parameters
    ----------
    indicator : Indicator
        `readings` win over `reads`, the figure of the exports.
    tables : mapping of str to DataFrame or None
        The tables of the exports by kind: performance, web, leads, orders, emails.
    client : Client
        For the currency of amounts.

    Returns
    -------
    Series of float indexed by month, in order
        Empty where nothing measures it, or where several tools would have to be mixed for it. Rates as ratios.

    Notes
    -----
    A rate is the month's total over the month's total, never a mean of rates. Two tools that count visits are never
    added up: the one whose name stands in the indicator's `tool` is read, or none.

    Examples
    --------
    >>> orders = pd.DataFrame({"month": ["2026-09", "2026-10"], "net": [50.0, 70.0], "currency": "GBP"})
    >>> indicator_values(Indicator(id="s", title="Sales", reads="net_sales"), tables={"orders": orders},
    ...                  client=Client(name="A", currency="GBP")).to_dict()
    {'2026-09': 50.0, '2026-10': 70.0}
    """
    if indicator.readings:
        return pd.Series(dict(sorted(indicator.readings.items())), dtype=float)
    if indicator.reads is None:
        return pd.Series(dtype=float)
    find = _FOUND_BY.get(indicator.reads, _from_performance)
    return find(indicator, tables, client).dropna().sort_index()


def tools_of(indicator: Indicator, *, tables: Tables, client: Client) -> tuple[str, ...]:
    """The tools whose counts an indicator's values are made of.

    Parameters
    ----------
    indicator : Indicator
        One that reads an export.
    tables : mapping of str to DataFrame or None
        As in `indicator_values`.
    client : Client
        For the currency of amounts.

    Returns
    -------
    tuple of str
        Names as exports have them; more than one means that each counts in its own way.
    """
    if indicator.readings or indicator.reads not in (*CLAIMED, *VISITED):
        return ()
    rows = _performance(indicator, tables, client)
    column = indicator.reads if rows is not None and indicator.reads in rows else "conversions"
    if rows is None or rows.empty:
        return ()
    if indicator.reads in CLAIMED:
        rows = rows.loc[rows["cost"].notna()]
    return tuple(sorted(rows.loc[rows[column].notna(), "tool"].dropna().unique()))


def _performance(indicator: Indicator, tables: Tables, client: Client) -> pd.DataFrame | None:
    rows = tables.get("performance")
    if rows is None:
        return None
    rows = in_currency(rows, client.currency)
    return rows if indicator.channels is None else rows.loc[rows["channel"].isin(indicator.channels)]


def _from_performance(indicator: Indicator, tables: Tables, client: Client) -> "pd.Series[float]":
    performance = tables.get("performance")
    if indicator.reads in VISITED:
        if performance is None:
            return _web(indicator, tables, lambda rows: summed(rows, str(indicator.reads)))
        performance = one_tool(performance.loc[performance[indicator.reads].notna()], indicator)
    return indicator_series(indicator, performance=performance, client=client)


def one_tool(rows: pd.DataFrame, indicator: Indicator) -> pd.DataFrame:
    """The rows of one tool only.

    Parameters
    ----------
    rows : DataFrame
        With a column `tool`.
    indicator : Indicator
        Its `tool` says which one where there are several.

    Returns
    -------
    DataFrame
        No row where several tools are there and the indicator does not say which is meant.
    """
    tools = sorted(rows["tool"].dropna().unique())
    if len(tools) <= 1:
        return rows
    named = [tool for tool in tools if _names(indicator, tool)]
    return rows.loc[rows["tool"] == named[0]] if len(named) == 1 else rows.iloc[:0]


def _names(indicator: Indicator, tool: str) -> bool:
    said = indicator.tool or None
    return said is not None and any(tool_name(tool).pick(lang).casefold() in said.pick(lang).casefold()
                                    for lang in LANGUAGES)  # fmt: skip


def _web(
    indicator: Indicator, tables: Tables, count: Callable[[pd.DataFrame], "pd.Series[float]"]
) -> "pd.Series[float]":
    """Of one tool and one breakdown: the one that covers most months, since each tells the same visits again."""
    rows = tables.get("web")
    if rows is None or rows.empty:
        return pd.Series(dtype=float)
    rows = one_tool(rows, indicator)
    found = [count(part).dropna() for _, part in sorted(rows.groupby("dimension"), key=lambda each: str(each[0]))]
    return max(found, key=len, default=pd.Series(dtype=float))


def _web_rate(above: str) -> Find:
    def found(indicator: Indicator, tables: Tables, _client: Client) -> "pd.Series[float]":
        return _web(indicator, tables, lambda rows: rate(rows, above, "sessions"))

    return found


def _advertised(above: str, below: str) -> Find:
    def found(indicator: Indicator, tables: Tables, client: Client) -> "pd.Series[float]":
        rows = _performance(indicator, tables, client)
        return pd.Series(dtype=float) if rows is None else rate(rows.loc[rows["cost"].notna()], above, below)

    return found


def _mailed(above: str, below: str) -> Find:
    def found(indicator: Indicator, tables: Tables, _client: Client) -> "pd.Series[float]":
        rows = tables.get("emails")
        return pd.Series(dtype=float) if rows is None else rate(one_tool(rows, indicator), above, below)

    return found


def _leads(indicator: Indicator, tables: Tables, _client: Client) -> "pd.Series[float]":
    rows = own_rows(indicator, tables.get("leads"))
    if rows is None:
        return pd.Series(dtype=float)
    if indicator.reads == "won_leads":
        rows = one_kind(rows, *WON)
        return counted(rows.loc[rows["outcome"] == "won"])
    return counted(one_kind(rows, *ASKED))


def _orders(indicator: Indicator, tables: Tables, client: Client) -> "pd.Series[float]":
    rows = own_rows(indicator, tables.get("orders"))
    if rows is None:
        return pd.Series(dtype=float)
    rows = paid(rows)
    return counted(rows) if indicator.reads == "orders" else summed(in_currency(rows, client.currency), "net")


def _cost_of_own(count: Find) -> Find:
    def found(indicator: Indicator, tables: Tables, client: Client) -> "pd.Series[float]":
        rows = tables.get("performance")
        if rows is None:
            return pd.Series(dtype=float)
        spent, came = monthly(in_currency(rows, client.currency), "cost"), count(indicator, tables, client)
        return spent / came.where(came > 0)

    return found


def _paid_orders(indicator: Indicator, tables: Tables, client: Client) -> "pd.Series[float]":
    return _orders(indicator.model_copy(update={"reads": "orders"}), tables, client)


_FOUND_BY: Mapping[str, Find] = {
    "leads": _leads,
    "won_leads": _leads,
    "orders": _orders,
    "net_sales": _orders,
    "cost_per_own_lead": _cost_of_own(_leads),
    "cost_per_order": _cost_of_own(_paid_orders),
    "key_event_rate": _web_rate("key_events"),
    "engagement_rate": _web_rate("engaged_sessions"),
    "click_rate": _advertised("clicks", "impressions"),
    "click_conversion_rate": _advertised("conversions", "clicks"),
    "email_open_rate": _mailed("unique_opens", "delivered"),
    "email_click_rate": _mailed("unique_clicks", "delivered"),
    "email_click_to_open_rate": _mailed("unique_clicks", "unique_opens"),
}


def with_readings(
    indicators: Sequence[Indicator], *, tables: Tables = _NOTHING, client: Client
) -> tuple[Indicator, ...]:
    """The indicators with the monthly values that only other tables than `performance` give.

    Parameters
    ----------
    indicators : sequence of Indicator
        The client's.
    tables : mapping of str to DataFrame or None
        As in `indicator_values`.
    client : Client
        For the currency of amounts.

    Returns
    -------
    tuple of Indicator
        Those that read leads, orders, e-mails or visits have `readings`; the others are left as they are, so that
        objectives may be measured by any of them.
    """
    return tuple(_with_readings(each, tables, client) for each in indicators)


def _with_readings(indicator: Indicator, tables: Tables, client: Client) -> Indicator:
    if indicator.readings or indicator.reads not in _FOUND_BY:
        return indicator
    values = {str(month): float(value) for month, value in indicator_values(
        indicator, tables=tables, client=client).items()}  # fmt: skip
    return indicator.model_copy(update={"readings": values}) if values else indicator
