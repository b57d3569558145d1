"""Whether visitors were shared out between the versions of a test as they were meant to be."""

from collections.abc import Sequence

from commplan.calculators.argument import not_negative, numbers, positive, refusal
from commplan.calculators.chi_square import above
from commplan.calculators.proportion_test import TestResult

SUSPECT = 0.001
"""Below such a p-value a sharing-out is not chance, and the test says nothing [ratio]."""
_FEW = 5


def sample_ratio_test(visitors: Sequence[float], *, shares: Sequence[float] | None = None) -> TestResult:
    """Test whether the versions got the visitors that they were meant to get.

    Parameters
    ----------
    visitors : sequence of float
        Visitors of each version [count]; shape (versions,).
    shares : sequence of float, optional
        What each was meant to get, in any unit above 0; shape (versions,). Equal if left out.

    Returns
    -------
    TestResult
        Pearson's X² of fit, its degrees of freedom (versions - 1) and its p-value.

    Raises
    ------
    CalculationError
        When there are fewer than two versions, no visitor at all, a count below 0, or not one share per version.

    Notes
    -----
    ``sum((observed - expected)² / expected)``. A p-value below 0.001 is called a sample ratio mismatch: redirects,
    robots or a broken counter took visitors out of one version, so the rates cannot be compared.

    References
    ----------
    A. Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", *KDD '19*, 2019 (key
    `fabijan-2019`).

    Examples
    --------
    >>> sample_ratio_test([1_552, 1_568]).p_value > SUSPECT
    True
    >>> sample_ratio_test([5_000, 5_400]).p_value < SUSPECT
    True
    """
    seen = [not_negative(n, "visitors") for n in numbers(visitors, "visitors", fewest=2)]
    meant = [1.0] * len(seen) if shares is None else numbers(shares, "shares", fewest=2)
    if len(meant) != len(seen):
        raise refusal("shares", len(meant), "same_length", other="visitors", count=len(seen))
    whole = positive(sum(seen), "visitors")
    parts = [positive(share, f"shares[{rank}]") for rank, share in enumerate(meant, start=1)]
    expected = [whole * share / sum(parts) for share in parts]
    statistic = sum((n - wanted) ** 2 / wanted for n, wanted in zip(seen, expected, strict=True))
    freedom = len(seen) - 1
    return TestResult("Pearson chi-squared of fit", statistic, above(statistic, freedom=freedom), freedom,
                      min(expected) < _FEW)  # fmt: skip
