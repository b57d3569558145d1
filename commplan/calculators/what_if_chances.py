"""How likely each objective is once a scenario makes its measure grow or shrink."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from commplan.calculators.objective_ahead import chances_when
from commplan.calculators.remembered import remembered
from commplan.calculators.what_if_model import Figures, Levers
from commplan.calculators.what_if_today import Today
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.text import Text

Driver = Literal["leads", "customers", "own", "own_sales", "own_cost", "media", "cost_per_lead", "claimed_revenue",
                 "conversion"]  # fmt: skip
GROWTHS = np.array([0.0, *np.geomspace(0.1, 1.0, 25), *np.geomspace(1.0, 10.0, 25)[1:]])
"""The growths at which a chance is worked out; in between it is read off a straight line [ratio]."""
_READS: Mapping[str, Driver] = {
    "conversions": "leads", "cost": "media", "cost_per_lead": "cost_per_lead", "revenue": "claimed_revenue",
    "click_conversion_rate": "conversion", "leads": "own", "orders": "own", "won_leads": "customers",
    "net_sales": "own_sales", "cost_per_own_lead": "own_cost", "cost_per_order": "own_cost",
}  # fmt: skip


@dataclass(frozen=True)
class Chance:
    """How likely an objective is for every growth of what it measures.

    Parameters
    ----------
    objective, title
        Which one.
    driver : str or None
        What moves it in a what-if; None where nothing here does.
    channels : tuple of str or None
        The measured channels that it counts; None: all.
    curve : array of float
        The chance at each of `GROWTHS` [ratio]; shape (50,).
    """

    objective: str
    title: Text
    driver: Driver | None
    channels: tuple[str, ...] | None
    curve: NDArray[np.float64]

    def at(self, growth: Any) -> float:
        """The mean chance over all draws of the growth [ratio]."""
        return float(np.mean(np.interp(growth, GROWTHS, self.curve)))


@remembered
def chances(
    objectives: Sequence[Objective], *, indicators: Sequence[Indicator], performance: pd.DataFrame | None,
    client: Client, month: str, today: Today,
) -> tuple[Chance, ...]:  # fmt: skip
    """Every objective whose chance is known, with how it follows the growth of what it measures.

    Parameters
    ----------
    objectives, indicators, performance, client, month
        As in `objective_outlooks`.
    today : Today
        For the channels that an indicator counts.

    Returns
    -------
    tuple of Chance
        In the client's order. What is measured by something that no lever moves has no driver: its chance stays.
    """
    by_id = {indicator.id: indicator for indicator in indicators}
    found = chances_when(GROWTHS.tolist(), objectives, indicators=indicators, performance=performance, client=client,
                         month=month)  # fmt: skip
    return tuple(
        Chance(each.id, each.title, *driver_of(by_id.get(str(each.indicator)), today), np.array(found[each.id]))
        for each in objectives if each.id in found
    )  # fmt: skip


def driver_of(indicator: Indicator | None, today: Today) -> tuple[Driver | None, tuple[str, ...] | None]:
    """What moves an indicator in a what-if, and the channels that it counts; None for all, or for nothing."""
    if indicator is None:
        return None, None
    if indicator.readings:
        return ("own", None) if indicator.own_count else (None, None)
    driver = _READS.get(indicator.reads or "")
    if driver is None or indicator.channels is None or driver.startswith("own"):
        return driver, None
    names = set(indicator.channels)
    counted = tuple(each.id for each in today.measured if names & set(each.names))
    return (driver, counted) if counted else (None, None)


def growth(chance: Chance, today: Today, before: Figures, after: Figures, levers: Levers) -> Any:
    """How much what an objective measures grows or shrinks [ratio], one value or one per draw.

    Parameters
    ----------
    chance : Chance
        Says what moves it.
    today : Today
        For the client's own count.
    before, after : mapping
        The figures of today and of the scenario, of the same draws.
    levers : Levers
        The scenario's.

    Returns
    -------
    float or array
        1 where nothing here moves it. The client's own count grows by what the measured channels bring more.
    """
    leads = _over(_leads(chance, after), _leads(chance, before))
    price = _over(levers.price, today.price)
    own = _over(today.own + after["leads"] - before["leads"], today.own)
    media = _over(after["media"], before["media"])
    found: Mapping[str, Any] = {
        "leads": leads, "customers": _over(after["customers"], before["customers"]), "media": media,
        "cost_per_lead": _over(_media(chance, today, levers), leads), "claimed_revenue": leads * price,
        "own": own, "own_sales": own * price, "own_cost": _over(media, own), "conversion": levers.conversion,
    }  # fmt: skip
    return np.clip(found[chance.driver], 0.0, None) if chance.driver else 1.0


def _leads(chance: Chance, figures: Figures) -> Any:
    kept = figures["by_channel"] if chance.channels is None else {
        name: figures["by_channel"][name] for name in chance.channels}  # fmt: skip
    known = [part for part in kept.values() if np.ndim(part) or not math.isnan(part)]
    return sum(known) if known else math.nan


def _media(chance: Chance, today: Today, levers: Levers) -> float:
    pairs = [(each.spend, spend) for each, spend in zip(today.channels, levers.spend, strict=True)
             if each.is_measured and (chance.channels is None or each.id in chance.channels)]  # fmt: skip
    return float(_over(sum(spend for _, spend in pairs), sum(now for now, _ in pairs)))


def _over(above: Any, below: Any) -> Any:
    """A ratio of two figures; 1 where neither is anything, so that what is not known moves nothing."""
    above, below = np.asarray(above, dtype=float), np.asarray(below, dtype=float)
    known = np.isfinite(above) & np.isfinite(below)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(below > 0, above / below, np.where(above > 0, math.inf, 1.0))
    return np.where(known, ratio, 1.0)[()]
