"""Groups of customers who are alike in how lately, how often and for how much they bought."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray

ENOUGH = 60
"""Customers below which they are not cut into groups: a group of ten of them could be chance."""
SMALLEST = 10
GROUPS = (2, 3, 4)
Habit = Literal["often_recent", "often_past", "once_recent", "once_past", "all"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A group of customers.

    Parameters
    ----------
    habit : str
        A key that describes it beside the others: bought often or once, lately or long ago.
    customers : int
    share_of_customers, share_of_revenue : float
        [ratio 0-1]
    days, orders, spent : float
        The median days since the last order, mean orders and mean amount spent [client's currency].
    """

    habit: Habit
    customers: int
    share_of_customers: float
    share_of_revenue: float
    days: float
    orders: float
    spent: float


def recency_frequency_amount(orders: pd.DataFrame, *, today: dt.date, currency: str) -> pd.DataFrame:
    """How lately, how often and for how much each customer bought.

    Parameters
    ----------
    orders : DataFrame
        Columns date, order, customer, net (or total), currency, is_paid, as the reading of order files gives them.
    today : date
        From when the days are counted; later orders are left out.
    currency : str
        ISO code; orders in another one are left out, as are unpaid ones and those without a customer.

    Returns
    -------
    DataFrame, one row per customer
        days since the last order, orders, spent [currency]. Customers whose orders came to nothing are left out.
    """
    rows = orders.loc[orders["customer"].notna() & orders["date"].notna()]
    rows = rows.loc[rows["currency"].isna() | (rows["currency"] == currency)]
    rows = rows.loc[pd.to_datetime(rows["date"]) <= pd.Timestamp(today)]
    if "is_paid" in rows:
        rows = rows.loc[~rows["is_paid"].eq(False)]  # noqa: FBT003 (what is not said counts as paid)
    amount = rows["net"].astype(float)
    amount = amount.where(amount.notna(), rows["total"].astype(float)) if "total" in rows else amount
    dated = rows.assign(amount=amount, date=pd.to_datetime(rows["date"]))
    grouped = dated.groupby("customer", sort=True)
    frame = pd.DataFrame({
        "days": (pd.Timestamp(today) - grouped["date"].max()).dt.days.astype(float),
        "orders": grouped["order"].nunique().astype(float),
        "spent": grouped["amount"].sum(),
    })  # fmt: skip
    return frame.loc[frame["spent"] > 0]


def segments(customers: pd.DataFrame) -> tuple[Segment, ...]:
    """Cut customers into two to four groups.

    Parameters
    ----------
    customers : DataFrame
        As `recency_frequency_amount` gives it.

    Returns
    -------
    tuple of Segment
        The one with most revenue first; empty below 60 customers, a single one where all are alike.

    Notes
    -----
    k-means (scipy) on the logarithms of the three figures, each brought to mean 0 and spread 1. It starts from the
    customers at evenly spaced ranks of their sum, so the same file always gives the same groups. Of two, three and
    four groups those are taken that are best apart (simplified silhouette) while none has fewer than ten customers.
    Groups are a starting point for a persona: they say what people did, never why.

    References
    ----------
    J. MacQueen, "Some methods for classification and analysis of multivariate observations", *Fifth Berkeley
    Symposium*, 1967.
    """
    if len(customers) < ENOUGH:
        return ()
    points = _scaled(customers)
    labels = _grouping(points) if points.size and np.ptp(points) > 0 else np.zeros(len(customers), dtype=int)
    parts = [customers[labels == label] for label in np.unique(labels)]
    found = [_segment(part, customers, alone=len(parts) == 1) for part in parts]
    return tuple(sorted(found, key=lambda segment: -segment.share_of_revenue))


def _scaled(customers: pd.DataFrame) -> "NDArray[np.float64]":
    logs = np.log1p(customers[["days", "orders", "spent"]].to_numpy(dtype=float).clip(min=0))
    spread = logs.std(axis=0)
    return np.asarray((logs - logs.mean(axis=0))[:, spread > 0] / spread[spread > 0])


def _grouping(points: "NDArray[np.float64]") -> "NDArray[np.int_]":
    best, found = -1.0, np.zeros(len(points), dtype=int)
    for count in GROUPS:
        clusters = _clusters(points, count)
        if clusters is None:
            continue
        labels, centres = clusters
        sizes = np.bincount(labels, minlength=count)
        if sizes.min() >= SMALLEST and (score := _silhouette(points, labels, centres)) > best + 0.01:
            best, found = score, labels
    return found


def _clusters(points: "NDArray[np.float64]", count: int) -> "tuple[NDArray[np.int_], NDArray[np.float64]] | None":
    """The group of each customer and the centres; None where so many groups leave one without anybody."""
    from scipy.cluster.vq import ClusterError, kmeans2  # slow to load, and most pages do without

    order = np.argsort(points.sum(axis=1), kind="stable")
    starts = points[order[[int((rank + 0.5) * len(points) / count) for rank in range(count)]]]
    try:
        centres, labels = kmeans2(points, starts, iter=50, minit="matrix", missing="raise")
    except ClusterError:
        return None
    return labels.astype(int), centres


def _silhouette(points: "NDArray[np.float64]", labels: "NDArray[np.int_]", centres: "NDArray[np.float64]") -> float:
    """How much nearer customers are to their own centre than to the next one, on average."""
    away = np.linalg.norm(points[:, None, :] - centres[None, :, :], axis=2)
    own = away[np.arange(len(points)), labels]
    away[np.arange(len(points)), labels] = np.inf
    other = away.min(axis=1)
    widest = np.maximum(own, other)
    return float(np.mean(np.divide(other - own, widest, out=np.zeros_like(own), where=widest > 0)))


def _segment(part: pd.DataFrame, everyone: pd.DataFrame, *, alone: bool) -> Segment:
    often = "often" if part["orders"].mean() > everyone["orders"].mean() else "once"
    lately = "recent" if part["days"].mean() <= everyone["days"].mean() else "past"
    habits: dict[str, Habit] = {"often_recent": "often_recent", "often_past": "often_past",
                                "once_recent": "once_recent", "once_past": "once_past"}  # fmt: skip
    return Segment(
        habit="all" if alone else habits[f"{often}_{lately}"],
        customers=len(part),
        share_of_customers=len(part) / len(everyone),
        share_of_revenue=float(part["spent"].sum() / everyone["spent"].sum()),
        days=float(part["days"].median()),
        orders=float(part["orders"].mean()),
        spent=float(part["spent"].mean()),
    )
