"""The arithmetic of a what-if: one average month, from what is paid to what is left and when it has come back.

The script of the published page computes the same; a test holds both equal on a grid.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from commplan.calculators.what_if_assumptions import RESPONSE, SALES, Values
from commplan.calculators.what_if_today import ChannelToday, Today

Figures = Mapping[str, Any]
FIGURES = ("media", "full_cost", "leads", "cost_per_lead", "customers", "revenue", "margin", "profit", "full_roi",
           "payback")  # fmt: skip


@dataclass(frozen=True)
class Levers:
    """What somebody decides, each as it would be in the scenario.

    Parameters
    ----------
    spend : tuple of float
        Per channel, in the order of `Today.channels` [client's currency per month].
    price, margin, lead_to_sale : float
        [client's currency per sale], [ratio], [ratio].
    conversion : float
        Results per click, against today's [ratio of ratios]: 1 as today.
    hours : float or None
        On all measured channels [hours per month]; None: those of the channels that go on.
    fees : float or None
        For all channels [client's currency per month]; None: those of the channels that go on.
    investment : float
        Paid once [client's currency].
    """

    spend: tuple[float, ...]
    price: float
    margin: float
    lead_to_sale: float
    conversion: float = 1.0
    hours: float | None = None
    fees: float | None = None
    investment: float = 0.0


def as_today(today: Today) -> Levers:
    """The levers as they stand today."""
    spend = tuple(each.spend for each in today.channels)
    return Levers(spend, today.price, today.margin, today.lead_to_sale)


def figures(today: Today, levers: Levers, values: Values, *, profit_today: Any = None) -> Figures:
    """What a month comes to.

    Parameters
    ----------
    today : Today
        As `what_if_today` gives it.
    levers : Levers
        What is decided.
    values : mapping of str to float or array
        Each assumption, one value or one per draw.
    profit_today : float or array, optional
        What an average month leaves today: an investment comes back from what is earned beyond it.

    Returns
    -------
    mapping of str to float or array
        media, full_cost, revenue, margin, profit and cost_per_lead [client's currency], leads and customers [count],
        full_roi [ratio] and payback [months]; nan where it is not known, inf where it never comes; and `by_channel`,
        the results of each measured channel.

    Notes
    -----
    Results of a channel: ``today's × (spend / today's spend) ** response × conversion``. Full cost: media, fees and own
    hours; of a channel that exports do not show, what a change costs or saves. Profit: margin less full cost; full ROI:
    profit over full cost; payback: the investment over the profit that is added.
    """
    pairs = list(zip(today.channels, levers.spend, strict=True))
    by_channel = {each.id: _results(each, spend, levers, values) for each, spend in pairs if each.is_measured}
    leads = _sum(list(by_channel.values()))
    customers = leads * _sales(today, levers, values)
    revenue = customers * levers.price
    margin = revenue * levers.margin
    media = math.fsum(spend for each, spend in pairs if each.is_measured)
    cost = full_cost(today, levers)
    profit = margin - cost
    return {
        "media": media, "full_cost": cost, "leads": leads, "cost_per_lead": _over(cost, leads), "customers": customers,
        "revenue": revenue, "margin": margin, "profit": profit,
        "full_roi": profit / cost if cost > 0 else profit * math.nan,
        "payback": _payback(levers.investment, profit * math.nan if profit_today is None else profit - profit_today),
        "by_channel": by_channel,
    }  # fmt: skip


def full_cost(today: Today, levers: Levers) -> float:
    """Media, fees and own hours of a month [client's currency]."""
    pairs = list(zip(today.channels, levers.spend, strict=True))
    running = [each for each, spend in pairs if each.is_measured and _goes_on(each, spend)]
    hours = math.fsum(each.hours for each in running) if levers.hours is None else levers.hours
    fees = max(math.fsum(each.fees for each in running), today.fees) if levers.fees is None else levers.fees
    media = math.fsum(spend for each, spend in pairs if each.is_measured)
    return media + fees + hours * today.hour + _beyond(today, pairs)


def _beyond(today: Today, pairs: list[tuple[ChannelToday, float]]) -> float:
    """What a change of a channel that exports do not show costs more or saves."""
    changed = [(each, spend) for each, spend in pairs if not each.is_measured and spend != each.spend]
    ended = [each for each, spend in changed if not _goes_on(each, spend)]
    saved = math.fsum(each.fees + each.hours * today.hour for each in ended)
    return math.fsum(spend - each.spend for each, spend in changed) - saved


def _goes_on(each: ChannelToday, spend: float) -> bool:
    return spend > 0 or each.spend <= 0


def _results(each: ChannelToday, spend: float, levers: Levers, values: Values) -> Any:
    if math.isnan(each.results):
        return math.nan
    today = values[f"results/{each.id}"] * levers.conversion
    if spend == each.spend or each.spend <= 0:
        return today
    return today * (spend / each.spend) ** values[RESPONSE] if spend > 0 else today * 0.0


def _sales(today: Today, levers: Levers, values: Values) -> Any:
    if SALES not in values or not today.lead_to_sale > 0:
        return levers.lead_to_sale
    return np.minimum(values[SALES] * (levers.lead_to_sale / today.lead_to_sale), 1.0)


def _sum(parts: list[Any]) -> Any:
    """Of the channels whose results are counted; unknown where none is."""
    known = [part for part in parts if np.ndim(part) or not math.isnan(part)]
    total: Any = 0.0
    for part in known:
        total = total + part
    return total if known else math.nan


def _over(above: float, below: Any) -> Any:
    with np.errstate(divide="ignore"):
        return np.where(np.asarray(below) <= 0, math.inf, above / np.maximum(below, 1e-300))[()]


def _payback(investment: float, gained: Any) -> Any:
    if not investment > 0:
        return gained * math.nan
    return np.where(np.asarray(gained) > 0, investment / np.maximum(gained, 1e-300), math.inf)[()]
