"""The thresholds: at each of them, the profit is exactly zero."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import (
    break_even_cpl,
    break_even_roas,
    break_even_units,
    full_break_even_roas,
    full_cost,
    full_roi,
    romi,
)
from commplan.errors import CalculationError

WORKED_CASE = {"media": 1_000, "fees": 500, "hours": 10, "hourly_cost": 30}
MARGINS = st.floats(0.01, 1)
AMOUNTS = st.floats(0, 1e6)
SPENT = st.floats(1, 1e6)


@pytest.mark.parametrize(("margin", "threshold"), [(0.40, 2.5), (0.25, 4.0), (0.70, 1.43)])
def test_m8_break_even_roas(margin, threshold):
    assert break_even_roas(margin) == pytest.approx(threshold, abs=0.005)


def test_worked_case_on_margin_and_fully_loaded():
    assert break_even_roas(0.40) == 2.5
    assert full_break_even_roas(0.40, **WORKED_CASE) == pytest.approx(4.5)


def test_m5_operations_management_jenkins():
    assert break_even_units(40_000, price=70, unit_cost=50) == 2_000
    assert break_even_units(40_000, price=70, unit_cost=50, target_profit=20_000) == 3_000


def test_m7_openstax_hicks():
    units = break_even_units(18_000, price=100, unit_cost=20)
    assert units == 225
    assert units * 100 == 22_500


def test_a_lead_pays_what_its_sales_leave():
    assert break_even_cpl(3_000, margin=0.35, lead_to_sale=0.2) == pytest.approx(210)
    assert break_even_cpl(3_000, margin=0.35, lead_to_sale=0.2, fixed_cost=1_000, leads=20) == pytest.approx(160)


def test_too_few_leads_cannot_carry_the_fixed_cost_at_any_price():
    assert break_even_cpl(3_000, margin=0.35, lead_to_sale=0.2, fixed_cost=1_000, leads=4) == pytest.approx(-40)


@given(MARGINS, SPENT)
def test_at_the_threshold_the_return_is_zero(margin, media):
    assert romi(break_even_roas(margin) * media, margin=margin, spend=media) == pytest.approx(0, abs=1e-9)


@given(MARGINS, SPENT, AMOUNTS, st.floats(0, 1e3), st.floats(0, 1e3))
def test_at_the_full_threshold_the_full_return_is_zero(margin, media, fees, hours, hourly_cost):
    costs = {"media": media, "fees": fees, "hours": hours, "hourly_cost": hourly_cost}
    threshold = full_break_even_roas(margin, **costs)
    assert threshold >= break_even_roas(margin)
    assert full_roi(threshold * media, margin=margin, **costs) == pytest.approx(0, abs=1e-9)


@given(SPENT, MARGINS, MARGINS, AMOUNTS, st.floats(1, 1e4))
def test_at_the_threshold_the_leads_pay_for_everything(order_value, margin, lead_to_sale, fixed_cost, leads):
    cpl = break_even_cpl(order_value, margin=margin, lead_to_sale=lead_to_sale, fixed_cost=fixed_cost, leads=leads)
    earned = leads * lead_to_sale * order_value * margin
    spent = leads * cpl + full_cost(media=0, fees=fixed_cost, hours=0, hourly_cost=0)
    assert spent == pytest.approx(earned, rel=1e-9, abs=1e-6)


@given(SPENT, AMOUNTS, st.floats(0.01, 1e4), AMOUNTS)
def test_at_the_threshold_the_units_pay_for_everything(fixed_cost, unit_cost, contribution, profit):
    price = unit_cost + contribution
    units = break_even_units(fixed_cost, price=price, unit_cost=unit_cost, target_profit=profit)
    assert units * (price - unit_cost) == pytest.approx(fixed_cost + profit)


@given(MARGINS, MARGINS)
def test_a_better_margin_lowers_the_threshold(one, other):
    assert break_even_roas(max(one, other)) <= break_even_roas(min(one, other))


def test_at_zero():
    assert break_even_roas(0) == math.inf
    assert full_break_even_roas(0, **WORKED_CASE) == math.inf
    assert full_break_even_roas(0.4, **(WORKED_CASE | {"media": 0})) is None
    assert break_even_cpl(3_000, margin=0.35, lead_to_sale=0) == 0
    assert break_even_units(0, price=10, unit_cost=12) == 0


@pytest.mark.parametrize("price", [0, 11.99, 12])
def test_selling_at_or_under_cost_never_pays(price):
    assert break_even_units(1, price=price, unit_cost=12) == math.inf


@pytest.mark.parametrize("leads", [None, 0])
def test_a_fixed_cost_needs_leads_to_share_it(leads):
    with pytest.raises(CalculationError, match=f"^leads must be above 0 .*; {leads} was given"):
        break_even_cpl(3_000, margin=0.35, lead_to_sale=0.2, fixed_cost=1_000, leads=leads)


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda: break_even_roas(40), "margin"),
        (lambda: break_even_roas(-0.1), "margin"),
        (lambda: full_break_even_roas(0.4, **(WORKED_CASE | {"hours": -1})), "hours"),
        (lambda: break_even_cpl(3_000, margin=0.35, lead_to_sale=20), "lead_to_sale"),
        (lambda: break_even_cpl(3_000, margin=0.35, lead_to_sale=0.2, leads=-1), "leads"),
        (lambda: break_even_units(1, price=-10, unit_cost=2), "price"),
        (lambda: break_even_units(1, price=10, unit_cost=2, target_profit=-1), "target_profit"),
    ],
)
def test_impossible_figures_are_named(call, named):
    with pytest.raises(CalculationError, match=f"^{named} must be"):
        call()
