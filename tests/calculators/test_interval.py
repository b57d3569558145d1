"""An interval is in order, or it is not an interval."""

import dataclasses
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import Interval
from commplan.errors import CalculationError

FIGURES = st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(FIGURES, min_size=3, max_size=3).map(sorted), FIGURES)
def test_contains_what_lies_between_the_bounds(ends, value):
    low, likely, high = ends
    interval = Interval(low, likely, high)
    assert interval.contains(value) == (low <= value <= high)
    assert all(interval.contains(end) for end in ends)


@given(st.lists(FIGURES, min_size=3, max_size=3, unique=True).map(sorted))
def test_any_other_order_is_refused(ends):
    low, likely, high = ends
    for disorder in [(likely, low, high), (low, high, likely), (high, likely, low)]:
        with pytest.raises(CalculationError, match="must be"):
            Interval(*disorder)


@pytest.mark.parametrize(
    ("ends", "named"),
    [
        ((math.nan, 1, 2), "low"),
        ((0, math.nan, 2), "likely"),
        ((0, 1, math.nan), "high"),
        ((True, 1, 2), "low"),
        ((0, "1", 2), "likely"),
        ((0, 1, None), "high"),
        ((0, math.inf, math.inf), "likely"),
        ((-math.inf, -math.inf, 0), "likely"),
        ((3, None, 2), "low"),
    ],
)
def test_the_message_names_the_value_at_fault(ends, named):
    with pytest.raises(CalculationError, match=f"^{named} must be"):
        Interval(*ends)


def test_a_likely_value_outside_the_bounds_is_told_where_they_are():
    with pytest.raises(CalculationError, match=r"likely must be from low \(1\.0\) to high \(2\.0\); 3 was given"):
        Interval(1, 3, 2)


def test_open_ends_and_no_likely_value():
    costs = Interval(54.2, None, math.inf)
    assert costs.contains(1e9)
    assert costs.contains(np.float32("inf"))
    assert not costs.contains(54)


def test_asking_for_nan_is_refused():
    with pytest.raises(CalculationError, match="value must be a number; nan was given"):
        Interval(0, 1, 2).contains(math.nan)


def test_frozen_and_equal_by_value():
    interval = Interval(0, 1, 2)
    assert interval == Interval(0.0, 1.0, 2.0)
    with pytest.raises(dataclasses.FrozenInstanceError):
        interval.low = -1
