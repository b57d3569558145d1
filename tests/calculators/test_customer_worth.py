"""Customer value: the trap of days on weekly data, and the sum that it stands for."""

import pytest

from commplan.calculators import BgNbd, GammaGamma, History, customer_value, days, fit_bg_nbd, fit_gamma_gamma, weeks
from commplan.errors import CalculationError
from tests.calculators.published import cdnow, cdnow_with_spend

ONE = History.of([2], recency=[30.43], age=[38.86], unit="week", mean_spend=[22.35])
SHOP, SPEND = BgNbd(0.243, 4.414, 0.793, 2.426, "week"), GammaGamma(6.25, 3.74, 15.44)
YEAR = {"step": weeks(4.345), "steps": 12, "discount": 0.01}


def test_t2_customer_1_is_worth_36_and_not_140():
    found = customer_value(cdnow_with_spend(), purchases=fit_bg_nbd(cdnow()), spend=fit_gamma_gamma(cdnow_with_spend()),
                           **YEAR)  # fmt: skip
    assert found[0] == pytest.approx(36.2785, abs=0.01)
    with pytest.raises(CalculationError, match="Durations in days and in weeks cannot be mixed"):
        customer_value(ONE, purchases=SHOP, spend=SPEND, step=days(30), steps=12, discount=0.01)


def test_it_is_expected_purchases_times_expected_spend_without_a_discount():
    found = customer_value(ONE, purchases=SHOP, spend=SPEND, step=weeks(13), steps=3, discount=0, margin=0.4)
    bought = SHOP.conditional_purchases(weeks(39), frequency=2, recency=weeks(30.43), age=weeks(38.86))
    assert found[0] == pytest.approx(0.4 * bought * SPEND.expected_spend(22.35, frequency=2))


def test_later_money_is_worth_less():
    dear, cheap = (customer_value(ONE, purchases=SHOP, spend=SPEND, step=weeks(4), steps=24, discount=rate)[0]
                   for rate in (0.05, 0.001))  # fmt: skip
    assert 0 < dear < cheap
