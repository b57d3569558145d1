"""Amounts in the client's currency: at the rates that the consultant gives and at no other.

What has no rate stays in its own currency, is never added up with the client's, and is named.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from commplan.model.client import Client, ExchangeRate
from commplan.sources.folder import Exports
from commplan.sources.money import MONEY
from commplan.sources.tidy import day_text

__all__ = ["in_client_currency"]


def in_client_currency(exports: Exports, client: Client) -> Exports:
    """The tables of a client with their amounts in the client's currency where a rate is given.

    Returns
    -------
    Exports
        The `attrs` of the performance table say under `converted` what was converted (kind, currency, rate, its date
        and source, rows), and under `unconverted` the currencies that are left, each with its kinds.
    """
    every = {"performance": exports.performance, **exports.tables}
    rates = {code: rate for code, rate in (client.rates or {}).items() if code != client.currency}
    found = {kind: converted(frame, kind, rates, client.currency) for kind, frame in every.items()}
    performance = found.pop("performance")
    attrs = performance.attrs
    attrs["converted"] = [said for kind, frame in every.items() for said in told(frame, kind, rates)]
    attrs["unconverted"] = left({"performance": performance, **found}, client.currency)
    return Exports(performance, found)


def converted(frame: pd.DataFrame, kind: str, rates: Mapping[str, ExchangeRate], currency: str) -> pd.DataFrame:
    """One table; rows in a currency without a rate stay as they are."""
    rows = rows_in(frame, rates)
    if not rows.any():
        return frame
    factors = frame.loc[rows, "currency"].map({code: rate.rate for code, rate in rates.items()}).astype(float)
    changed = frame.copy()
    for name in MONEY[kind]:
        changed.loc[rows, name] = changed.loc[rows, name] * factors
    changed.loc[rows, "currency"] = currency
    changed.attrs = dict(frame.attrs)
    return changed


def rows_in(frame: pd.DataFrame, rates: Mapping[str, ExchangeRate]) -> "pd.Series[bool]":
    """The rows whose currency has a rate."""
    if "currency" not in frame:
        return pd.Series(data=False, index=frame.index)
    return frame["currency"].isin(list(rates))


def told(frame: pd.DataFrame, kind: str, rates: Mapping[str, ExchangeRate]) -> list[dict[str, Any]]:
    """What was converted in a table, one entry a currency."""
    if "currency" not in frame:
        return []
    counts = frame.loc[rows_in(frame, rates), "currency"].value_counts()
    return [
        {"kind": kind, "currency": code, "rate": rate.rate, "date": day_text(rate.date), "source": rate.source,
         "rows": int(counts[code])}
        for code, rate in rates.items() if code in counts
    ]  # fmt: skip


def left(tables: Mapping[str, pd.DataFrame], currency: str) -> dict[str, list[str]]:
    """The currencies that nothing converts, each with the kinds of tables that hold it."""
    found: dict[str, list[str]] = {}
    for kind, frame in tables.items():
        for code in sorted(set(frame["currency"].dropna()) - {currency}) if "currency" in frame else ():
            found.setdefault(code, []).append(kind)
    return found
