"""Clopper-Pearson and Garwood, against published values and independent implementations."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, chi2
from statsmodels.stats.proportion import proportion_confint

from commplan.calculators import clopper_pearson, poisson_interval, poisson_rate

SAMPLES = st.integers(1, 2_000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials)))


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0, 0.1684), (1, 29, 0.0009, 0.1776)],
)
def test_newcombe_1998_table_1_method_5(successes, trials, low, high):
    found = clopper_pearson(successes, trials=trials)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@given(SAMPLES, st.floats(0.5, 0.999))
def test_as_statsmodels_has_it(sample, level):
    found = clopper_pearson(sample[0], trials=sample[1], level=level)
    oracle = proportion_confint(*sample, alpha=1 - level, method="beta")
    assert (found.low, found.high) == pytest.approx(oracle, rel=1e-8, abs=1e-12)


@given(SAMPLES)
def test_one_sided_as_scipy_has_it(sample):
    upper = binomtest(*sample, alternative="less").proportion_ci(0.95)
    lower = binomtest(*sample, alternative="greater").proportion_ci(0.95)
    assert clopper_pearson(sample[0], trials=sample[1], side="upper").high == pytest.approx(upper.high, abs=1e-9)
    assert clopper_pearson(sample[0], trials=sample[1], side="lower").low == pytest.approx(lower.low, abs=1e-9)


def test_the_rule_of_three():
    assert poisson_rate(0, exposure=100, side="upper").high == pytest.approx(-math.log(0.05) / 100)
    assert clopper_pearson(0, trials=100, side="upper").high == pytest.approx(1 - 0.05**0.01)


@given(st.integers(0, 500), st.floats(0.1, 1e4), st.floats(0.5, 0.999))
def test_rate_as_the_chi_squared_form_has_it(count, exposure, level):
    found, tail = poisson_rate(count, exposure=exposure, level=level), (1 - level) / 2
    low = chi2.ppf(tail, 2 * count) / 2 if count else 0
    assert (found.low, found.high) == pytest.approx(
        (low / exposure, chi2.isf(tail, 2 * count + 2) / 2 / exposure), rel=1e-8
    )
    assert found.low * exposure == pytest.approx(poisson_interval(count, level=level).low)
