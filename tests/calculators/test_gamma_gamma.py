"""Gamma-Gamma: Hardie's note 025, and what happens where there is no mean."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import GammaGamma, History, fit_gamma_gamma
from commplan.errors import CalculationError
from tests.calculators.published import cdnow_with_spend


def test_c6_hardie_note_025():
    found = fit_gamma_gamma(cdnow_with_spend())
    assert (found.p, found.q, found.gamma) == pytest.approx((6.25, 3.74, 15.44), abs=0.01)
    assert found.log_likelihood == pytest.approx(-4055.9177, abs=0.02)
    assert found.mean_spend == pytest.approx(35.17, abs=0.01)
    assert found.customers == 946


def test_c8_what_946_customers_spent():
    spent = cdnow_with_spend().column("mean_spend")
    found = (spent.mean(), spent.std(ddof=1), spent.min(), np.median(spent), spent.max())
    assert found == pytest.approx((35.08, 30.28, 2.99, 27.50, 299.63), abs=0.01)


def test_a_simulated_shop():
    rng = np.random.default_rng(7)
    bought = rng.integers(1, 8, 4_000)
    spent = rng.gamma(6 * bought, 1 / (bought * rng.gamma(4, 1 / 15, 4_000)))
    found = fit_gamma_gamma(History.of(bought, recency=bought, age=bought + 1, unit="week", mean_spend=spent))
    assert (found.p, found.q) == pytest.approx((6, 4), rel=0.15)
    assert abs(found.p - 6) < 4 * found.errors[0]


@given(st.floats(0.5, 10), st.floats(1.05, 8), st.floats(1, 100), st.floats(1, 500), st.integers(0, 100))
def test_it_lies_between_the_mean_of_all_and_what_was_seen(p, q, gamma, spent, bought):
    model = GammaGamma(p, q, gamma)
    ends = sorted((model.mean_spend, spent))
    assert ends[0] * (1 - 1e-9) <= model.expected_spend(spent, frequency=bought) <= ends[1] * (1 + 1e-9)


def test_q_below_one_never_gives_a_negative_spend():
    heavy = GammaGamma(p=2, q=0.8, gamma=10)
    assert heavy.mean_spend is None
    assert heavy.expected_spend(30, frequency=2) == pytest.approx(2 * (10 + 60) / 3.8)
    with pytest.raises(CalculationError, match=r"q = 0\.80\) the mean spend of customers without a repeat purchase"):
        heavy.expected_spend(30, frequency=0)


def test_the_unit_of_money_is_only_a_unit():
    history = cdnow_with_spend()
    cents = History(history.frame.assign(mean_spend=history.frame["mean_spend"] * 100), "week")
    one, other = fit_gamma_gamma(history), fit_gamma_gamma(cents)
    assert (other.p, other.q, other.gamma) == pytest.approx((one.p, one.q, one.gamma * 100), rel=1e-3)
