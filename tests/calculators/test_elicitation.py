"""Curves from what a client believes, drawn towards the studies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import elicited_curve, published_elasticity, shrink_elasticity
from commplan.errors import CalculationError


def test_m12_published_elasticities():
    assert (published_elasticity("short"), published_elasticity("long")) == (0.12, 0.24)


def test_weights_are_what_they_say():
    assert shrink_elasticity(0.5, weight=0) == 0.12
    assert shrink_elasticity(0.5, weight=1) == 0.5
    assert shrink_elasticity(0.5, weight=0.5, horizon="long") == pytest.approx(0.37)


@given(st.floats(1, 1e5), st.floats(1, 1e4), st.floats(1.02, 1.97), st.floats(0, 1))
def test_it_goes_through_today_and_for_the_trusting_through_the_double(spend, result, times, weight):
    curve = elicited_curve(spend, result=result, doubled=result * times, weight=weight)
    assert float(curve.result(spend)) == pytest.approx(result)
    trusting = elicited_curve(spend, result=result, doubled=result * times, weight=1)
    assert float(trusting.result(2 * spend)) == pytest.approx(result * times)
    careful = elicited_curve(spend, result=result, doubled=result * times, weight=0, horizon="long")
    assert careful.elasticity == 0.24


def test_the_half_counts_as_much_as_the_double():
    curve = elicited_curve(100, result=100, doubled=2**0.2 * 100, halved=100 / 2**0.6, weight=1)
    assert curve.elasticity == pytest.approx(0.4)


def test_beliefs_that_no_such_curve_can_hold():
    with pytest.raises(CalculationError, match="doubled must be more than the result now and less than twice it"):
        elicited_curve(100, result=40, doubled=90, weight=0.3)
    with pytest.raises(CalculationError, match="halved must be between half the result now and the result now"):
        elicited_curve(100, result=40, doubled=60, halved=10, weight=0.3)
