"""When money has come back: even and uneven, plain and discounted."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import npv, payback


def test_even_and_uneven():
    assert payback(6_000, inflows=1_500) == 4
    assert payback(6_000, inflows=[1_000, 2_000, 4_000, 5_000]) == 2.75


def test_discounted():
    # 1,000 / 1.1, 1,000 / 1.21 and so on: 3,169.87 after four years of 3,500, 3,790.79 after five
    assert payback(3_500, inflows=[1_000] * 6, rate=0.10) == pytest.approx(
        4 + (3_500 - 3_169.8654) / 620.9213, abs=1e-5
    )


def test_never_and_nothing_to_pay():
    assert payback(1_000, inflows=[100, 200]) is None
    assert payback(1_000, inflows=0) is None
    assert payback(1_000, inflows=100, rate=0.10) is None
    assert payback(0, inflows=[5]) == 0


def test_a_period_that_loses_money_puts_it_off():
    assert payback(100, inflows=[50, -20, 70, 10]) == 3


@given(st.floats(1, 1e5), st.floats(1, 1e5), st.floats(0, 0.3))
def test_the_same_amount_for_ever_is_a_long_list_of_it(investment, inflow, rate):
    listed = payback(investment, inflows=[inflow] * 300, rate=rate)
    endless = payback(investment, inflows=inflow, rate=rate)
    if listed is not None:
        assert endless == pytest.approx(listed, rel=1e-6)
    else:
        assert endless is None or endless > 299.999


@given(st.floats(10, 1e4), st.lists(st.floats(1, 1e4), min_size=1, max_size=20), st.floats(0, 0.5))
def test_it_is_back_just_when_the_value_turns(investment, inflows, rate):
    found = payback(investment, inflows=inflows, rate=rate)
    total = npv(rate, cash_flows=[-investment, *inflows])
    if found is None:
        assert total < 1e-6
        return
    until = npv(rate, cash_flows=[-investment, *inflows[: math.ceil(found)]])
    assert until > -1e-6 * investment
