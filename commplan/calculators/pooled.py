"""What each channel and campaign cost and brought in the last months, pooled."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from commplan.calculators.channel_results import export_names, hourly_cost, in_currency, unlisted
from commplan.calculators.remembered import remembered
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.text import Text

WINDOW = 6
"""How many months are pooled for a verdict, the month reviewed being the last [months]."""
FIGURES = ["cost", "conversions", "revenue"]


@dataclass(frozen=True)
class Pool:
    """One channel, or one campaign of it, over the months pooled.

    Parameters
    ----------
    channel : Channel
        As the client lists it, or named after its tool.
    campaign : str or None
        None for the whole channel.
    months : tuple of str
        Those in which it has figures.
    media, overhead : float
        Paid to the medium, and fees with own time [client's currency].
    costs, results : tuple of float
        In full [client's currency] and counted [count], month by month; results are nan where nobody counts.
    revenue : float
        As the tools report it [client's currency]; nan where they do not.
    unseen : bool
        Whether an export that the client names for this channel is not there: its money is then not to be judged.
    """

    channel: Channel
    campaign: str | None
    months: tuple[str, ...]
    media: float
    overhead: float
    costs: tuple[float, ...]
    results: tuple[float, ...]
    revenue: float
    unseen: bool = False

    @property
    def title(self) -> Text:
        """The channel as the client calls it, or the campaign as the export does."""
        return self.channel.title if self.campaign is None else Text(fr=self.campaign, en=self.campaign)

    @property
    def full_cost(self) -> float:
        """Media, fees and own time [client's currency]."""
        return self.media + self.overhead

    @property
    def counted(self) -> float | None:
        """The results, or None where nobody counts [count]."""
        return None if np.isnan(self.results).all() else float(np.nansum(self.results))


@remembered
def pools(
    performance: pd.DataFrame, *, client: Client, channels: Sequence[Channel], month: str, window: int = WINDOW
) -> tuple[Pool, ...]:
    """Each channel that the exports show and each of its campaigns, over the last months.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it; amounts in another currency than the client's are left out.
    client : Client
        For the currency, the value of an hour and the name.
    channels : sequence of Channel
        Fees and hours are taken from here, for each month in which the channel has figures.
    month : str
        The last month pooled, such as `2026-10`.
    window : int
        How many months are pooled at most [months].

    Returns
    -------
    tuple of Pool
        A channel is followed by its campaigns where it has at least two, the costliest first. Channels without any
        advertising cost have the results that web analytics saw, and cost fees, own time and their monthly amount.

    Notes
    -----
    A campaign bears fees and own time in proportion to its media cost. A month without a result counts 0 where the
    campaign has shown results in any other month, and is uncounted where it never has.
    """
    rows = _recent(in_currency(performance, client.currency), month, window)
    hour = hourly_cost(client.people or ()) or 0.0
    everyone = (*channels, *unlisted(rows, channels))
    found = [_channel(rows, channel, hour) for channel in everyone]
    ordered = sorted((each for each in found if each), key=lambda each: (-each[0].full_cost, each[0].channel.id))
    return tuple(pool for each in ordered for pool in each)


def _recent(rows: pd.DataFrame, month: str, window: int) -> pd.DataFrame:
    """The rows of the months pooled, added up by month, and who counts results at all."""
    first = str(pd.Period(month, "M") - (window - 1))
    named = rows.assign(campaign=rows["campaign"].astype(object).fillna(""), paid=rows["cost"].notna())
    keys = ["channel", "campaign", "paid"]
    counts = named["conversions"].notna().groupby([named[key] for key in keys]).any().rename("counts")
    inside = named.loc[named["month"].notna() & (named["month"] >= first) & (named["month"] <= month)]
    totals = inside.groupby([*keys, "month"], as_index=False)[FIGURES].sum(min_count=1).merge(counts, on=keys)
    totals["conversions"] = totals["conversions"].fillna(0.0).where(totals["counts"])
    return totals


def _channel(totals: pd.DataFrame, channel: Channel, hour: float) -> tuple[Pool, ...]:
    own = totals.loc[totals["channel"].isin(export_names(channel))]
    paid = own.loc[own["paid"]]
    monthly = _by_month(channel, hour)
    if paid.empty:
        monthly += float(channel.money_per_month or 0)
        return () if own.empty else (_unpaid(channel, own, monthly),)
    overhead = monthly * paid["month"].nunique()
    whole = _pool(channel, None, paid, overhead)
    campaigns = [_pool(channel, str(name), rows, overhead * _share(rows["cost"].sum(), whole.media))
                 for name, rows in paid.groupby("campaign") if name]  # fmt: skip
    campaigns.sort(key=lambda each: (-each.full_cost, each.campaign or ""))
    return (whole, *campaigns) if len(campaigns) > 1 else (whole,)


def _unpaid(channel: Channel, own: pd.DataFrame, monthly: float) -> Pool:
    unseen = bool({str(name) for name in channel.exported_as or ()} - set(own["channel"]))
    return replace(_pool(channel, None, own, monthly * own["month"].nunique()), unseen=unseen)


def unshown(found: Sequence[Pool], *, client: Client, channels: Sequence[Channel], month: str) -> tuple[Pool, ...]:
    """The kept channels that no export shows anything of, with what the client's files say that they cost.

    Parameters
    ----------
    found : sequence of Pool
        As `pools` gives them.
    client, channels
        Fees, hours and monthly amounts are taken from here; paused channels are left out.
    month : str
        The month that they stand for: what is known of them is one month's cost.

    Returns
    -------
    tuple of Pool
        Without results; the costliest first.
    """
    seen = {pool.channel.id for pool in found}
    hour = hourly_cost(client.people or ()) or 0.0
    silent = [
        Pool(each, None, (month,), 0.0, cost, (cost,), (math.nan,), math.nan, unseen=bool(each.exported_as))
        for each in channels if each.id not in seen and each.state == "kept" and not each.paused
        for cost in (_by_month(each, hour) + float(each.money_per_month or 0),)
    ]  # fmt: skip
    return tuple(sorted(silent, key=lambda pool: (-pool.full_cost, pool.channel.id)))


def _by_month(channel: Channel, hour: float) -> float:
    return float(channel.fees_per_month or 0) + (channel.hours_per_month or 0.0) * hour


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else 0.0


def _pool(channel: Channel, campaign: str | None, rows: pd.DataFrame, overhead: float) -> Pool:
    by_month = rows.groupby("month")[FIGURES].sum(min_count=1)
    media = float(by_month["cost"].sum())
    costs = by_month["cost"].fillna(0.0) + overhead / max(len(by_month), 1)
    return Pool(channel, campaign, tuple(by_month.index), media, overhead, tuple(costs), tuple(by_month["conversions"]),
                float(by_month["revenue"].sum(min_count=1)))  # fmt: skip
