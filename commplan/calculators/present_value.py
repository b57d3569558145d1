"""What money of later is worth today: net present value and internal rate of return."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from commplan.calculators.argument import impossible, number, numbers, one_of, refusal

First = Literal["now", "after_one_period"]
TIMINGS = ("now", "after_one_period")
_REACH = (-40.0, -4.0, -1.0, 1.0, 4.0, 40.0)  # of log(1 + rate): finest where rates of real projects lie


def npv(
    rate: float, *, cash_flows: Sequence[float], first: First = "now", times: Sequence[float] | None = None
) -> float:
    """Net present value of a series of payments and receipts.

    Parameters
    ----------
    rate : float
        Discount rate per period, above -1 [ratio; 8 % is 0.08].
    cash_flows : sequence of float
        What comes in, less what goes out, oldest first [EUR]; shape (periods,).
    first : {"now", "after_one_period"}
        When the first one falls [timing]. "now" is what numpy-financial and textbooks do; "after_one_period" is what
        the NPV function of Excel does.
    times : sequence of float, optional
        When each falls, where that is not once per period: fractions are accepted [periods]; shape (periods,). With
        it `first` is not used.

    Returns
    -------
    float
        Value today [EUR].

    Raises
    ------
    CalculationError
        When the rate is -1 or less, a figure is not finite, or there is not one time per cash flow.

    Notes
    -----
    ``sum(cash_flow / (1 + rate) ** t)`` with t = 0, 1, 2 … or 1, 2, 3 … for "after_one_period": the second is the first
    divided by 1 + rate. An investment paid today stands outside Excel's NPV: add it to the result.

    References
    ----------
    numpy-financial documentation, "npv" (key `numpy-financial`).

    Examples
    --------
    A shop pays 40,000 for its new site and expects four years of growing margin.

    >>> round(npv(0.08, cash_flows=[-40_000, 5_000, 8_000, 12_000, 30_000]), 2)
    3065.22
    """
    rate = _rate(rate)
    flows = numbers(cash_flows, "cash_flows")
    return _value(rate, flows, _times(len(flows), first, times))


def irr(cash_flows: Sequence[float], *, near: float | None = None, times: Sequence[float] | None = None) -> float:
    """Internal rate of return: the rate at which the net present value is zero.

    Parameters
    ----------
    cash_flows : sequence of float
        What comes in, less what goes out, oldest first [EUR]; shape (periods,).
    near : float, optional
        Where there are several, the one nearest to this is given [ratio].
    times : sequence of float, optional
        When each falls, where that is not once per period [periods]; shape (periods,).

    Returns
    -------
    float
        Rate per period [ratio; 0.28 is 28 %].

    Raises
    ------
    CalculationError
        When there is none (the flows never change sign, or no rate brings them to zero), or several and `near` is not
        given: the message lists them.

    Notes
    -----
    Every root of ``sum(cash_flow / (1 + rate) ** t) = 0`` with rate > -1 is looked for. Flows that change sign once
    have exactly one. With several, none of them ranks projects rightly: the net present value does, or `mirr`.

    References
    ----------
    numpy-financial documentation, "irr" (key `numpy-financial`).

    Examples
    --------
    >>> round(irr([-100, 39, 59, 55, 20]), 4)
    0.2809
    """
    flows = numbers(cash_flows, "cash_flows", fewest=2)
    rates = _roots(flows, _times(len(flows), "now", times))
    if not rates:
        raise impossible("irr_none")
    if near is not None:
        wanted = number(near, "near")
        return min(rates, key=lambda rate: abs(rate - wanted))
    if len(rates) > 1:
        shown = "; ".join(f"{rate:.4f}" for rate in rates)
        raise impossible("irr_several", changes=_sign_changes(flows), rates=shown)
    return rates[0]


def mirr(cash_flows: Sequence[float], *, finance_rate: float, reinvest_rate: float) -> float:
    """Modified internal rate of return: one answer where the internal rate has none or several.

    Parameters
    ----------
    cash_flows : sequence of float
        What comes in, less what goes out, oldest first, the first one now [EUR]; shape (periods,).
    finance_rate, reinvest_rate : float
        What borrowed money costs and what received money earns, above -1 [ratio per period].

    Returns
    -------
    float
        Rate per period [ratio].

    Raises
    ------
    CalculationError
        When nothing is paid or nothing received, or a figure is not finite.

    Notes
    -----
    ``(FV(receipts, reinvest_rate) / -PV(payments, finance_rate)) ** (1 / (n - 1)) - 1``, as Excel's MIRR.

    References
    ----------
    numpy-financial documentation, "mirr" (key `numpy-financial`).

    Examples
    --------
    >>> round(mirr([-100, 50, -60, 70], finance_rate=0.10, reinvest_rate=0.12), 4)
    -0.0391
    """
    flows = numbers(cash_flows, "cash_flows", fewest=2)
    finance, reinvest = _rate(finance_rate, "finance_rate"), _rate(reinvest_rate, "reinvest_rate")
    periods = [float(t) for t in range(len(flows))]
    paid = -_value(finance, [min(flow, 0.0) for flow in flows], periods)
    received = _value(reinvest, [max(flow, 0.0) for flow in flows], periods)
    if not paid or not received:
        raise impossible("irr_none")
    return float((received / paid) ** (1 / (len(flows) - 1)) * (1 + reinvest) - 1)


def _rate(rate: object, name: str = "rate") -> float:
    return number(rate, name, least=math.nextafter(-1.0, 0.0), expected="above", low="-1")


def _times(count: int, first: str, times: Sequence[float] | None) -> list[float]:
    start = TIMINGS.index(one_of(first, "first", TIMINGS))
    if times is None:
        return [float(t) for t in range(start, start + count)]
    if len(times) != count:
        raise refusal("times", len(times), "same_length", other="cash_flows", count=count)
    return numbers(times, "times")


def _value(rate: float, flows: Sequence[float], times: Sequence[float]) -> float:
    return math.fsum(flow * math.exp(-t * math.log1p(rate)) for flow, t in zip(flows, times, strict=True))


def _sign_changes(flows: Sequence[float]) -> int:
    signs = [flow > 0 for flow in flows if flow]
    return sum(one != other for one, other in pairwise(signs))


def _roots(flows: list[float], times: list[float]) -> list[float]:
    """Every rate above -1 where the value is zero, from a fine grid on log(1 + rate), then bisection."""
    if not _sign_changes(flows):
        return []
    from commplan.calculators.crossing import crossings

    size, last = max(map(abs, flows)), max(times)

    def scaled(growth: float) -> float:
        """The value, looked at from the end where it would overflow at the start: only its sign counts."""
        moment = last if growth < 0 else 0.0
        return math.fsum(flow / size * math.exp((moment - t) * growth) for flow, t in zip(flows, times, strict=True))

    found = [growth for low, high in pairwise(_REACH) for growth in crossings(scaled, low=low, high=high)]
    return [math.expm1(growth) for growth in dict.fromkeys(found)]
