"""sBG: the two published cohorts, with the parameters of the appendix and not of the preprint."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import ShiftedBetaGeometric, fit_sbg, retention_clv
from commplan.errors import CalculationError

HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491]
REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241]
SHAPES = st.floats(0.1, 20)


def test_c11_t1_fader_hardie_2007():
    high, regular = fit_sbg(HIGH_END), fit_sbg(REGULAR)
    assert (high.alpha, high.beta) == pytest.approx((0.668, 3.806), abs=1e-3)
    assert (regular.alpha, regular.beta) == pytest.approx((0.704, 1.182), abs=1e-3)
    assert (high.log_likelihood, regular.log_likelihood) == pytest.approx((-1611.2, -1680.265), abs=0.1)


def test_t5_a_constant_rate_undervalues():
    high = fit_sbg(HIGH_END)
    assert high.expected_lifetime(0.10) == pytest.approx(5.92, abs=0.005)
    constant = retention_clv(1, retention=0.869, discount=0.10, first_margin="now")
    assert constant == pytest.approx(4.76, abs=0.005)


@given(SHAPES, SHAPES, st.floats(0.1, 0.5))
def test_lifetimes_are_sums_of_survival(alpha, beta, discount):
    model, far = ShiftedBetaGeometric(alpha, beta), 400
    weights = [(1 + discount) ** -t for t in range(far)]
    alive = [model.survival(t) for t in range(far)]
    assert model.expected_lifetime(discount) == pytest.approx(sum(map(float.__mul__, alive, weights)), rel=1e-6)
    later = sum(alive[t + 3] / alive[2] * weights[t] for t in range(far - 3))
    assert model.residual_lifetime(discount, renewals=2) == pytest.approx(later, rel=1e-6)


@given(SHAPES, SHAPES, st.integers(1, 30))
def test_retention_is_the_ratio_of_survivals_and_rises(alpha, beta, period):
    model = ShiftedBetaGeometric(alpha, beta)
    assert model.retention(period) == pytest.approx(model.survival(period) / model.survival(period - 1))
    assert model.retention(period) < model.retention(period + 1)


def test_without_a_discount():
    assert ShiftedBetaGeometric(3, 2).expected_lifetime(0) == pytest.approx(2)
    assert ShiftedBetaGeometric(0.7, 2).expected_lifetime(0) == float("inf")


@pytest.mark.parametrize("survivors", [[10, 11, 9], [0, 0, 0], [5, 5, 5], [10, 5]])
def test_no_cohort_is_refused(survivors):
    with pytest.raises(CalculationError, match="survivors must be"):
        fit_sbg(survivors)


def test_errors_shrink_with_the_size_of_the_cohort():
    small, large = fit_sbg(REGULAR), fit_sbg([100 * left for left in REGULAR])
    assert small.errors[0] / large.errors[0] == pytest.approx(10, rel=1e-2)
