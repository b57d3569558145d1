"""Tests of conversion rates, against the handbook, R's help page and statsmodels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency
from statsmodels.stats.proportion import proportions_ztest

from commplan.calculators import chi2_test, one_proportion_test, proportion_z_test
from commplan.errors import CalculationError

SAMPLES = st.integers(1, 2_000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials)))


def test_s3_nist_7_2_4():
    found = one_proportion_test(26, trials=200, expected=0.10)
    assert found.statistic == pytest.approx(1.414, abs=1e-3)
    assert one_proportion_test(26, trials=200, expected=0.1, correction=True).statistic == pytest.approx(
        1.296, abs=1e-3
    )


def test_s6_r_prop_test_smokers():
    found = chi2_test([83, 90, 129, 70], trials=[86, 93, 136, 82])
    assert (found.statistic, found.p_value) == pytest.approx((12.600, 0.005585), abs=1e-3)
    assert found.freedom == 3
    assert found.p_value == pytest.approx(0.0055855, abs=5e-7)


def test_s16_twelve_and_twenty_of_four_hundred():
    found = proportion_z_test(20, trials=400, base_successes=12, base_trials=400)
    assert found.p_value == pytest.approx(0.149, abs=5e-4)


@given(SAMPLES, SAMPLES, st.sampled_from([("two-sided", "two-sided"), ("greater", "larger"), ("less", "smaller")]))
def test_s5_z_as_statsmodels_has_it(new, base, names):
    if new[0] + base[0] in (0, new[1] + base[1]):
        return
    found = proportion_z_test(new[0], trials=new[1], base_successes=base[0], base_trials=base[1], alternative=names[0])
    oracle = proportions_ztest([new[0], base[0]], [new[1], base[1]], alternative=names[1])
    assert (found.statistic, found.p_value) == pytest.approx(oracle, rel=1e-7, abs=1e-12)


@given(SAMPLES, SAMPLES, st.booleans())
def test_chi_squared_as_scipy_has_it(new, base, correction):
    if new[0] + base[0] in (0, new[1] + base[1]):
        return
    table = np.array([[new[0], new[1] - new[0]], [base[0], base[1] - base[0]]])
    oracle = chi2_contingency(table, correction=correction)
    found = chi2_test([new[0], base[0]], trials=[new[1], base[1]], correction=correction)
    assert (found.statistic, found.p_value) == pytest.approx((oracle.statistic, oracle.pvalue), rel=1e-6, abs=1e-9)


def test_few_expected_are_told_and_nothing_at_all_is_no_difference():
    assert proportion_z_test(1, trials=10, base_successes=3, base_trials=10).expected_below_5
    nothing = proportion_z_test(0, trials=10, base_successes=0, base_trials=10)
    assert (nothing.statistic, nothing.p_value) == (0, 1)
    with pytest.raises(CalculationError, match="No value of successes"):
        chi2_test([0, 0], trials=[3, 4])
