"""Is a conversion rate different from another one? The tests, with the name of the one that was made."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from commplan.calculators.argument import impossible, numbers, open_ratio, part, positive, refusal
from commplan.calculators.chi_square import above
from commplan.calculators.side import Alternative, normal_p_value


@dataclass(frozen=True, slots=True)
class TestResult:
    """What a test found.

    Parameters
    ----------
    method : str
        The test, by its name in the field.
    statistic : float or None
        Its figure; None for Fisher's exact test, which has none.
    p_value : float
        Chance of a difference at least as large if there were none [ratio 0-1].
    freedom : int or None
        Degrees of freedom, where it has some.
    expected_below_5 : bool
        Whether a cell expects fewer than 5: the approximation is then poor, and Fisher's test is the one to make.
    """

    __test__ = False  # pytest would take the name for one of its own

    method: str
    statistic: float | None
    p_value: float
    freedom: int | None = None
    expected_below_5: bool = False


def one_proportion_test(
    successes: float,
    *,
    trials: float,
    expected: float,
    alternative: Alternative = "two-sided",
    correction: bool = False,
) -> TestResult:
    """Test a conversion rate against a figure fixed beforehand.

    Parameters
    ----------
    successes, trials : float
        Those that converted and those that could have [count].
    expected : float
        The rate to compare with, known and not measured [ratio 0-1, both excluded].
    alternative : {"two-sided", "greater", "less"}
        What is looked for.
    correction : bool
        Continuity correction: moves the count half a unit towards what is expected.

    Returns
    -------
    TestResult
        z and its p-value.

    Raises
    ------
    CalculationError
        When there is no trial, a count is impossible or the expected rate is not strictly between 0 and 1.

    Notes
    -----
    ``z = (x - n p0) / sqrt(n p0 (1 - p0))``: the spread is that of the expected rate.

    References
    ----------
    NIST/SEMATECH, *e-Handbook of Statistical Methods*, section 7.2.4 (key `nist-handbook`).

    Examples
    --------
    >>> round(one_proportion_test(26, trials=200, expected=0.10).statistic, 3)
    1.414
    """
    trials, expected = positive(trials, "trials"), open_ratio(expected, "expected")
    successes = part(successes, "successes", whole=trials, whole_name="trials")
    away = successes - trials * expected
    if correction:
        away = math.copysign(max(abs(away) - 0.5, 0.0), away)
    z = away / math.sqrt(trials * expected * (1 - expected))
    few = trials * min(expected, 1 - expected) < 5
    return TestResult("one-proportion z", z, normal_p_value(z, alternative), None, few)


def proportion_z_test(
    successes: float,
    *,
    trials: float,
    base_successes: float,
    base_trials: float,
    alternative: Alternative = "two-sided",
    pooled: bool = True,
) -> TestResult:
    """Test whether two conversion rates differ.

    Parameters
    ----------
    successes, trials : float
        Conversions and opportunities of the version looked at [count].
    base_successes, base_trials : float
        The same for the version it is compared with [count].
    alternative : {"two-sided", "greater", "less"}
        What is looked for: any difference, or the new version above or below the base.
    pooled : bool
        Spread from both versions together, as the hypothesis of no difference has it; else from each.

    Returns
    -------
    TestResult
        z and its p-value. When nothing or everything converted in both, z is 0 and p 1.

    Raises
    ------
    CalculationError
        When a version had no trial, or a count is impossible.

    Notes
    -----
    ``z = (p - p0) / sqrt(q (1 - q) (1/n + 1/n0))`` with q the rate of both together. Right for one look, planned in
    advance. See `newcombe` for how large the difference may be: that is what a decision needs.

    References
    ----------
    NIST/SEMATECH, *e-Handbook of Statistical Methods*, section 7.3.3 (key `nist-handbook`).

    Examples
    --------
    >>> round(proportion_z_test(20, trials=400, base_successes=12, base_trials=400).p_value, 3)
    0.149
    """
    n, m = positive(trials, "trials"), positive(base_trials, "base_trials")
    x = part(successes, "successes", whole=n, whole_name="trials")
    y = part(base_successes, "base_successes", whole=m, whole_name="base_trials")
    p, q, both = x / n, y / m, (x + y) / (n + m)
    variance = both * (1 - both) * (1 / n + 1 / m) if pooled else p * (1 - p) / n + q * (1 - q) / m
    z = (p - q) / math.sqrt(variance) if variance > 0 else 0.0
    few = min(n, m) * min(both, 1 - both) < 5
    name = "two-proportion z, pooled" if pooled else "two-proportion z, unpooled"
    return TestResult(name, z, normal_p_value(z, alternative) if variance > 0 else 1.0, None, few)


def chi2_test(successes: Sequence[float], *, trials: Sequence[float], correction: bool = False) -> TestResult:
    """Test whether several conversion rates are all the same.

    Parameters
    ----------
    successes, trials : sequence of float
        Conversions and opportunities of each version [count]; shape (versions,).
    correction : bool
        Yates' continuity correction, for two versions; R's prop.test makes it unless told not to.

    Returns
    -------
    TestResult
        Pearson's X², its degrees of freedom and its p-value.

    Raises
    ------
    CalculationError
        When there are fewer than two versions, one has no trial, or nothing or everything converted everywhere.

    Notes
    -----
    ``sum((observed - expected)² / expected)`` over both outcomes; versions - 1 degrees of freedom. Yates' correction is
    the smaller of 0.5 and the distance to what is expected.

    References
    ----------
    R documentation, "prop.test" (key `r-stats`).

    Examples
    --------
    >>> smokers = chi2_test([83, 90, 129, 70], trials=[86, 93, 136, 82])
    >>> round(smokers.statistic, 1), smokers.freedom, round(smokers.p_value, 6)
    (12.6, 3, 0.005585)
    """
    won, tried = numbers(successes, "successes", fewest=2), numbers(trials, "trials", fewest=2)
    if len(won) != len(tried):
        raise refusal("trials", len(tried), "same_length", other="successes", count=len(won))
    tried = [positive(n, f"trials[{rank}]") for rank, n in enumerate(tried, start=1)]
    won = [part(x, f"successes[{k}]", whole=n, whole_name=f"trials[{k}]")
           for k, (x, n) in enumerate(zip(won, tried, strict=True), start=1)]  # fmt: skip
    rate = sum(won) / sum(tried)
    if rate in (0.0, 1.0):
        raise impossible("not_solvable", argument="successes")
    away = [abs(x - n * rate) for x, n in zip(won, tried, strict=True)]
    yates = min(0.5, *away) if correction and len(won) == 2 else 0.0
    statistic = sum((d - yates) ** 2 / (n * rate * (1 - rate)) for d, n in zip(away, tried, strict=True))
    few = min(tried) * min(rate, 1 - rate) < 5
    name = "Pearson chi-squared, Yates" if yates else "Pearson chi-squared"
    return TestResult(name, statistic, above(statistic, freedom=len(won) - 1), len(won) - 1, few)
