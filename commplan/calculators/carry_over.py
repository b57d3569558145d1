"""What advertising still does in the periods after it was paid: adstock."""

import math
from collections.abc import Sequence

from commplan.calculators.argument import not_negative, number, numbers, positive


def geometric_adstock(spend: Sequence[float], *, decay: float, normalised: bool = False) -> list[float]:
    """Spend with what is left of that of earlier periods.

    Parameters
    ----------
    spend : sequence of float
        Spend per period, oldest first [EUR]; shape (periods,).
    decay : float
        Share of the effect that is still there a period later [ratio, 0 to below 1].
    normalised : bool
        Divide by the multiplier, so that a constant spend stays what it is in the long run.

    Returns
    -------
    list of float
        Effective spend per period [EUR]; shape (periods,).

    Raises
    ------
    CalculationError
        When the decay is 1 or more, or a figure is negative or not finite.

    Notes
    -----
    ``A(t) = spend(t) + decay A(t - 1)``, without an end; nothing is left of what came before the first period.

    References
    ----------
    Meta, Robyn, `adstock_geometric` (key `robyn`).

    Examples
    --------
    >>> geometric_adstock([100] * 5, decay=0.5)
    [100.0, 150.0, 175.0, 187.5, 193.75]
    """
    kept, carried, found = _decay(decay), 0.0, []
    for rank, amount in enumerate(numbers(spend, "spend"), start=1):
        carried = not_negative(amount, f"spend[{rank}]") + kept * carried
        found.append(carried * (1 - kept) if normalised else carried)
    return found


def adstock_half_life(decay: float) -> float:
    """Periods after which half of the effect is gone.

    Parameters
    ----------
    decay : float
        Share of the effect that is still there a period later [ratio, 0 to below 1].

    Returns
    -------
    float
        Half-life [periods]; 0 without carry-over.

    Raises
    ------
    CalculationError
        When the decay is not from 0 to below 1.

    Notes
    -----
    ``ln 0.5 / ln decay``.

    References
    ----------
    Meta, Robyn, `adstock_geometric` (key `robyn`).

    Examples
    --------
    >>> adstock_half_life(0.5), round(adstock_half_life(0.8), 2)
    (1.0, 3.11)
    """
    kept = _decay(decay)
    return math.log(0.5) / math.log(kept) if kept else 0.0


def adstock_multiplier(decay: float) -> float:
    """What a spend does in all, per what it does in its own period.

    Parameters
    ----------
    decay : float
        Share of the effect that is still there a period later [ratio, 0 to below 1].

    Returns
    -------
    float
        Multiplier [ratio, 1 or more].

    Raises
    ------
    CalculationError
        When the decay is not from 0 to below 1.

    Notes
    -----
    ``1 / (1 - decay)``.

    References
    ----------
    Meta, Robyn, `adstock_geometric` (key `robyn`).

    Examples
    --------
    >>> adstock_multiplier(0.5), round(adstock_multiplier(0.8), 9)
    (2.0, 5.0)
    """
    return 1 / (1 - _decay(decay))


def weibull_adstock(spend: Sequence[float], *, shape: float, scale: float) -> list[float]:
    """Spend whose effect fades along a Weibull survival curve.

    Parameters
    ----------
    spend : sequence of float
        Spend per period, oldest first [EUR]; shape (periods,).
    shape : float
        At 1 it fades evenly, above 1 it holds first and fades later [ratio].
    scale : float
        Periods after which 37 % of the effect is left [periods].

    Returns
    -------
    list of float
        Effective spend per period [EUR]; shape (periods,).

    Raises
    ------
    CalculationError
        When the shape or the scale is not above 0, or a figure is negative or not finite.

    Notes
    -----
    ``A(t) = sum over k of spend(t - k) exp(-(k / scale) ^ shape)``: with a shape of 1 it is geometric with a decay of
    exp(-1 / scale). Robyn's own variant multiplies these shares up; figures do not carry over from one to the other.

    References
    ----------
    Meta, Robyn, `adstock_weibull` (key `robyn`).

    Examples
    --------
    >>> left = weibull_adstock([100, 0, 0, 0], shape=2, scale=2)
    >>> [round(amount, 1) for amount in left]
    [100.0, 77.9, 36.8, 10.5]
    """
    power, length = positive(shape, "shape"), positive(scale, "scale")
    paid = [not_negative(amount, f"spend[{rank}]") for rank, amount in enumerate(numbers(spend, "spend"), start=1)]
    left = [math.exp(-((k / length) ** power)) for k in range(len(paid))]
    return [math.fsum(paid[t - k] * left[k] for k in range(t + 1)) for t in range(len(paid))]


def _decay(decay: float) -> float:
    below = math.nextafter(1.0, 0.0)
    return number(decay, "decay", least=0, most=below, expected="below_one")
