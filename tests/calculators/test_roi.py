"""One campaign, four returns. The worked case is the one of our field notes on what practitioners get wrong."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from commplan.calculators import full_cost, full_roi, roas, roi, romi
from commplan.errors import CalculationError

REVENUE, MEDIA, MARGIN = 4_000, 1_000, 0.40
COSTS = {"media": MEDIA, "fees": 500, "hours": 10, "hourly_cost": 30}
AMOUNTS = st.floats(0, 1e9)
SPENT = st.floats(0.01, 1e9)
RATIOS = st.floats(0, 1)


def test_worked_case_roas():
    assert roas(REVENUE, spend=MEDIA) == 4.0


def test_worked_case_roi_on_media():
    assert roi(REVENUE, cost=MEDIA) == 3.0


def test_worked_case_after_margin():
    assert romi(REVENUE, margin=MARGIN, spend=MEDIA) == pytest.approx(0.60)


def test_worked_case_fully_loaded():
    assert full_cost(**COSTS) == 1_800
    assert full_roi(REVENUE, margin=MARGIN, **COSTS) == pytest.approx(-0.1111, abs=5e-5)


def test_m9_masb_definition_with_published_example():
    # spend 10,000, revenue 50,000, margin 60 %: "5.0", which is the ROAS, and 200 % net
    assert roas(50_000, spend=10_000) == 5.0
    assert romi(50_000, margin=0.60, spend=10_000) == 2.0


@pytest.mark.parametrize(
    "nothing",
    [
        roi(100, cost=0),
        roas(100, spend=0),
        romi(100, margin=0.4, spend=0),
        full_roi(100, margin=0.4, media=0, fees=0, hours=10, hourly_cost=0),
    ],
)
def test_no_cost_means_no_return_rather_than_an_infinite_one(nothing):
    assert nothing is None


def test_all_lost_is_minus_one_and_a_loss_on_top_goes_below():
    assert roi(0, cost=500) == -1
    assert roi(-250, cost=500) == -1.5


@given(AMOUNTS, SPENT)
def test_roi_counts_from_zero_what_roas_counts_from_one(amount, spent):
    assert roi(amount, cost=spent) == pytest.approx(roas(amount, spend=spent) - 1, rel=1e-9, abs=1e-9)


@given(AMOUNTS, RATIOS, SPENT, AMOUNTS, st.floats(0, 1e4), st.floats(0, 1e3))
def test_counting_fees_and_hours_never_raises_the_return(revenue, margin, media, fees, hours, hourly_cost):
    media_only = romi(revenue, margin=margin, spend=media)
    assert full_roi(revenue, margin=margin, media=media, fees=fees, hours=hours, hourly_cost=hourly_cost) <= media_only


@given(AMOUNTS, RATIOS, SPENT, st.floats(0.01, 1_000))
def test_the_currency_does_not_matter(revenue, margin, spend, exchange):
    here, there = (romi(revenue * k, margin=margin, spend=spend * k) for k in (1, exchange))
    assert there == pytest.approx(here, rel=1e-9, abs=1e-9)


@given(AMOUNTS, SPENT, st.floats(0.01, 1e9))
def test_more_gain_is_a_better_return(gain, cost, more):
    assume(gain + more > gain)
    assert roi(gain + more, cost=cost) >= roi(gain, cost=cost)
    assert roi(2 * (gain + more), cost=cost) > roi(gain, cost=cost)


def test_leaving_a_cost_out_is_not_possible():
    with pytest.raises(TypeError, match="hourly_cost"):
        full_cost(media=1_000, fees=500, hours=10)


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda: roi(100, cost=-1), "cost"),
        (lambda: roas(-1, spend=1), "revenue"),
        (lambda: romi(100, margin=40, spend=1), "margin"),
        (lambda: full_cost(media=1, fees=-1, hours=0, hourly_cost=0), "fees"),
        (lambda: full_roi(100, margin=1.1, **COSTS), "margin"),
    ],
)
def test_impossible_figures_are_named(call, named):
    with pytest.raises(CalculationError, match=f"^{named} must be"):
        call()
