"""Adstock: Robyn's formula, half-lives, and what all of it adds up to."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import adstock_half_life, adstock_multiplier, geometric_adstock, weibull_adstock
from commplan.errors import CalculationError

SPENDS = st.lists(st.floats(0, 1e5), min_size=1, max_size=20)


def test_m15_robyn_adstock_geometric():
    assert geometric_adstock([100] * 5, decay=0.5) == pytest.approx([100, 150, 175, 187.5, 193.75], abs=1e-9)


def test_m17_half_life_and_multiplier():
    assert (adstock_half_life(0.5), adstock_multiplier(0.5)) == pytest.approx((1, 2))
    assert (adstock_half_life(0.8), adstock_multiplier(0.8)) == pytest.approx((3.11, 5), abs=0.005)
    assert adstock_half_life(0) == 0


@given(SPENDS, st.floats(0, 0.95))
def test_it_is_a_sum_of_powers_and_the_half_life_halves(spend, decay):
    found = geometric_adstock(spend, decay=decay)
    wanted = sum(amount * decay**age for age, amount in enumerate(reversed(spend)))
    assert found[-1] == pytest.approx(wanted, rel=1e-9, abs=1e-9)
    if decay > 0.01:
        assert decay ** adstock_half_life(decay) == pytest.approx(0.5)


@given(SPENDS, st.floats(0.3, 20))
def test_weibull_of_shape_one_is_geometric(spend, scale):
    geometric = geometric_adstock(spend, decay=math.exp(-1 / scale))
    assert weibull_adstock(spend, shape=1, scale=scale) == pytest.approx(geometric, rel=1e-9, abs=1e-9)


def test_normalised_keeps_a_constant_spend():
    assert geometric_adstock([100] * 200, decay=0.8, normalised=True)[-1] == pytest.approx(100)
    with pytest.raises(CalculationError, match="decay must be a ratio from 0 to below 1"):
        geometric_adstock([1], decay=1)
