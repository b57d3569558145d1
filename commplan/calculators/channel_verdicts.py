"""Stop, reinforce, test or not enough data, for each channel and each campaign."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from commplan.calculators.campaign_kind import CREDITED, Kind, campaign_kind
from commplan.calculators.channel_results import threshold
from commplan.calculators.interval import Interval
from commplan.calculators.pooled import Pool, pools
from commplan.calculators.shrinkage import Ranked, ranked
from commplan.calculators.verdict import Verdict, dispersion, verdict
from commplan.model.channel import Channel
from commplan.model.client import Client

LONG = 12
"""How far back one looks for months that cost more and months that cost less [months]."""
_ORDER_WEIGHT = 5.0
"""How many sales the client's own average order is worth beside those that the tools report [count]."""
COLUMNS = ["channel", "campaign", "title", "kind", "answer", "reason", "first", "last", "months", "media", "full_cost",
           "results", "cost_per_result", "low", "high", "break_even", "basis", "expected", "more_results", "more_spend",
           "more_months", "rank", "rank_best", "rank_worst", "first_chance", "credited", "missing"]  # fmt: skip


@dataclass(frozen=True)
class Judged:
    """A channel or a campaign with what can be said of it."""

    pool: Pool
    verdict: Verdict
    break_even: float | None
    basis: str | None
    kind: Kind | None
    credited: float = math.nan
    rank: Ranked | None = None


