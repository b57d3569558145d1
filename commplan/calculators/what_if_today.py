"""Where a what-if starts: an average month of the last ones, channel by channel, as the page's money counts it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from commplan.calculators.channel_results import export_names, hourly_cost, threshold
from commplan.calculators.own_count import own_system
from commplan.calculators.pooled import Pool, pools, unshown
from commplan.calculators.remembered import remembered
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.text import Text


@dataclass(frozen=True)
class ChannelToday:
    """A channel in an average month.

    Parameters
    ----------
    id, title, names
        As the client lists it, and the names under which exports show it.
    spend, fees : float
        Paid to the medium and to others [client's currency per month].
    hours : float
        The client's own people's [hours per month].
    results : float
        What it brought, never more than the client recorded [count per month]; nan where nobody counts.
    counted : float
        The results of all the months together [count]; nan where nobody counts.
    is_measured : bool
        Whether exports show what it costs; where not, only what a change costs or saves is known.
    """

    id: str
    title: Text
    names: tuple[str, ...]
    spend: float
    fees: float
    hours: float
    results: float
    counted: float
    is_measured: bool = True


@dataclass(frozen=True)
class Today:
    """An average month of the last ones; nan where something is not known.

    Parameters
    ----------
    currency : str
        The client's.
    months : tuple of str
        The months averaged.
    channels : tuple of ChannelToday
        Those that exports show spending on come first, the costliest ahead.
    price, margin, lead_to_sale : float
        What a sale brings [client's currency], contribution margin and leads that become customers [ratio].
    conversion : float
        Results per click, over all channels together [ratio].
    hour : float
        What an hour of the client's own people costs [client's currency]; 0 where nobody said.
    fees : float
        What the client pays for all channels together [client's currency per month].
    own : float
        Records of the client's own system, of every origin [count per month].
    believed : float
        The share of the platforms' claims that the client's own count bears out [ratio].
    missing : tuple of str
        Fields of client.yaml without which there is no money to compute.
    """

    currency: str
    months: tuple[str, ...]
    channels: tuple[ChannelToday, ...]
    price: float
    margin: float
    lead_to_sale: float
    conversion: float
    hour: float
    fees: float
    own: float
    believed: float
    missing: tuple[str, ...]

    @property
    def measured(self) -> tuple[ChannelToday, ...]:
        """The channels that figures are reckoned from."""
        return tuple(each for each in self.channels if each.is_measured)

    @property
    def spend(self) -> float:
        """Paid to all measured media together [client's currency per month]."""
        return sum(each.spend for each in self.measured)

    @property
    def hours(self) -> float:
        """Own hours on the measured channels [hours per month]."""
        return sum(each.hours for each in self.measured)

    @property
    def all_fees(self) -> float:
        """Fees of the measured channels, or those that the client gives for all together where these are more."""
        return max(sum(each.fees for each in self.measured), self.fees)


@remembered
def what_if_today(
    performance: pd.DataFrame, *, client: Client, channels: Sequence[Channel], month: str,
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None, indicators: Sequence[Indicator] = (),
) -> Today | None:  # fmt: skip
    """An average month of the last six that exports cover.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it; amounts in another currency than the client's are left out.
    client : Client
        For price, margin, rate of sale, the value of an hour and the fees.
    channels : sequence of Channel
        Their fees, hours and monthly amounts.
    month : str
        The last month averaged.
    orders, leads, indicators
        As in `own_system`: the client's own count.

    Returns
    -------
    Today or None
        None where no export shows any spending in these months.

    Notes
    -----
    Results are what platforms claim, all drawn down by the same share where the client recorded fewer in these months.
    A channel stands for the average over all the months, those without it included.
    """
    found = pools(performance, client=client, channels=channels, month=month)
    paid = [pool for pool in found if pool.campaign is None and pool.media > 0]
    if not paid:
        return None
    months = tuple(sorted({each for pool in paid for each in pool.months}))
    own = _own(months, own_system(orders=orders, leads=leads, indicators=indicators, client=client)[2])
    claimed = float(np.nansum([pool.counted or 0.0 for pool in paid]))
    believed = min(1.0, own * len(months) / claimed) if claimed and not math.isnan(own) else 1.0
    others = (*(pool for pool in found if pool.campaign is None and pool.media <= 0),
              *unshown(found, client=client, channels=channels, month=month))  # fmt: skip
    clicks = _clicks(performance, paid, client, months)
    return Today(
        currency=client.currency, months=months, own=own, believed=believed,
        channels=(*(_measured(pool, len(months), believed) for pool in paid), *map(_unmeasured, others)),
        price=_number(client.average_order), margin=_number(client.margin), lead_to_sale=_number(client.lead_to_sale),
        conversion=claimed * believed / clicks if clicks and claimed else math.nan,
        hour=hourly_cost(client.people or ()) or 0.0, fees=float(client.fees_per_month or 0),
        missing=threshold(client).missing,
    )  # fmt: skip


def _number(value: object) -> float:
    return math.nan if value is None else float(value)  # type: ignore[arg-type]


def _own(months: Sequence[str], by_month: "pd.Series[float]") -> float:
    """The mean of the client's own count; unknown unless every month has it."""
    return float(by_month.reindex(list(months)).mean(skipna=False)) if len(by_month) else math.nan


def _clicks(performance: pd.DataFrame, paid: Sequence[Pool], client: Client, months: Sequence[str]) -> float:
    names = {name for pool in paid for name in export_names(pool.channel)}
    rows = performance.loc[performance["channel"].isin(names) & performance["month"].isin(months)]
    own = rows["cost"].notna() & (rows["currency"] == client.currency) & rows["conversions"].notna()
    return float(rows.loc[own, "clicks"].sum())


def _measured(pool: Pool, months: int, believed: float) -> ChannelToday:
    counted = math.nan if pool.counted is None else pool.counted * believed
    return ChannelToday(
        pool.channel.id, pool.title, export_names(pool.channel), pool.media / months,
        float(pool.channel.fees_per_month or 0), pool.channel.hours_per_month or 0.0, counted / months, counted,
    )  # fmt: skip


def _unmeasured(pool: Pool) -> ChannelToday:
    each = pool.channel
    return ChannelToday(each.id, pool.title, export_names(each), float(each.money_per_month or 0),
                        float(each.fees_per_month or 0), each.hours_per_month or 0.0, math.nan, math.nan,
                        is_measured=False)  # fmt: skip
