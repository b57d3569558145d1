"""A month's money on one line: what was spent in full, what it brought in margin, and what it had to bring."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from commplan.calculators.channel_results import State, channel_results, threshold, verdict
from commplan.calculators.cost import cost_per_lead_interval
from commplan.calculators.count import poisson_interval
from commplan.calculators.interval import Interval
from commplan.calculators.own_count import Anchor
from commplan.calculators.three_counts import three_counts
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator


@dataclass(frozen=True, slots=True)
class MonthMoney:
    """All channels on which the exports show spending, in one month; nan or None where nothing is known.

    Parameters
    ----------
    media, fees, own_time, full_cost : float
        What was spent [client's currency].
    claimed, own : float
        Results that the platforms claim, and records of the client's own system, of every origin [count].
    anchor : str or None
        Where `own` comes from, as `three_counts` has it.
    results : float
        The count to reckon with: what is claimed, but never more than the client recorded [count].
    cost_per_result : Interval or None
        Full cost of one result, 95 % [client's currency].
    break_even : float or None
        What a result brings in margin [client's currency].
    margin : Interval or None
        What the results bring in margin, 95 % [client's currency].
    needed : float
        Results that would just pay for everything [count].
    state : {"earns", "loses", "open", "unknown"}
        As `channel_results` has it.
    """

    media: float
    fees: float
    own_time: float
    full_cost: float
    claimed: float
    own: float
    anchor: Anchor | None
    results: float
    cost_per_result: Interval | None
    break_even: float | None
    margin: Interval | None
    needed: float
    state: State


def month_money(
    performance: pd.DataFrame, *, client: Client, channels: Sequence[Channel], month: str,
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None, indicators: Sequence[Indicator] = (),
) -> MonthMoney | None:  # fmt: skip
    """The month's money over all channels that the exports show.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it.
    client : Client
        For the threshold, the value of an hour, the fees and the currency.
    channels : sequence of Channel
        Their fees and hours.
    month : str
        Such as `2026-10`.
    orders, leads, indicators
        As in `three_counts`: the client's own count.

    Returns
    -------
    MonthMoney or None
        None where no export shows any spending in the month.

    Notes
    -----
    ``margin = results * break-even`` at both ends of the exact Poisson interval of the results, and
    ``needed = full cost / break-even``. Fees are those of the channels, or those that the client gives for all of them
    together where these are more. A platform that claims more than the client recorded is not believed; what the
    client recorded beyond the claims came by itself and is not credited to the spending.
    """
    found = channel_results(performance, client=client, channels=channels, month=month)
    if found.empty:
        return None
    media, claimed = (float(found[name].sum(min_count=1)) for name in ("cost", "conversions"))
    own_time = float(found["own_time"].sum(min_count=1))
    fees = max(float(found["fees"].sum()), float(client.fees_per_month or 0))
    full_cost = media + fees + (0.0 if pd.isna(own_time) else own_time)
    counts = three_counts(performance, orders=orders, leads=leads, indicators=indicators, channels=channels,
                          client=client, month=month)  # fmt: skip
    results = claimed if pd.isna(counts.total.own) else min(claimed, counts.total.own)
    limit = threshold(client).cost_per_lead
    cost = None if pd.isna(results) or full_cost < 0 else cost_per_lead_interval(full_cost, leads=results)
    return MonthMoney(
        media, fees, own_time, full_cost, claimed, counts.total.own, counts.anchor, results, cost, limit,
        _margin(results, limit), full_cost / limit if limit and full_cost >= 0 else float("nan"),
        "unknown" if cost is None else verdict(cost.low, cost.high, limit),
    )  # fmt: skip


def _margin(results: float, limit: float | None) -> Interval | None:
    if pd.isna(results) or limit is None:
        return None
    count = poisson_interval(results)
    return Interval(count.low * limit, results * limit, count.high * limit)
