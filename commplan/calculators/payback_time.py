"""How long an investment takes to come back, plain or discounted, from even or uneven amounts."""

import math
from collections.abc import Sequence

from commplan.calculators.argument import not_negative, number, numbers


def payback(investment: float, *, inflows: float | Sequence[float], rate: float = 0.0) -> float | None:
    """Time until an investment has come back.

    Parameters
    ----------
    investment : float
        What is paid now [EUR].
    inflows : float or sequence of float
        What comes back: one amount for every period, without end, or one per period, oldest first [EUR]; shape
        (periods,). A period may lose money.
    rate : float
        Discount rate per period for the discounted payback; 0 for the plain one [ratio].

    Returns
    -------
    float or None
        Time [periods], a fraction where it comes back within a period. None when it never does.

    Raises
    ------
    CalculationError
        When the investment or the rate is negative or a figure is not finite.

    Notes
    -----
    Inflows are spread evenly over their period; with a rate, each is discounted from the end of its period:
    ``n + (missing after n periods) / (discounted inflow of period n + 1)``. 0 when nothing is invested. What comes
    after the payback is not looked at, so it ranks nothing: see `npv`.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> payback(6_000, inflows=[1_000, 2_000, 4_000, 5_000])
    2.75
    >>> payback(6_000, inflows=1_500)
    4.0
    """
    missing, rate = not_negative(investment, "investment"), not_negative(rate, "rate")
    if isinstance(inflows, Sequence) and not isinstance(inflows, str):
        return _payback_uneven(missing, numbers(inflows, "inflows"), rate)
    inflow = number(inflows, "inflows")
    if not missing:
        return 0.0
    if inflow <= 0 or missing * rate >= inflow:
        return None
    rate = rate if rate > 1e-12 else 0.0  # too small for the logarithms below, and for anybody to notice
    full = int(-math.log1p(-missing * rate / inflow) / math.log1p(rate)) if rate else int(missing / inflow)
    back = inflow * (-math.expm1(-full * math.log1p(rate)) / rate if rate else full)
    return full + max(missing - back, 0.0) / (inflow / (1 + rate) ** (full + 1))


def _payback_uneven(missing: float, inflows: list[float], rate: float) -> float | None:
    if not missing:
        return 0.0
    for period, inflow in enumerate(inflows):
        worth = inflow / (1 + rate) ** (period + 1)
        if worth >= missing:
            return period + missing / worth
        missing -= worth
    return None
