"""The pace still needed, and forecasts that hold what they promise."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.regression.linear_model import OLS

from commplan.calculators import course_level, course_total, monthly_pace
from commplan.errors import CalculationError

AMOUNTS = st.floats(0, 1e6)
MONTHS = st.lists(st.integers(0, 10_000), min_size=4, max_size=24)
COURSES = pytest.mark.parametrize("course", [course_total, course_level], ids=lambda course: course.__name__)


def test_the_pace_still_needed():
    assert monthly_pace(120, done=45, months_left=6) == 12.5
    assert monthly_pace(120, done=120, months_left=0) == 0
    assert monthly_pace(120, done=150, months_left=0) == 0
    assert monthly_pace(120, done=119, months_left=0) == math.inf


@given(AMOUNTS, AMOUNTS, st.floats(0.1, 60))
def test_that_pace_meets_the_target(target, done, months_left):
    pace = monthly_pace(target, done=done, months_left=months_left)
    assert done + pace * months_left == pytest.approx(max(target, done))


@given(AMOUNTS, AMOUNTS, st.floats(0.1, 60), st.floats(0, 60))
def test_more_time_never_asks_for_more_pace(target, done, months_left, more):
    later = monthly_pace(target, done=done, months_left=months_left + more)
    assert 0 <= later <= monthly_pace(target, done=done, months_left=months_left)


@pytest.mark.parametrize(
    ("values", "months_left", "level"), [([6, 9, 5, 8, 7, 10], 6, 0.8), ([120.5, -40, 60, 77], 2.5, 0.95)]
)
def test_a_total_is_the_mean_of_the_months_to_come_times_their_number(values, months_left, level):
    found = course_total(values, months_left=months_left, level=level)
    mean = stats.t(
        len(values) - 1, np.mean(values), np.std(values, ddof=1) * math.sqrt(1 / months_left + 1 / len(values))
    )
    low, high = (sum(values) + months_left * end for end in mean.interval(level))
    assert (found.interval.low, found.interval.high) == pytest.approx((low, high))
    assert found.expected == found.interval.likely == pytest.approx(sum(values) + months_left * np.mean(values))


@given(MONTHS, st.integers(1, 24), st.floats(0.5, 0.99))
def test_a_level_is_the_prediction_of_ordinary_least_squares(values, months_left, level):
    found = course_level(values, months_left=months_left, bounds=(-math.inf, math.inf), level=level)
    design = np.column_stack([np.ones(len(values)), np.arange(1, len(values) + 1)])
    ahead = OLS(np.array(values, float), design).fit().get_prediction([[1, len(values) + months_left]])
    assert found.expected == pytest.approx(ahead.predicted_mean[0], rel=1e-6, abs=1e-6)
    if found.interval is not None:
        oracle = ahead.conf_int(obs=True, alpha=1 - level)[0]
        assert (found.interval.low, found.interval.high) == pytest.approx(tuple(oracle), rel=1e-6, abs=1e-6)


def test_eight_forecasts_in_ten_hold_the_truth():
    draw, held = np.random.default_rng(2026), {course_total: 0, course_level: 0}
    for _ in range(2_000):
        year = draw.normal(100, 15, 12)
        total = course_total(year[:6], months_left=6)
        level = course_level(year[:6], months_left=6, bounds=(-math.inf, math.inf))
        held[course_total] += total.interval.contains(year.sum())
        held[course_level] += level.interval.contains(year[-1])
    assert [count / 2_000 for count in held.values()] == pytest.approx([0.8, 0.8], abs=0.03)


@COURSES
@pytest.mark.parametrize("values", [[7], [7, 9], [7, 9, 20]])
def test_fewer_than_four_months_give_no_interval(course, values):
    assert course(values, months_left=3).interval is None


def test_fewer_than_four_months_give_no_trend_either():
    assert course_total([7, 9, 20], months_left=3).expected == 72
    assert course_level([7, 9, 20], months_left=3).expected == 20


@COURSES
@pytest.mark.parametrize("values", [[5, 5, 5, 5], [0, 0, 0, 0, 0], [0.1, 0.1, 0.1, 0.1]])
def test_months_all_alike_do_not_claim_certainty(course, values):
    assert course(values, months_left=3).interval is None


@pytest.mark.parametrize("start", [0, 0.1, 0.7])
def test_a_line_without_a_wobble_does_not_claim_certainty(start):
    found = course_level([start + step / 10 for step in range(5)], months_left=2)
    assert found.expected == pytest.approx(start + 0.6)
    assert found.interval is None


@COURSES
@pytest.mark.parametrize("values", [[7], [7, 9, 20, 4]])
def test_at_the_deadline_it_is_known(course, values):
    known = values[-1] if course is course_level else sum(values)
    found = course(values, months_left=0)
    assert found.expected == found.interval.low == found.interval.high == known


@given(MONTHS, st.floats(0.1, 24))
def test_what_is_done_is_not_undone(values, months_left):
    found = course_total(values, months_left=months_left)
    assert found.expected >= sum(values)
    assert found.interval is None or found.interval.low >= sum(values)


def test_months_of_loss_may_undo_it():
    assert course_total([5, -5, 5, -5], months_left=3).interval.low < 0


@given(st.lists(st.floats(0, 1), min_size=4, max_size=12), st.floats(0.1, 60))
def test_a_rate_stays_a_rate(values, months_left):
    found = course_level(values, months_left=months_left, bounds=(0, 1))
    assert 0 <= found.expected <= 1
    assert found.interval is None or 0 <= found.interval.low <= found.interval.high <= 1


@COURSES
@given(values=MONTHS, months_left=st.floats(0.1, 24), factor=st.floats(0.01, 100))
def test_the_unit_does_not_matter(course, values, months_left, factor):
    one, other = course(values, months_left=months_left), course([v * factor for v in values], months_left=months_left)
    assert other.expected == pytest.approx(factor * one.expected, abs=1e-6)
    if one.interval is not None and other.interval is not None:
        assert other.interval.high == pytest.approx(factor * one.interval.high, abs=1e-6)


@COURSES
def test_a_later_deadline_is_less_certain(course):
    near, far = (course([40, 46, 43, 49, 50], months_left=left).interval for left in (1, 12))
    assert far.high - far.low > near.high - near.low


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: monthly_pace(-1, done=0, months_left=1), "target must be"),
        (lambda: monthly_pace(1, done=0, months_left=-1), "months_left must be"),
        (lambda: course_total([], months_left=1), r"values must be at least one month; \[\] was given"),
        (lambda: course_total([1, math.nan], months_left=1), r"values\[2\] must be a finite number; nan was given"),
        (lambda: course_total([1, None], months_left=1), r"values\[2\] must be"),
        (lambda: course_total([1], months_left=math.inf), "months_left must be"),
        (lambda: course_total([1], months_left=1, level=80), "level must be"),
        (
            lambda: course_level([1, -1], months_left=1),
            r"values\[2\] must be within the bounds, 0 to inf; -1 was given",
        ),
        (lambda: course_level([0.2, 20], months_left=1, bounds=(0, 1)), r"values\[2\] must be within the bounds"),
        (lambda: course_level([1], months_left=1, bounds=(1, 0)), r"bounds must be the lowest and .*; \(1, 0\) was"),
        (lambda: course_level([1], months_left=1, bounds=(1, 1)), "bounds must be"),
        (lambda: course_level([1], months_left=1, bounds=(0, math.nan)), "bounds must be"),
        (lambda: course_level([1, math.inf], months_left=1), r"values\[2\] must be a finite number"),
    ],
)
def test_impossible_figures_are_named(call, message):
    with pytest.raises(CalculationError, match=f"^{message}"):
        call()
