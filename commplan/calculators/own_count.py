"""What the client's own system counted: orders, leads, or what somebody writes down each month."""

from collections.abc import Mapping, Sequence
from typing import Literal

import pandas as pd

from commplan.calculators.channel_results import export_names
from commplan.calculators.monthly_records import ASKED, counted, one_kind, paid
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.text import LANGUAGES

Anchor = Literal["orders", "leads", "readings"]


def own_system(
    *,
    orders: pd.DataFrame | None = None,
    leads: pd.DataFrame | None = None,
    indicators: Sequence[Indicator] = (),
    client: Client,
) -> tuple[Anchor | None, pd.DataFrame | None, "pd.Series[float]"]:
    """The client's own count of what a conversion is.

    Parameters
    ----------
    orders, leads : DataFrame or None
        The exports of the client's own system, one row a record.
    indicators : sequence of Indicator
        One with `own_count` counts where no export does.
    client : Client
        A shop is held against its orders, anybody else against leads where there are some.

    Returns
    -------
    anchor : {"orders", "leads", "readings"} or None
    records : DataFrame or None
        What was counted, where it is a table.
    by_month : Series of float
        [count]; empty where there is nothing.
    """
    tables: Mapping[Anchor, pd.DataFrame | None] = {
        "orders": None if orders is None else paid(orders),
        "leads": None if leads is None else one_kind(leads, *ASKED),
    }
    order: tuple[Anchor, ...] = ("orders", "leads") if client.outcome == "sale" else ("leads", "orders")
    for name in order:
        records = tables[name]
        if records is not None and records["month"].notna().any():
            return name, records, counted(records)
    for indicator in indicators:
        if indicator.own_count and indicator.readings:
            return "readings", None, pd.Series(dict(sorted(indicator.readings.items())), dtype=float)
    return None, None, pd.Series(dtype=float)


def own_of_channel(records: pd.DataFrame | None, *, channel: Channel, month: str) -> float:
    """Records that say that they came by a channel.

    Parameters
    ----------
    records : DataFrame or None
        As `own_system` gives them.
    channel : Channel
        Looked for under its names in exports and its title, whatever their capitals, hyphens and blanks.
    month : str
        Such as `2026-10`.

    Returns
    -------
    float
        [count]; nan where no record of any month ever names the channel: nobody writes down what came by it.
    """
    if records is None:
        return float("nan")
    known = {_plain(name) for name in (*export_names(channel), *(channel.title.pick(lang) for lang in LANGUAGES))}
    places = [records[name].map(_plain).isin(known) for name in ("channel", "source") if name in records]
    rows = records.loc[pd.concat(places, axis=1).any(axis=1)] if places else records.iloc[:0]
    return float((rows["month"] == month).sum()) if len(rows) else float("nan")


def _plain(name: object) -> str:
    return str(name).casefold().replace("-", "_").replace(" ", "_")
