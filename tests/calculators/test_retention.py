"""Customer value from a constant retention rate: published cases, timing, and the sum it stands for."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import margin_multiple, retention_clv, retention_needed, simple_clv
from commplan.errors import CalculationError

STAY, DISCOUNT = st.floats(0, 0.99), st.floats(0.001, 0.5)


def test_c13_t3_net_4_you_with_both_timings():
    assert retention_clv(18.95, retention=0.788, discount=0.01) == pytest.approx(67.2639, abs=1e-3)
    assert retention_clv(18.95, retention=0.788, discount=0.01, first_margin="now") == pytest.approx(86.21, abs=5e-3)


def test_c14_retention_for_the_same_value():
    target = retention_clv(18.95, retention=0.788, discount=0.01)
    assert retention_needed(target, margin=18.75, discount=0.01) == pytest.approx(0.78983, abs=5e-6)


@pytest.mark.parametrize(("rate", "multiples"), [(0.12, (1.15, 1.67, 2.50, 4.09)), (0.10, (1.20, 1.75, 2.67, 4.50))])
def test_c15_margin_multiples(rate, multiples):
    found = [margin_multiple(stay, discount=rate) for stay in (0.6, 0.7, 0.8, 0.9)]
    assert found == pytest.approx(multiples, abs=0.005)


def test_c16_farris_internet_provider():
    assert retention_clv(17.95, retention=0.995, discount=0.01) == pytest.approx(1_190.68, abs=0.01)


@given(STAY, DISCOUNT, st.floats(-0.3, 0.001), st.sampled_from(["now", "after_one_period"]), st.integers(0, 40))
def test_it_is_the_sum_of_the_margins(stay, discount, growth, timing, periods):
    start = 0 if timing == "now" else 1
    wanted = sum((stay * (1 + growth) / (1 + discount)) ** t for t in range(start, start + periods))
    found = retention_clv(1, retention=stay, discount=discount, growth=growth, first_margin=timing, periods=periods)
    assert found == pytest.approx(wanted, rel=1e-9, abs=1e-12)


@given(STAY, DISCOUNT, st.floats(0, 0.0009))
def test_gupta_lehmann_with_growth(stay, discount, growth):
    assert margin_multiple(stay, discount=discount, growth=growth) == pytest.approx(
        stay / (1 + discount - stay * (1 + growth)), rel=1e-9
    )


@given(STAY, DISCOUNT, st.sampled_from(["now", "after_one_period"]))
def test_the_solver_turns_it_round(stay, discount, timing):
    value = retention_clv(20, retention=stay, discount=discount, first_margin=timing)
    assert retention_needed(value, margin=20, discount=discount, first_margin=timing) == pytest.approx(stay, abs=1e-9)


def test_without_an_end_and_out_of_reach():
    assert retention_clv(1, retention=1, discount=0) == math.inf
    assert retention_clv(0, retention=1, discount=0) == 0
    assert retention_clv(1, retention=1, discount=0, periods=4) == 4
    assert simple_clv(60, orders_per_year=4, margin=0.5, years=3) == 360
    with pytest.raises(CalculationError, match="No value of retention"):
        retention_needed(1_000, margin=1, discount=0.1)
