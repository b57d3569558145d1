import math
from dataclasses import replace

import numpy as np
import pytest

from commplan.calculators.what_if_assumptions import assumptions, centre, drawn
from commplan.calculators.what_if_model import as_today, figures, full_cost
from tests.calculators.what_if_case import rows, today


def test_today_by_hand() -> None:
    now = today()
    found = figures(now, as_today(now), centre(assumptions(now)))
    # 12 leads, a quarter buys for 1,000, half of it is margin; 1,000 of media, 150 of fees, 6 hours at 50
    assert (found["leads"], found["customers"], found["revenue"], found["margin"]) == (12, 3, 3000, 1500)
    assert (found["media"], found["full_cost"], found["profit"]) == (1000, 1450, 50)
    assert found["full_roi"] == pytest.approx(50 / 1450)
    assert found["cost_per_lead"] == pytest.approx(1450 / 12)
    assert math.isnan(found["payback"])


def test_twice_the_money_brings_two_to_the_power_of_the_response() -> None:
    now = today()
    decided = replace(as_today(now), spend=(1200, 400, 300))
    found = figures(now, decided, {**centre(assumptions(now)), "response": 0.5})
    assert found["by_channel"]["search"] == pytest.approx(10 * math.sqrt(2))
    assert found["by_channel"]["social"] == 2


def test_a_channel_that_ends_takes_its_fees_and_hours_along() -> None:
    now = today()
    ended = replace(as_today(now), spend=(600, 0, 300))
    assert full_cost(now, ended) == 600 + 100 + 2 * 50
    assert figures(now, ended, centre(assumptions(now)))["leads"] == 10
    assert full_cost(now, replace(ended, hours=6, fees=150)) == 600 + 150 + 6 * 50


def test_a_channel_that_nobody_measures_saves_what_it_costs_and_no_more_is_said() -> None:
    now = today()
    without, cheaper = (replace(as_today(now), spend=(600, 400, fair)) for fair in (0, 100))
    assert full_cost(now, without) == 1450 - 300 - 3 * 50
    assert full_cost(now, cheaper) == 1450 - 200
    assert figures(now, without, centre(assumptions(now)))["media"] == 1000


def test_every_lever_of_the_funnel() -> None:
    now, values = today(), centre(assumptions(today()))
    decided = replace(as_today(now), conversion=1.5, lead_to_sale=0.5, price=2000, margin=0.4, investment=6000)
    found = figures(now, decided, values, profit_today=50)
    assert (found["leads"], found["customers"], found["revenue"]) == (18, 9, 18000)
    assert found["profit"] == pytest.approx(7200 - 1450)
    assert found["payback"] == pytest.approx(6000 / (5750 - 50))


def test_an_investment_that_brings_nothing_more_never_comes_back() -> None:
    now = today()
    found = figures(now, replace(as_today(now), investment=100), centre(assumptions(now)), profit_today=50)
    assert found["payback"] == math.inf


def test_no_rate_of_sale_goes_beyond_one() -> None:
    now = today()
    found = figures(now, replace(as_today(now), lead_to_sale=1.0), drawn(assumptions(now)))
    assert np.all(found["customers"] <= found["leads"] + 1e-9)


def test_what_is_not_known_stays_unknown() -> None:
    now = today(margin=None)
    found = figures(now, as_today(now), centre(assumptions(now)))
    assert math.isnan(found["profit"])
    assert found["leads"] == 12
    silent = today(rows(search=math.nan, social=math.nan))
    assert math.isnan(figures(silent, as_today(silent), centre(assumptions(silent)))["leads"])


def test_without_any_lead_one_costs_more_than_can_be_said() -> None:
    now = today(rows(search=0, social=0))
    assert figures(now, as_today(now), centre(assumptions(now)))["cost_per_lead"] == math.inf
