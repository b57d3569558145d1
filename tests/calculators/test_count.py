"""The exact Poisson interval, against tables, the chi-square form and the definition itself."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from commplan.calculators import poisson_interval
from commplan.errors import CalculationError

LEVELS = st.floats(0.5, 0.999)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 10, 30, 100, 1_000])
@pytest.mark.parametrize("level", [0.80, 0.95, 0.99])
def test_garwood_in_its_chi_square_form(count, level):
    found, tail = poisson_interval(count, level=level), (1 - level) / 2
    low = stats.chi2.ppf(tail, 2 * count) / 2 if count else 0
    assert (found.low, found.high) == pytest.approx((low, stats.chi2.ppf(1 - tail, 2 * count + 2) / 2), rel=1e-9)
    assert found.likely == count


@pytest.mark.parametrize("count", [1, 3, 10, 57])
def test_each_end_is_where_the_observed_count_becomes_a_rarity(count):
    found = poisson_interval(count, level=0.95)
    assert stats.poisson.sf(count - 1, found.low) == pytest.approx(0.025)
    assert stats.poisson.cdf(count, found.high) == pytest.approx(0.025)


def test_no_event_leaves_a_ceiling():
    none = poisson_interval(0)
    assert none.low == none.likely == 0
    assert none.high == pytest.approx(-math.log(0.025))  # 3.69


@given(st.integers(0, 500), st.floats(0.001, 0.999))
def test_a_fraction_of_an_event_lies_between_the_whole_counts_around(whole, fraction):
    below, between, above = (poisson_interval(count) for count in (whole, whole + fraction, whole + 1))
    assert below.low <= between.low <= above.low
    assert below.high <= between.high <= above.high


def test_fractional_conversions_of_a_platform():
    found = poisson_interval(57.08)
    assert (found.low, found.high) == pytest.approx((43.24, 73.95), abs=0.01)
    assert found.low == pytest.approx(stats.gamma.ppf(0.025, 57.08))
    assert found.high == pytest.approx(stats.gamma.ppf(0.975, 58.08))


@given(st.floats(0, 1e6), LEVELS)
def test_it_holds_the_observed_count_and_is_never_without_width(count, level):
    found = poisson_interval(count, level=level)
    assert found.contains(count)
    assert 0 <= found.low < found.high < math.inf


@given(st.floats(0, 1e5), LEVELS, LEVELS)
def test_more_certainty_asks_for_a_wider_interval(count, one, other):
    narrow, wide = (poisson_interval(count, level=level) for level in sorted((one, other)))
    assert wide.low <= narrow.low
    assert narrow.high <= wide.high


@pytest.mark.parametrize("expected", [0.5, 3.0, 12.0, 40.0])
def test_it_covers_the_truth_at_least_as_often_as_promised(expected):
    counts = range(int(expected + 12 * math.sqrt(expected)) + 10)
    covered = sum(stats.poisson.pmf(n, expected) for n in counts if poisson_interval(n).contains(expected))
    assert 0.95 <= covered < 1


@pytest.mark.parametrize("count", [-1, math.inf, math.nan, True])
def test_impossible_counts_are_refused(count):
    with pytest.raises(CalculationError, match=r"^count must be"):
        poisson_interval(count)
