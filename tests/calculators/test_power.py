"""Sample sizes: R's help page, Evan Miller's calculator, statsmodels, and one another turned round."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import proportion_effectsize

from commplan.calculators import power_of_test, sample_size
from commplan.errors import CalculationError

RATES = st.floats(0.02, 0.98)
FORMULA = st.sampled_from(["r", "evan_miller", "arcsine"])


def test_s7_s8_r_power_prop_test():
    assert power_of_test(50, base=0.50, new=0.75) == pytest.approx(0.740, abs=5e-4)
    assert sample_size(0.50, new=0.75, power=0.90).per_arm == pytest.approx(76.7, abs=0.05)


def test_s12_the_same_case_by_four_formulas():
    case = {"base": 0.20, "new": 0.25}
    found = {name: sample_size(**case, formula=name) for name in ("evan_miller", "r", "arcsine", "sixteen")}
    assert {name: each.per_arm for name, each in found.items()} == pytest.approx(
        {"evan_miller": 1030.2, "r": 1093.7, "arcsine": 1091.9, "sixteen": 1024}, abs=0.05
    )
    assert len({each.formula for each in found.values()}) == 4


@pytest.mark.parametrize(
    ("base", "lift", "size"),
    [(0.01, 1.1, 163_095), (0.01, 1.2, 42_693), (0.01, 1.5, 7_750), (0.1, 1.1, 14_751), (0.1, 1.2, 3_841),
     (0.1, 1.5, 686), (0.02, 1.2, 21_109), (0.02, 1.5, 3_826)],
)  # fmt: skip
def test_t6_sizes_are_computed_and_not_pasted(base, lift, size):
    assert math.ceil(sample_size(base, new=base * lift).per_arm) == pytest.approx(size, abs=1)


def test_r_strict_counts_the_other_side_too():
    # where power is near the error itself, the other tail is seen
    loose, strict = (power_of_test(20, base=0.5, new=0.51, strict=strict) for strict in (False, True))
    assert loose < strict < 2 * loose + 0.01
    size = sample_size(0.5, new=0.51, power=0.06, strict=True).per_arm
    assert power_of_test(size, base=0.5, new=0.51, strict=True) == pytest.approx(0.06, abs=1e-6)


@given(RATES, RATES, st.floats(0.3, 0.99), st.floats(0.001, 0.2), st.floats(0.2, 5), FORMULA)
def test_size_and_power_are_each_other_turned_round(base, new, power, significance, ratio, formula):
    if abs(base - new) < 0.01:
        return
    options = {"significance": significance, "ratio": ratio, "formula": formula}
    size = sample_size(base, new=new, power=power, **options)
    if size.per_arm < 1e-9:  # a test of any size has more power than that
        assert power_of_test(1e-6, base=base, new=new, **options) > power - 1e-3
        return
    assert power_of_test(size.per_arm, base=base, new=new, **options) == pytest.approx(power, abs=1e-6)
    assert size.other_arm == pytest.approx(size.per_arm * ratio)


@given(RATES, RATES, st.sampled_from(["two-sided", "one-sided"]), st.floats(0.3, 3))
def test_arcsine_as_statsmodels_has_it(base, new, sides, ratio):
    if not 0.02 < abs(base - new) < 0.6:
        return  # beyond it statsmodels divides by the root of a negative figure
    effect = abs(proportion_effectsize(base, new))
    oracle = NormalIndPower().solve_power(
        effect, power=0.8, alpha=0.05, ratio=ratio, alternative="larger" if sides == "one-sided" else "two-sided"
    )
    found = sample_size(base, new=new, formula="arcsine", sides=sides, ratio=ratio)
    assert found.per_arm == pytest.approx(oracle, rel=1e-3)


def test_no_difference_needs_no_test():
    with pytest.raises(CalculationError, match=r"new must be another value than base \(0.2\)"):
        sample_size(0.2, new=0.2)
