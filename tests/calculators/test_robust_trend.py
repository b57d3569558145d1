import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import theilslopes

from commplan.calculators.robust_trend import outliers, seasonal_shifts, theil_sen
from commplan.errors import CalculationError


@given(st.lists(st.integers(0, 60), min_size=5, max_size=30))
def test_slope_is_that_of_scipy(values: list[int]) -> None:
    found = theil_sen([float(value) for value in values])
    assert found is not None
    assert found.likely == pytest.approx(theilslopes(values).slope)
    assert found.low <= found.likely <= found.high


def test_range_of_the_slope_holds_the_truth_about_that_often() -> None:
    chance = np.random.default_rng(5)
    held = 0
    for _ in range(400):
        found = theil_sen((2.0 * np.arange(12) + chance.normal(0, 5, 12)).tolist())
        assert found is not None
        held += found.contains(2.0)
    assert 0.74 <= held / 400 <= 0.9


def test_one_mad_month_moves_the_slope_little() -> None:
    assert theil_sen([10, 12, 14, 900, 18, 20, 22, 24]).likely == 2.0  # type: ignore[union-attr]


def test_season_is_found_beside_a_trend_and_needs_two_years() -> None:
    values = [100 + 2 * month + (30 if month % 12 == 11 else 0) for month in range(36)]
    shifts = seasonal_shifts([float(value) for value in values])
    assert shifts is not None
    assert shifts[11] == pytest.approx(30)
    assert max(map(abs, shifts[:11])) == pytest.approx(0)
    assert seasonal_shifts([float(value) for value in values[:23]]) is None


def test_a_december_that_comes_every_year_is_no_outlier() -> None:
    noise = np.random.default_rng(8).normal(0, 4, 36)
    values = [100.0 + noise[month] + (300 if month % 12 == 11 else 0) for month in range(36)]
    assert outliers(values) == ()
    values[17] = 700.0
    assert [(found.place, found.value) for found in outliers(values)] == [(17, 700.0)]


def test_what_chance_does_to_a_count_is_no_outlier() -> None:
    assert outliers([2, 3, 2, 3, 2, 3, 6], counts=True) == ()
    chance = np.random.default_rng(6)
    named = sum(bool(outliers(chance.poisson(20, 12).astype(float).tolist(), counts=True)) for _ in range(300))
    assert named / 300 < 0.05


def test_missing_months_and_short_series() -> None:
    assert outliers([5, 900, 5]) == ()
    assert theil_sen([1, math.nan, 3]) is None
    assert theil_sen([1, math.nan, 3, 4, 5]).likely == 1.0  # type: ignore[union-attr]
    with pytest.raises(CalculationError):
        outliers([1, math.inf, 2, 3, 4, 5])
