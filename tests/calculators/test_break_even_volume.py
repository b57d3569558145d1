"""Break-even in money, and its bond with break-even in units."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import break_even_revenue, break_even_units


def test_m7_openstax_hicks_in_money():
    assert break_even_revenue(18_000, margin=0.80) == pytest.approx(22_500)


def test_without_a_margin_or_without_a_cost():
    assert break_even_revenue(1, margin=0) == math.inf
    assert break_even_revenue(0, margin=0) == 0


@given(st.floats(0, 1e6), st.floats(1, 1e4), st.floats(0, 0.99), st.floats(0, 1e5))
def test_units_times_price(fixed, price, share, profit):
    units = break_even_units(fixed, price=price, unit_cost=price * share, target_profit=profit)
    assert break_even_revenue(fixed, margin=1 - share, target_profit=profit) == pytest.approx(units * price, rel=1e-6)
