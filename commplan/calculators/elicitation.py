"""Response curves from what a client believes, drawn towards what studies found: the way for those with little data."""

import math
from typing import Literal

from commplan.calculators.argument import number, one_of, positive, ratio
from commplan.calculators.curve import PowerCurve
from commplan.knowledge import benchmark

Horizon = Literal["short", "long"]
HORIZONS = ("short", "long")
_LEAST, _MOST = 0.01, 0.99


def published_elasticity(horizon: Horizon) -> float:
    """What studies found that one percent more advertising adds to sales in percent [ratio]."""
    value = benchmark(f"advertising_elasticity_{one_of(horizon, 'horizon', HORIZONS)}/any/any").value
    assert value is not None, "the benchmark is one value, not a range"  # noqa: S101
    return value


def shrink_elasticity(own: float, *, weight: float, horizon: Horizon = "short") -> float:
    """An elasticity of one's own, drawn towards the published mean.

    Parameters
    ----------
    own : float
        Believed or measured at the client's [ratio].
    weight : float
        How much it counts against the studies: 0 not at all, 1 alone [ratio 0-1]. Say it beside the result.
    horizon : {"short", "long"}
        Effect within the period, or with what it carries over.

    Returns
    -------
    float
        Elasticity [ratio].

    Raises
    ------
    CalculationError
        When the weight is outside 0-1 or the elasticity negative.

    Notes
    -----
    ``weight × own + (1 - weight) × published``, the published means being 0.12 (short) and 0.24 (long).

    References
    ----------
    R. Sethuraman, G. J. Tellis, R. A. Briesch, "How well does advertising work?", *Journal of Marketing Research* 48
    (3), 2011 (key `sethuraman-2011`).

    Examples
    --------
    >>> round(shrink_elasticity(0.50, weight=0.25), 3)
    0.215
    """
    trust = ratio(weight, "weight")
    return trust * number(own, "own", least=0, expected="not_negative") + (1 - trust) * published_elasticity(horizon)


def elicited_curve(
    spend: float,
    *,
    result: float,
    doubled: float,
    weight: float,
    halved: float | None = None,
    horizon: Horizon = "short",
) -> PowerCurve:
    """A response curve from what is spent and brought now, and what twice as much would bring.

    Parameters
    ----------
    spend : float
        What is spent now [EUR per period].
    result : float
        What it brings now: leads, sales or margin [result per period].
    doubled : float
        What the client expects of twice the spend [result per period].
    weight : float
        How much the client's answers count against the studies [ratio 0-1].
    halved : float, optional
        What the client expects of half the spend [result per period].
    horizon : {"short", "long"}
        Effect within the period, or with what it carries over.

    Returns
    -------
    PowerCurve
        Through today's point; its elasticity is drawn towards the published one and kept between 0.01 and 0.99.

    Raises
    ------
    CalculationError
        When the double is expected to bring less than now or more than twice as much, or the half more than now or
        less than half: ask again.

    Notes
    -----
    ``elasticity = ln(doubled / result) / ln 2``, the mean of it and of ``ln(result / halved) / ln 2`` where both are
    known, then `shrink_elasticity`. People overrate what more money would bring: give the studies most of the weight.

    References
    ----------
    R. Sethuraman, G. J. Tellis, R. A. Briesch, "How well does advertising work?", *Journal of Marketing Research* 48
    (3), 2011 (key `sethuraman-2011`).

    Examples
    --------
    A shop spends 1,000, gets 40 orders, and believes in 60 for 2,000.

    >>> curve = elicited_curve(1_000, result=40, doubled=60, weight=0.3)
    >>> round(curve.elasticity, 2), round(float(curve.result(2_000)), 1)
    (0.26, 47.9)
    """
    now = positive(result, "result")
    twice = number(doubled, "doubled", least=now, most=2 * now, expected="increasing_result")
    believed = [math.log2(twice / now)]
    if halved is not None:
        half = number(halved, "halved", least=now / 2, most=now, expected="between_results")
        believed.append(math.log2(now / half))
    own = shrink_elasticity(sum(believed) / len(believed), weight=weight, horizon=horizon)
    return PowerCurve.through(spend, result=now, elasticity=min(max(own, _LEAST), _MOST))
