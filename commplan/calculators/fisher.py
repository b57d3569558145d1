"""Fisher's exact test: two conversion rates compared, however few they rest on."""

from commplan.calculators.argument import one_of, part, whole
from commplan.calculators.proportion_test import TestResult
from commplan.calculators.side import ALTERNATIVES, Alternative


def fisher_exact_test(
    successes: float, *, trials: float, base_successes: float, base_trials: float,
    alternative: Alternative = "two-sided",
) -> TestResult:  # fmt: skip
    """Test whether two conversion rates differ, exactly, however few they rest on.

    Parameters
    ----------
    successes, trials : float
        Conversions and opportunities of the version looked at [count], whole numbers.
    base_successes, base_trials : float
        The same for the version it is compared with [count].
    alternative : {"two-sided", "greater", "less"}
        What is looked for.

    Returns
    -------
    TestResult
        The p-value; there is no statistic.

    Raises
    ------
    CalculationError
        When a count is negative, not whole, or larger than its trials.

    Notes
    -----
    Hypergeometric with the margins held; two-sided, the chances of all tables no likelier than this one are added.

    References
    ----------
    NIST/SEMATECH, *e-Handbook of Statistical Methods*, section 7.3.3 (key `nist-handbook`).

    Examples
    --------
    >>> round(fisher_exact_test(3, trials=4, base_successes=1, base_trials=4).p_value, 4)
    0.4857
    """
    import numpy as np
    from scipy.stats import fisher_exact  # slow to load, and most calculators do without

    n, m = whole(trials, "trials"), whole(base_trials, "base_trials")
    x = whole(part(successes, "successes", whole=n, whole_name="trials"), "successes")
    y = whole(part(base_successes, "base_successes", whole=m, whole_name="base_trials"), "base_successes")
    one_of(alternative, "alternative", ALTERNATIVES)
    found = fisher_exact(np.array([[x, n - x], [y, m - y]]), alternative=alternative)
    return TestResult("Fisher exact", None, float(found.pvalue))
