import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.what_if import what_if
from commplan.calculators.what_if_model import FIGURES
from commplan.model.decision import Changes
from tests.calculators.what_if_case import rows, today


def changed(**given: object) -> Changes:
    return Changes.model_validate(given)


def test_without_a_change_the_scenario_is_today_to_the_last_figure() -> None:
    found = what_if(today())
    assert all(found.before[name] == found.after[name] for name in FIGURES if not math.isnan(found.before[name].likely))
    assert (found.gain.low, found.gain.likely, found.gain.high) == (0, 0, 0)


def test_ranges_hold_the_likely_figure() -> None:
    found = what_if(today(), changed(budget="3000 EUR", price="1200 EUR", investment="5000 EUR"))
    for name in FIGURES:
        assert found.after[name].low <= found.after[name].likely <= found.after[name].high
    assert found.after["media"].low == found.after["media"].high == pytest.approx(3000)


def test_range_of_the_profit_agrees_with_another_simulation() -> None:
    """A hundred thousand independent draws of the same model, written down anew."""
    found = what_if(today(), changed(budget="2000 EUR")).after["profit"]
    rng, n = np.random.default_rng(3), 100_000
    response = rng.triangular(0.12, 0.24, 1.0, n)
    leads = (rng.gamma(40 + 1 / 3, 1 / 4, n) + rng.gamma(8 + 1 / 3, 1 / 4, n)) * 2**response
    profit = leads * rng.beta(12 + 1 / 3, 36 + 1 / 3, n) * 500 - (2000 + 150 + 300)
    low, high = np.quantile(profit, [0.1, 0.9])
    width = high - low
    assert found.low == pytest.approx(low, abs=0.05 * width)
    assert found.high == pytest.approx(high, abs=0.05 * width)


def test_draws_are_shared_so_that_a_difference_is_surer_than_its_ends() -> None:
    found = what_if(today(), changed(price="1100 EUR"))
    assert found.gain.high - found.gain.low < 0.3 * (found.after["profit"].high - found.after["profit"].low)
    assert found.gain_chance == 1.0


def test_money_that_is_not_known_is_not_made_up() -> None:
    found = what_if(today(margin=None), changed(budget="500 EUR"))
    assert math.isnan(found.gain.likely)
    assert math.isnan(found.gain_chance)
    assert found.after["leads"].likely > 0


def test_payback_is_never_where_the_scenario_earns_less() -> None:
    found = what_if(today(), changed(price="500 EUR", investment="100 EUR"))
    assert found.after["payback"].likely == math.inf


@given(st.floats(0, 1e6), st.floats(0, 1e5), st.floats(0, 1))
def test_any_lever_gives_figures_in_order(budget: float, price: float, margin: float) -> None:
    found = what_if(today(rows(search=0)), changed(budget=f"{budget:.2f} EUR", price=f"{price:.2f} EUR", margin=margin))
    for each in (*found.after.values(), found.gain):
        assert math.isnan(each.likely) or each.low <= each.likely <= each.high
