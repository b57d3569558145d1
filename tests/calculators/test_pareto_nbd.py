"""Pareto/NBD: the published parameters and what must hold whatever they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import ParetoNbd, days, fit_pareto_nbd, weeks
from commplan.errors import CalculationError
from tests.calculators.published import cdnow

CDNOW = ParetoNbd(r=0.553, alpha=10.578, s=0.606, beta=11.669, unit="week")
SHAPES = st.floats(0.1, 5)


def test_c2_cdnow():
    found = fit_pareto_nbd(cdnow())
    assert (found.r, found.alpha, found.s, found.beta) == pytest.approx((0.553, 10.578, 0.606, 11.669), abs=5e-3)
    assert found.log_likelihood == pytest.approx(-9595.0, abs=0.05)
    assert found.errors[3] == pytest.approx(6.2, abs=0.1)


def test_a_simulated_shop():
    rng, size = np.random.default_rng(4), 200_000
    pace, leave = rng.gamma(CDNOW.r, 1 / CDNOW.alpha, size), rng.gamma(CDNOW.s, 1 / CDNOW.beta, size)
    stayed = np.minimum(52, rng.exponential(1 / np.maximum(leave, 1e-12)))
    assert CDNOW.expected_purchases(weeks(52)) == pytest.approx(rng.poisson(pace * stayed).mean(), rel=0.02)


@given(SHAPES, SHAPES, SHAPES, SHAPES, st.floats(1, 60))
def test_alive_without_a_purchase_is_what_both_laws_give(r, alpha, s, beta, age):
    # integrate over the moment of leaving: nothing bought until then
    model = ParetoNbd(r, alpha, s, beta, "week")
    tau = np.linspace(0, age, 20_001)
    gone = np.trapezoid(s / beta * (beta / (beta + tau)) ** (s + 1) * (alpha / (alpha + tau)) ** r, tau)
    stayed = (beta / (beta + age)) ** s * (alpha / (alpha + age)) ** r
    found = model.alive(frequency=0, recency=weeks(0), age=weeks(age))
    assert found == pytest.approx(stayed / (stayed + gone), rel=1e-3)


@given(SHAPES, SHAPES, SHAPES, st.floats(0.5, 60))
def test_it_passes_through_s_equal_one_and_alpha_equal_beta(r, alpha, beta, t):
    near, at = (ParetoNbd(r, alpha, s, beta, "week").expected_purchases(weeks(t)) for s in (1 + 1e-6, 1))
    assert at == pytest.approx(near, rel=1e-4)
    more, same = (
        ParetoNbd(r, alpha, 0.7, b, "week").alive(frequency=3, recency=weeks(t / 2), age=weeks(t))
        for b in (alpha * (1 + 1e-7), alpha)
    )
    assert same == pytest.approx(more, rel=1e-4)


def test_units_and_the_gate():
    with pytest.raises(CalculationError, match="cannot be mixed"):
        CDNOW.expected_purchases(days(1))
    few = cdnow().frame.head(20)
    with pytest.raises(CalculationError, match="are not enough for this model"):
        fit_pareto_nbd(type(cdnow())(few, "week"))
