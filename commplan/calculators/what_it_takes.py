"""What a wish would take: how far each lever alone would have to go for a figure to be reached."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import number, one_of
from commplan.calculators.what_if import what_if
from commplan.calculators.what_if_today import Today
from commplan.model.decision import Changes
from commplan.model.quantity import Money

Wish = Literal["leads", "customers", "revenue", "profit", "full_roi"]
WISHES = ("leads", "customers", "revenue", "profit", "full_roi")
MOST = 10.0
"""A lever of money is tried up to so many times what it is today [ratio]."""
STEPS = 25
"""How many values are tried on the way there, and on the way down to almost nothing [count]."""


@dataclass(frozen=True, slots=True)
class Needed:
    """How far one lever has to go.

    Parameters
    ----------
    lever : str
        As `Changes` names it.
    now, most : float
        What it is today, and the farthest that is tried [unit of the lever].
    likely : float or None
        From here on the likely figure is what is wished; None where it is not within reach.
    safe : float or None
        From here on it is reached in nine cases of ten.
    """

    lever: str
    now: float
    most: float
    likely: float | None
    safe: float | None


def what_it_takes(today: Today, figure: Wish, *, at_least: float, base: Changes | None = None) -> tuple[Needed, ...]:
    """How far each lever alone would have to go.

    Parameters
    ----------
    today : Today
        As `what_if_today` gives it.
    figure : {"leads", "customers", "revenue", "profit", "full_roi"}
        What is wished for, in an average month.
    at_least : float
        How much of it [count, client's currency or ratio].
    base : Changes, optional
        What is changed besides.

    Returns
    -------
    tuple of Needed
        For the budget, the conversion of clicks, the rate of sale, the price and the margin: those that are known and
        move the figure. A rate is tried up to 1, an amount up to ten times today's.

    Raises
    ------
    CalculationError
        When there is no such figure, or what is wished for is not a finite number.
    """
    one_of(figure, "figure", WISHES)
    wanted, other = number(at_least, "at_least"), base or Changes()
    levers = {name: now for name, now in _known(today).items() if (name, figure) not in _IDLE}
    return tuple(_needed(today, figure, wanted, other, lever, now) for lever, now in levers.items())


_IDLE = {(lever, figure) for lever, figures in {"price": ("leads", "customers"), "lead_to_sale": ("leads",),
         "margin": ("leads", "customers", "revenue")}.items() for figure in figures}  # fmt: skip
"""What a lever does not move."""


def _known(today: Today) -> Mapping[str, float]:
    known = {"budget": today.spend, "conversion": today.conversion, "lead_to_sale": today.lead_to_sale,
             "price": today.price, "margin": today.margin}  # fmt: skip
    is_shop = today.lead_to_sale == 1
    return {name: now for name, now in known.items() if now > 0 and not (is_shop and name == "lead_to_sale")}


def _needed(today: Today, figure: str, wanted: float, base: Changes, lever: str, now: float) -> Needed:
    most = max(MOST * now, 1.0) if lever in ("budget", "price") else 1.0

    def missing(end: str) -> Callable[[float], float]:
        """How much is short at a value of the lever; below nothing where there is enough."""

        def short_by(value: float) -> float:
            after = what_if(today, _with(base, today, lever, value)).after[figure]
            return wanted - float(getattr(after, end))

        return short_by

    likely, safe = (_nearest(missing(end), now, most) for end in ("likely", "low"))
    return Needed(lever, now, most, likely, safe)


def _with(base: Changes, today: Today, lever: str, value: float) -> Changes:
    is_money = lever in ("budget", "price")
    given = Money(amount=Decimal(repr(value)), currency=today.currency) if is_money else value
    return base.model_copy(update={lever: given})


def _nearest(short_by: Callable[[float], float], now: float, most: float) -> float | None:
    """The value nearest to today's at which nothing is missing: what is earned may fall again as more is spent."""
    if short_by(now) <= 0:
        return now
    up, down = np.geomspace(now, most, STEPS), np.linspace(now, now / STEPS, STEPS)
    found = [crossed for way in (up, down) if (crossed := _crossed(short_by, way)) is not None]
    return min(found, key=lambda value: abs(value - now), default=None)


def _crossed(short_by: Callable[[float], float], way: NDArray[np.float64]) -> float | None:
    from scipy.optimize import brentq  # slow to load, and most pages do without

    for before, after in pairwise(map(float, way)):
        if short_by(after) <= 0:
            return float(brentq(short_by, before, after, xtol=1e-6 * max(abs(before), abs(after))))
    return None
