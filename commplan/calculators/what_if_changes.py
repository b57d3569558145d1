"""From what a consultant changes to the levers of the model; what cannot be is refused with a sentence."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from commplan.calculators.argument import impossible
from commplan.calculators.what_if_model import Levers, as_today
from commplan.calculators.what_if_today import Today
from commplan.model.decision import Changes
from commplan.model.quantity import Money

LEVERS = tuple(name for name in Changes.model_fields if name != "doubled")
"""What is decided, in the order in which it is told; what the double would bring is a belief."""


def levers(today: Today, changes: Changes) -> Levers:
    """The levers of a scenario.

    Parameters
    ----------
    today : Today
        As `what_if_today` gives it.
    changes : Changes
        What is changed. A budget without channels is shared out as today's is; with channels, what they leave is shared
        out among the others, likewise.

    Returns
    -------
    Levers

    Raises
    ------
    CalculationError
        An amount in another currency, a channel that is not listed, channels that take more than the budget, or a
        conversion where today's is not known.
    """
    _refuse_currencies(today, changes)
    own = {name: float(getattr(changes, name)) for name in ("price", "margin", "lead_to_sale", "hours", "fees",
           "investment") if getattr(changes, name) is not None}  # fmt: skip
    if changes.conversion is not None:
        own["conversion"] = _conversion(today, changes.conversion)
    return replace(as_today(today), spend=_spend(today, changes), **own)


def _refuse_currencies(today: Today, changes: Changes) -> None:
    amounts: Mapping[str, Any] = {name: getattr(changes, name) for name in LEVERS} | dict(changes.channels or {})
    for name, amount in amounts.items():
        if isinstance(amount, Money) and amount.currency != today.currency:
            raise impossible("other_currency", argument=name, given=str(amount), currency=today.currency)


def _conversion(today: Today, rate: float) -> float:
    if not today.conversion > 0:
        raise impossible("conversion_unknown")
    return rate / today.conversion


def _spend(today: Today, changes: Changes) -> tuple[float, ...]:
    pinned = {name: float(amount) for name, amount in (changes.channels or {}).items()}
    unknown = sorted(set(pinned) - {each.id for each in today.channels})
    if unknown:
        raise impossible("channels_unlisted", names=unknown, known=tuple(each.id for each in today.channels))
    if changes.budget is None:
        return tuple(pinned.get(each.id, each.spend) for each in today.channels)
    return _shared_out(today, pinned, float(changes.budget))


def _shared_out(today: Today, pinned: Mapping[str, float], budget: float) -> tuple[float, ...]:
    """What pinned channels leave of the budget, among the others as today; without others, it stays unspent."""
    taken = sum(pinned.get(each.id, 0.0) for each in today.measured)
    if taken > budget + 0.005:  # half a cent
        raise impossible("channels_over_budget", taken=taken, budget=budget)
    free = sum(each.spend for each in today.measured if each.id not in pinned)
    scale = (budget - taken) / free if free else 1.0
    return tuple(pinned.get(each.id, each.spend * (scale if each.is_measured else 1.0)) for each in today.channels)
