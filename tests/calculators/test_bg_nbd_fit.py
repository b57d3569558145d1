"""Fitting BG/NBD: the published parameters, the gate, and what does not change the answer."""

import numpy as np
import pytest

from commplan.calculators import History, fit_bg_nbd, years
from commplan.errors import CalculationError
from tests.calculators.published import cdnow, lifetimes


def sample(history, size):
    rows = history.frame.sample(size, random_state=1)
    return History(rows, history.unit)


def test_c1_cdnow():
    found = fit_bg_nbd(cdnow())
    assert (found.r, found.alpha, found.a, found.b) == pytest.approx((0.2426, 4.4136, 0.7929, 2.4259), abs=1e-3)
    assert found.log_likelihood == pytest.approx(-9582.429, abs=0.05)
    assert found.customers == 2_357
    assert not found.is_small
    assert not found.is_degenerate


def test_errors_are_those_of_the_curvature():
    history, found = cdnow(), fit_bg_nbd(cdnow())
    half = fit_bg_nbd(History(history.frame.iloc[::2], "week"))
    # half the customers: errors of about the square root of two more
    assert np.array(half.errors) / np.array(found.errors) == pytest.approx(np.sqrt(2), rel=0.35)


def test_in_days_only_alpha_changes():
    history = cdnow()
    daily = History.of(
        history.column("frequency"), recency=history.column("recency") * 7, age=history.column("age") * 7, unit="day"
    )
    by_week, by_day = fit_bg_nbd(history), fit_bg_nbd(daily)
    assert (by_day.r, by_day.alpha, by_day.a, by_day.b) == pytest.approx(
        (by_week.r, by_week.alpha * 7, by_week.a, by_week.b), rel=1e-3
    )


def test_donations_of_six_years():
    rows = lifetimes("donations.csv")
    repeated = rows.loc[rows.index.repeat(rows["weights"])]
    found = fit_bg_nbd(
        History.of(repeated["frequency"], recency=repeated["recency"], age=repeated["periods"], unit="year")
    )
    assert found.customers == 11_104
    mean = rows.eval("frequency * weights").sum() / 11_104
    assert found.expected_purchases(years(6)) == pytest.approx(mean, rel=0.05)


def test_the_gate_refuses_or_warns():
    few = sample(cdnow(), 299)
    with pytest.raises(CalculationError, match=r"299\u00a0customers are not enough .* at least 300"):
        fit_bg_nbd(few)
    assert fit_bg_nbd(few, allow_few=True).is_small
    assert not fit_bg_nbd(sample(cdnow(), 300)).is_small
