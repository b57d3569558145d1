"""How likely it is that one version is really better than the other."""

import math

from commplan.calculators.argument import not_negative, part, positive, refusal


def p_b_beats_a(
    successes: float,
    *,
    trials: float,
    base_successes: float,
    base_trials: float,
    prior: tuple[float, float] = (1.0, 1.0),
) -> float:
    """Chance that the new version (B) converts better than the base (A), given what was seen.

    Parameters
    ----------
    successes, trials : float
        Conversions and opportunities of B [count].
    base_successes, base_trials : float
        The same for A [count].
    prior : tuple of float
        Beta prior of each rate, above 0; (1, 1) holds every rate for equally likely.

    Returns
    -------
    float
        P(B > A) [ratio 0-1].

    Raises
    ------
    CalculationError
        When a count is impossible, or both the successes of B and its prior do not add up to a whole number.

    Notes
    -----
    ``sum over i < a_B of B(a_A + i, b_A + b_B) / ((b_B + i) B(1 + i, b_B) B(a_A, b_A))`` with the Beta parameters after
    the data. It is no p-value: 0.92 says "likelier than not", and looking every day raises false winners here too.

    References
    ----------
    Evan Miller, "Formulas for Bayesian A/B testing" (key `evan-miller`).

    Examples
    --------
    >>> round(p_b_beats_a(20, trials=400, base_successes=12, base_trials=400), 3)
    0.923
    """
    import numpy as np

    n, m = not_negative(trials, "trials"), not_negative(base_trials, "base_trials")
    x = part(successes, "successes", whole=n, whole_name="trials")
    y = part(base_successes, "base_successes", whole=m, whole_name="base_trials")
    alpha, beta = (positive(value, "prior") for value in prior)
    won, lost, base_won, base_lost = x + alpha, n - x + beta, y + alpha, m - y + beta
    if won != math.floor(won):
        raise refusal("successes", successes, "whole", fewest=0)
    i = np.arange(int(won) - 1)
    steps = (base_won + i) / (base_won + i + lost + base_lost) * (lost + i) / (1 + i)  # each term by the one before
    first = _log_beta(base_won, lost + base_lost) - _log_beta(base_won, base_lost)
    terms = np.exp(first + np.concatenate(([0.0], np.cumsum(np.log(steps)))))
    return min(float(terms.sum()), 1.0)


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
