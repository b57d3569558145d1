"""Wilson and Newcombe, against the published tables and an independent implementation."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from commplan.calculators import conversion_rate, newcombe, wilson
from commplan.errors import CalculationError

SAMPLES = st.integers(1, 20_000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials)))
LEVELS = st.floats(0.5, 0.999)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_s1_newcombe_1998_table_1_method_3(successes, trials, low, high):
    found = wilson(successes, trials=trials)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(81, 263, 0.2535, 0.3682), (15, 148, 0.0598, 0.1644), (0, 20, 0, 0.2005), (1, 29, 0.0018, 0.1963)],
)
def test_newcombe_1998_table_1_method_4(successes, trials, low, high):
    found = wilson(successes, trials=trials, correction=True)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@given(SAMPLES, st.booleans())
def test_continuity_and_one_side_as_scipy_has_them(sample, correction):
    method = "wilsoncc" if correction else "wilson"
    for side, alternative in (("both", "two-sided"), ("upper", "less"), ("lower", "greater")):
        found = wilson(sample[0], trials=sample[1], side=side, correction=correction)
        oracle = binomtest(*sample, alternative=alternative).proportion_ci(0.95, method=method)
        assert (found.low, found.high) == pytest.approx((oracle.low, oracle.high), abs=1e-9)


def test_the_correction_widens_a_difference():
    call = {"trials": 70, "base_successes": 48, "base_trials": 80}
    plain, wider = (newcombe(56, **call, correction=correction) for correction in (False, True))
    assert wider.low < plain.low < plain.high < wider.high
    assert (wider.low, wider.high) == pytest.approx((0.0428, 0.3422), abs=5e-5)  # method 11


@pytest.mark.parametrize(
    ("new", "base", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
    ],
)
def test_s2_newcombe_1998_method_10(new, base, low, high):
    found = newcombe(new[0], trials=new[1], base_successes=base[0], base_trials=base[1])
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    # the notes print 8.4 % for 3 of 100; the bound is 8.452 %
    [(0, 50, 0, 0.0713), (3, 100, 0.0103, 0.0845), (30, 1_000, 0.0211, 0.0425)],
)
def test_small_samples_of_the_field_notes(successes, trials, low, high):
    found = wilson(successes, trials=trials)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


def test_s16_twenty_against_twelve_of_four_hundred_is_open():
    found = newcombe(20, trials=400, base_successes=12, base_trials=400)
    assert (found.low, found.high) == pytest.approx((-0.008, 0.049), abs=5e-4)
    assert found.contains(0)


@given(SAMPLES, LEVELS)
def test_wilson_as_statsmodels_has_it(sample, level):
    successes, trials = sample
    found = wilson(successes, trials=trials, level=level)
    oracle = proportion_confint(successes, trials, alpha=1 - level, method="wilson")
    assert (found.low, found.high) == pytest.approx(oracle, rel=1e-9, abs=1e-12)
    assert found.likely == successes / trials


@given(SAMPLES, SAMPLES, LEVELS)
def test_newcombe_as_statsmodels_has_it(new, base, level):
    found = newcombe(new[0], trials=new[1], base_successes=base[0], base_trials=base[1], level=level)
    oracle = confint_proportions_2indep(*new, *base, method="newcomb", correction=False, alpha=1 - level)
    assert (found.low, found.high) == pytest.approx(oracle, rel=1e-9, abs=1e-9)


@given(SAMPLES, LEVELS)
def test_wilson_stays_within_0_and_1_and_keeps_a_width(sample, level):
    found = wilson(sample[0], trials=sample[1], level=level)
    assert 0 <= found.low <= found.likely <= found.high <= 1
    assert found.low < found.high


@given(SAMPLES)
def test_failures_are_the_mirror_of_successes(sample):
    successes, trials = sample
    won, lost = wilson(successes, trials=trials), wilson(trials - successes, trials=trials)
    assert (won.low, won.high) == pytest.approx((1 - lost.high, 1 - lost.low), abs=1e-12)


@given(SAMPLES, st.integers(2, 50))
def test_the_same_rate_on_more_trials_is_surer(sample, times):
    successes, trials = sample
    few, many = (wilson(successes * k, trials=trials * k) for k in (1, times))
    assert many.high - many.low < few.high - few.low


@given(SAMPLES, SAMPLES)
def test_swapping_the_versions_turns_the_sign(new, base):
    there = newcombe(new[0], trials=new[1], base_successes=base[0], base_trials=base[1])
    back = newcombe(base[0], trials=base[1], base_successes=new[0], base_trials=new[1])
    assert (there.low, there.likely, there.high) == pytest.approx((-back.high, -back.likely, -back.low), abs=1e-12)
    assert -1 <= there.low <= there.likely <= there.high <= 1


@pytest.mark.parametrize("trials", [1, 3, 7, 20, 1_001])
def test_the_ends_are_exact_when_nothing_or_everything_converted(trials):
    assert wilson(0, trials=trials).low == 0
    assert wilson(trials, trials=trials).high == 1


def test_fractional_conversions_lie_between_the_whole_ones():
    below, between, above = (wilson(n, trials=900) for n in (57, 57.08, 58))
    assert below.low < between.low < above.low
    assert below.high < between.high < above.high


def test_without_a_trial_nothing_is_known():
    assert conversion_rate(0, trials=0) is None
    nothing = wilson(0, trials=0)
    assert (nothing.low, nothing.likely, nothing.high) == (0, None, 1)
    for counts in [(0, 0, 5, 10), (5, 10, 0, 0)]:
        difference = newcombe(counts[0], trials=counts[1], base_successes=counts[2], base_trials=counts[3])
        assert (difference.low, difference.likely, difference.high) == (-1, None, 1)


def test_a_rate():
    assert conversion_rate(30, trials=1_000) == 0.03
    assert conversion_rate(57.08, trials=100) == pytest.approx(0.5708)


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda: conversion_rate(11, trials=10), "successes"),
        (lambda: conversion_rate(-1, trials=10), "successes"),
        (lambda: wilson(1, trials=math.inf), "trials"),
        (lambda: wilson(1, trials=10, level=1), "level"),
        (lambda: newcombe(1, trials=10, base_successes=11, base_trials=10), "base_successes"),
        (lambda: newcombe(1, trials=10, base_successes=1, base_trials=-10), "base_trials"),
    ],
)
def test_impossible_figures_are_named(call, named):
    with pytest.raises(CalculationError, match=f"^{named} must be"):
        call()
