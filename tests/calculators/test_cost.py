"""Costs per unit, and the range that few leads leave to a cost per lead."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from commplan.calculators import (
    cost_per_acquisition,
    cost_per_click,
    cost_per_lead,
    cost_per_lead_interval,
    cost_per_mille,
)
from commplan.errors import CalculationError

SIMPLE = {
    cost_per_click: "clicks",
    cost_per_lead: "leads",
    cost_per_acquisition: "acquisitions",
    cost_per_mille: "impressions",
}
EACH = pytest.mark.parametrize(("cost_per", "unit"), SIMPLE.items(), ids=SIMPLE.values())
COSTS = st.floats(0.01, 1e7)
UNITS = st.floats(0.01, 1e7)


@EACH
def test_six_hundred_for_twenty_four(cost_per, unit):
    assert cost_per(600, **{unit: 24}) == (25_000 if unit == "impressions" else 25)


@EACH
def test_without_a_unit_there_is_no_cost_per_unit(cost_per, unit):
    assert cost_per(600, **{unit: 0}) is None
    assert cost_per(0, **{unit: 0}) is None


@EACH
def test_free_units_cost_nothing(cost_per, unit):
    assert cost_per(0, **{unit: 5}) == 0


@EACH
def test_impossible_figures_are_named(cost_per, unit):
    with pytest.raises(CalculationError, match=r"^cost must be"):
        cost_per(-1, **{unit: 5})
    with pytest.raises(CalculationError, match=f"^{unit} must be"):
        cost_per(1, **{unit: -5})


@EACH
@given(cost=COSTS, units=UNITS, factor=st.floats(0.01, 100))
def test_twice_the_money_for_twice_the_units_is_the_same_cost(cost_per, unit, cost, units, factor):
    assert cost_per(cost * factor, **{unit: units * factor}) == pytest.approx(cost_per(cost, **{unit: units}))


@pytest.mark.parametrize(
    ("leads", "lowest", "highest", "half_a_digit"),
    # the notes print 4.9 for 3 leads; the exact factor is 4.849
    [(3, 0.34, 4.85, 0.005), (10, 0.54, 2.1, 0.05), (30, 0.70, 1.48, 0.005), (100, 0.82, 1.23, 0.005)],
)
def test_factors_of_the_field_notes(leads, lowest, highest, half_a_digit):
    found = cost_per_lead_interval(100, leads=leads)
    assert found.low / found.likely == pytest.approx(lowest, abs=0.005)
    assert found.high / found.likely == pytest.approx(highest, abs=half_a_digit)


@pytest.mark.parametrize("leads", [1, 4, 19, 57.08, 250])
def test_garwood_turned_over(leads):
    found = cost_per_lead_interval(900, leads=leads, level=0.9)
    assert found.low == pytest.approx(900 / stats.gamma.ppf(0.95, leads + 1))
    assert found.likely == pytest.approx(900 / leads)
    assert found.high == pytest.approx(900 / stats.gamma.ppf(0.05, leads))


def test_no_lead_yet_leaves_a_floor_and_nothing_else():
    found = cost_per_lead_interval(200, leads=0)
    assert found.low == pytest.approx(200 / 3.688879, rel=1e-6)
    assert found.likely is None
    assert found.high == math.inf


def test_a_trace_of_a_lead_bounds_the_cost_no_better_than_none():
    assert cost_per_lead_interval(200, leads=0.001).high == math.inf


@given(COSTS, UNITS)
def test_it_holds_the_cost_per_lead(cost, leads):
    found = cost_per_lead_interval(cost, leads=leads)
    assert found.likely == cost_per_lead(cost, leads=leads)
    assert found.low < found.likely < found.high


@given(COSTS, st.integers(1, 5_000), st.integers(1, 5_000))
def test_more_leads_narrow_the_range(cost, leads, more):
    few, many = (cost_per_lead_interval(cost, leads=n) for n in (leads, leads + more))
    assert many.high / many.likely < few.high / few.likely
    assert many.low / many.likely > few.low / few.likely


@given(COSTS, st.integers(0, 5_000), st.floats(0.01, 100))
def test_the_currency_does_not_matter(cost, leads, exchange):
    here, there = (cost_per_lead_interval(cost * k, leads=leads) for k in (1, exchange))
    assert there.low == pytest.approx(exchange * here.low)
    assert there.high == pytest.approx(exchange * here.high)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({"cost": -1, "leads": 3}, "cost"),
        ({"cost": 1, "leads": -3}, "leads"),
        ({"cost": 1, "leads": 3, "level": 95}, "level"),
    ],
)
def test_the_interval_names_impossible_figures(arguments, named):
    with pytest.raises(CalculationError, match=f"^{named} must be"):
        cost_per_lead_interval(arguments.pop("cost"), **arguments)