def channel_verdicts(
    performance: pd.DataFrame, *, client: Client, channels: Sequence[Channel], month: str
) -> pd.DataFrame:
    """What can be said of each channel and campaign from the last six months.

    Parameters
    ----------
    performance : DataFrame
        As `read_performance` gives it.
    client : Client
        For the break-even, the value of an hour, the currency and the name.
    channels : sequence of Channel
        Those of the client; others that the exports show are judged too.
    month : str
        The last month pooled, such as `2026-10`.

    Returns
    -------
    DataFrame, a row per channel, followed by its campaigns where it has at least two
        channel, campaign (None for the whole), title, kind (of campaign), answer and reason as `verdict` has them;
        first, last and months: what was pooled; media, full_cost, results, cost_per_result with low and high (95 %),
        break_even and basis (`client`, or `revenue` where the tools report sales); expected: results that would have
        paid; more_results, more_spend, more_months: what a verdict still takes; rank, rank_best, rank_worst and
        first_chance among the channels, or among all campaigns; credited [ratio]: share of a channel's results that
        campaigns on the brand or for past visitors claim; missing: fields of the client without which there is no
        break-even. Amounts in the client's currency.

    Notes
    -----
    A campaign on the brand's name or for past visitors that seems to pay is to be tested (switch it off somewhere),
    not reinforced: who searches for the firm or has been there may well come without it.
    """
    found = pools(performance, client=client, channels=channels, month=month)
    if not found:
        return pd.DataFrame(columns=COLUMNS)
    longer = {(each.channel.id, each.campaign): each for each in
              pools(performance, client=client, channels=channels, month=month, window=LONG)}  # fmt: skip
    judged = [_judged(pool, longer.get((pool.channel.id, pool.campaign), pool), client) for pool in found]
    judged = _with_credit(judged)
    judged = _with_ranks(judged, of_campaigns=True) if len(judged) > 1 else judged
    missing = threshold(client).missing
    rows = [_row(each, missing) for each in _with_ranks(judged, of_campaigns=False)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _judged(pool: Pool, longer: Pool, client: Client) -> Judged:
    limit, basis = _break_even(pool, client)
    kind = campaign_kind(pool.campaign, firm=client.name.pick(client.lang)) if pool.campaign else None
    found = verdict(max(pool.full_cost, 0.0), results=pool.counted, break_even=limit, dispersion=_dispersion(pool),
                    marginal=marginal_return(longer, break_even=limit))  # fmt: skip
    if pool.unseen and found.cost_per_result is not None:
        found = Verdict("not_enough_data", "partly_seen")
    if found.answer == "reinforce" and kind in CREDITED:
        found = replace(found, answer="test", reason="credit")
    return Judged(pool, found, limit, basis, kind)


def _break_even(pool: Pool, client: Client) -> tuple[float | None, str | None]:
    """What a result brings in margin: by the sales that the tools report where a result is one, else by the client."""
    known, results = threshold(client).cost_per_lead, pool.counted
    is_sale = client.lead_to_sale in (None, 1.0)
    if is_sale and client.margin and pool.revenue > 0 and results:
        return client.margin * _order_value(pool.revenue, results, client), "revenue"
    return (known, "client") if known else (None, None)


def _order_value(revenue: float, results: float, client: Client) -> float:
    """The mean sale, drawn towards the client's average order where there are few."""
    if client.average_order is None:
        return revenue / results
    return (revenue + _ORDER_WEIGHT * float(client.average_order)) / (results + _ORDER_WEIGHT)


def _dispersion(pool: Pool) -> float:
    pairs = [(count, cost) for count, cost in zip(pool.results, pool.costs, strict=True) if count >= 0 and cost > 0]
    return dispersion([count for count, _ in pairs], costs=[cost for _, cost in pairs])


def marginal_return(pool: Pool, *, break_even: float | None) -> Interval | None:
    """What a unit of money more brought back in margin, between months that cost less and months that cost more.

    Parameters
    ----------
    pool : Pool
        Month by month.
    break_even : float or None
        What a result brings in margin [currency per result].

    Returns
    -------
    Interval or None
        [ratio], 95 %; None with fewer than three months of each sort, or where the dear ones cost less than half as
        much again.

    Notes
    -----
    Difference of the mean results over the difference of the mean costs, times the margin of a result; the width is
    that of two Poisson means, widened by the dispersion. A season that moves both money and results moves this too.
    """
    months = [(cost, count) for cost, count in zip(pool.costs, pool.results, strict=True) if count >= 0 and cost > 0]
    half = len(months) // 2
    if break_even is None or half < 3:
        return None
    ordered = np.array(sorted(months))
    cheap, dear = ordered[:half].mean(axis=0), ordered[-half:].mean(axis=0)
    if dear[0] < 1.5 * cheap[0]:
        return None
    width = 1.96 * math.sqrt((cheap[1] + dear[1] + 2 / half) / half * _dispersion(pool))
    by_euro = break_even / (dear[0] - cheap[0])
    more = dear[1] - cheap[1]
    return Interval((more - width) * by_euro, more * by_euro, (more + width) * by_euro)


def _with_credit(judged: Sequence[Judged]) -> list[Judged]:
    """Each channel with the share of its results that people claim who knew the firm already."""
    found: dict[str, float] = {}
    for each in judged:
        if each.kind in CREDITED:
            found[each.pool.channel.id] = found.get(each.pool.channel.id, 0.0) + (each.pool.counted or 0.0)
    return [replace(each, credited=found[each.pool.channel.id] / each.pool.counted)
            if each.pool.campaign is None and each.pool.counted and each.pool.channel.id in found else each
            for each in judged]  # fmt: skip


def _with_ranks(judged: Iterable[Judged], *, of_campaigns: bool) -> list[Judged]:
    everyone = list(judged)
    places = [at for at, each in enumerate(everyone) if (each.pool.campaign is not None) == of_campaigns
              and each.pool.counted is not None and not each.pool.unseen and each.pool.full_cost > 0]  # fmt: skip
    if len(places) < 2:
        return everyone
    ranks = ranked([everyone[at].pool.counted or 0.0 for at in places],
                   costs=[everyone[at].pool.full_cost for at in places])  # fmt: skip
    for at, rank in zip(places, ranks, strict=True):
        everyone[at] = replace(everyone[at], rank=rank)
    return everyone


def _row(each: Judged, missing: tuple[str, ...]) -> dict[str, Any]:
    pool, found, cost = each.pool, each.verdict, each.verdict.cost_per_result
    rank = each.rank
    pace = (pool.counted or 0.0) / len(pool.months)
    return {
        "channel": pool.channel.id, "campaign": pool.campaign, "title": pool.title, "kind": each.kind,
        "answer": found.answer, "reason": found.reason, "first": pool.months[0], "last": pool.months[-1],
        "months": len(pool.months), "media": pool.media, "full_cost": pool.full_cost,
        "results": math.nan if pool.counted is None else pool.counted,
        "cost_per_result": _or_nan(cost.likely if cost else None), "low": cost.low if cost else math.nan,
        "high": cost.high if cost else math.nan, "break_even": _or_nan(each.break_even), "basis": each.basis,
        "expected": found.expected, "more_results": _or_nan(found.more_results),
        "more_spend": _or_nan(found.more_spend),
        "more_months": found.more_results / pace if found.more_results and pace else math.nan,
        "rank": rank.likely if rank else math.nan, "rank_best": rank.best if rank else math.nan,
        "rank_worst": rank.worst if rank else math.nan, "first_chance": rank.first if rank else math.nan,
        "credited": each.credited, "missing": missing,
    }  # fmt: skip


def _or_nan(value: float | None) -> float:
    return math.nan if value is None else float(value)
