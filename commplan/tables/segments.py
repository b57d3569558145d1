"""Groups found among the customers of the order file, as a starting point for personas."""

import datetime as dt
from typing import Any

import pandas as pd

from commplan.calculators.customer_segments import ENOUGH, recency_frequency_amount, segments
from commplan.calculators.monthly_records import WON, one_kind
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.quantity import money

COLUMNS = (Column("habit"), Column("customers", "integer"), Column("share_of_customers", "percent"),
           Column("share_of_revenue", "percent"), Column("days", "integer"), Column("orders", "number1"),
           Column("spent", "money0"))  # fmt: skip
AS_ORDERS = {"date": "closed", "order": "lead", "customer": "contact", "net": "amount"}


def data(client: Client, today: dt.date, orders: Any = None, leads: Any = None) -> pd.DataFrame:
    """The groups, the one with most revenue first.

    Returns
    -------
    DataFrame, one row per group
        habit (a key of the words), customers, share_of_customers and share_of_revenue [ratio], days since the last
        order (median), orders and spent per customer (mean). Empty without an order file or with too few customers;
        `attrs` say how many customers there are, how many are needed, and whether leads that were won stood for orders.
    """
    rows, is_leads = (orders, False) if orders is not None else (_won(leads), True)
    known = None if rows is None else recency_frequency_amount(rows, today=today, currency=client.currency)
    found = segments(known) if known is not None else ()
    made: list[dict[str, Any]] = [{name: getattr(each, name) for name in each.__slots__} for each in found]
    frame = pd.DataFrame([row | {"spent": money(row["spent"], client.currency)} for row in made],
                         columns=[column.name for column in COLUMNS], dtype=object)  # fmt: skip
    frame.attrs = {"n": 0 if known is None else len(known), "enough": ENOUGH, "leads": is_leads}
    return frame


def _won(leads: Any) -> Any:
    """Leads that became customers, as orders; None where there are none."""
    if leads is None:
        return None
    known = one_kind(leads, *WON)
    rows = known.loc[known["outcome"] == "won"]
    dates = rows["closed"].where(rows["closed"].notna(), rows["date"])
    renamed = (
        rows.drop(columns="date").assign(closed=dates).rename(columns={old: new for new, old in AS_ORDERS.items()})
    )
    return renamed if len(renamed) else None


def lead(frame: pd.DataFrame, say: Say) -> str:
    """What the groups are good for, and what they are not."""
    first = frame.iloc[0]
    if len(frame) == 1:
        return say("lead.alone", n=frame.attrs["n"])
    said = say("lead.first", share=first["share_of_revenue"], of=first["share_of_customers"], n=frame.attrs["n"])
    return f"{said} {say('lead.limits')}"
