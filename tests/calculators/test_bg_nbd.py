"""BG/NBD: published values, its own simulation, and what must hold whatever the parameters."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import BgNbd, History, days, weeks
from commplan.errors import CalculationError

CDNOW = BgNbd(r=0.243, alpha=4.414, a=0.793, b=2.426, unit="week")
SHAPES = st.floats(0.1, 5)


def test_c4_conditional_expectation():
    found = CDNOW.conditional_purchases(weeks(39), frequency=2, recency=weeks(30.43), age=weeks(38.86))
    assert found == pytest.approx(1.226, abs=1e-3)


def test_who_did_not_come_back_is_alive_by_definition():
    assert CDNOW.alive(frequency=0, recency=weeks(0), age=weeks(38.86)) == 1


def test_long_silence_after_many_purchases_says_gone():
    often, recently = (CDNOW.alive(frequency=20, recency=weeks(at), age=weeks(52)) for at in (20, 51))
    assert often < 0.02
    assert recently > 0.9


@given(SHAPES, SHAPES, SHAPES, SHAPES, st.floats(0.1, 50))
def test_chances_add_up_and_their_mean_is_the_expectation(r, alpha, a, b, t):
    model, most = BgNbd(r, alpha * 5, a, b, "week"), 400
    chances = [model.purchase_probability(x, horizon=weeks(t)) for x in range(most)]
    if 1 - sum(chances) > 1e-6:
        return  # the tail is too long to be counted out
    mean = sum(x * chance for x, chance in enumerate(chances))
    assert model.expected_purchases(weeks(t)) == pytest.approx(mean, rel=1e-3, abs=1e-4)


@given(SHAPES, SHAPES, SHAPES, st.integers(0, 20), st.floats(0, 1), st.floats(1, 50), st.floats(0.1, 50))
def test_the_formula_passes_through_a_equal_one(r, alpha, b, x, share, age, t):
    recency = age * share if x else 0.0
    near, at = (
        BgNbd(r, alpha, a, b, "week").conditional_purchases(
            weeks(t), frequency=x, recency=weeks(recency), age=weeks(age)
        )
        for a in (1 + 1e-4, 1)
    )
    assert at == pytest.approx(near, rel=1e-2, abs=1e-6)


@given(st.integers(0, 20), st.floats(0, 1), st.floats(1, 100), st.floats(0, 50), st.floats(0, 50))
def test_more_time_brings_more(x, share, age, one, more):
    recency = weeks(age * share if x else 0)
    found = [
        CDNOW.conditional_purchases(weeks(t), frequency=x, recency=recency, age=weeks(age))
        for t in (0, one, one + more)
    ]
    assert found[0] == pytest.approx(0, abs=1e-9)
    assert found[0] - 1e-9 <= found[1] <= found[2] + 1e-9


def test_the_unit_of_time_is_only_a_unit():
    daily = BgNbd(CDNOW.r, CDNOW.alpha * 7, CDNOW.a, CDNOW.b, "day")
    assert daily.expected_purchases(days(273)) == pytest.approx(CDNOW.expected_purchases(weeks(39)))


def test_a_simulated_shop():
    rng, size = np.random.default_rng(4), 100_000
    pace, leave = rng.gamma(CDNOW.r, 1 / CDNOW.alpha, size), rng.beta(CDNOW.a, CDNOW.b, size)
    bought, left = np.zeros(size), np.full(size, 52.0)
    active = np.ones(size, bool)
    while active.any():
        left[active] -= rng.exponential(1 / np.maximum(pace[active], 1e-12))
        active &= left > 0
        bought[active] += 1
        active &= rng.random(size) > leave
    assert CDNOW.expected_purchases(weeks(52)) == pytest.approx(bought.mean(), rel=0.03)
    assert CDNOW.purchase_probability(0, horizon=weeks(52)) == pytest.approx((bought == 0).mean(), abs=0.005)


def test_all_together_from_the_first_one_on():
    cohort = History.of([0, 0], recency=[0, 0], age=[39, 30], unit="week")
    wanted = CDNOW.expected_purchases(weeks(20)) + CDNOW.expected_purchases(weeks(11))
    assert CDNOW.expected_total(cohort, since_start=weeks(20)) == pytest.approx(wanted)


def test_days_given_to_a_model_in_weeks_are_refused():
    with pytest.raises(CalculationError, match="Durations in days and in weeks cannot be mixed"):
        CDNOW.expected_purchases(days(273))
    with pytest.raises(CalculationError, match="horizon must be a duration with its unit"):
        CDNOW.expected_purchases(39)
    with pytest.raises(CalculationError, match="alpha must be a finite number above 0"):
        BgNbd(1, 0, 1, 1, "week")
