"""Fits: they find what was planted, refuse what cannot be known, and try public sets."""

import numpy as np
import pytest

from commplan.calculators import ExponentialCurve, HillCurve, PowerCurve, fit_curve, geometric_adstock
from commplan.errors import CalculationError
from tests.calculators.published import shared


@pytest.mark.parametrize(
    ("kind", "curve"),
    [("power", PowerCurve(5, 0.4)), ("exponential", ExponentialCurve(200, 0.002)), ("hill", HillCurve(200, 800, 2))],
)
def test_planted_curves_are_found_and_their_ranges_hold_them(kind, curve):
    rng = np.random.default_rng(1)
    spend = rng.uniform(10, 3_000, 300)
    found = fit_curve(spend, result=60 + curve.result(spend) + rng.normal(0, 1, 300), kind=kind, level=0.999)
    assert found.intervals["base"].contains(60)
    for name in found.intervals.keys() - {"base"}:
        assert found.intervals[name].contains(getattr(curve, name)), name
    at = np.linspace(100, 3_000, 20)
    assert found.base + found.curve.result(at) == pytest.approx(60 + curve.result(at), rel=0.02)


def test_too_few_rows_and_a_spend_that_stands_still_are_refused():
    with pytest.raises(CalculationError, match=r"29\u00a0periods are not enough to fit 3\u00a0parameters.*at least 30"):
        fit_curve(range(29), result=range(29))
    with pytest.raises(CalculationError, match="The spending varies too little"):
        fit_curve([100.0] * 50, result=range(50))


def test_robyns_simulated_weeks():
    rows = shared("robyn_dt_simulated_weekly.csv")
    found = fit_curve(geometric_adstock(rows["tv_S"], decay=0.5), result=rows["revenue"])
    assert found.rows == 208
    assert 0 < found.r_squared < 1
    assert found.intervals["elasticity"].low < found.curve.elasticity


def test_pymcs_simulated_weeks():
    rows = shared("pymc_mmm_example.csv")
    carried = geometric_adstock(rows["x1"], decay=0.4)
    found = fit_curve(carried, result=rows["y"], kind="exponential")
    # the series was made with a saturating effect of x1 on a base: turned round in time, it explains next to nothing
    assert found.r_squared > 3 * fit_curve(carried[::-1], result=rows["y"], kind="exponential").r_squared
    assert 0 < found.base < rows["y"].mean()


def test_a_retailers_weeks_say_how_little_one_channel_explains():
    rows = shared("retailer_weekly_media_case_study.csv")
    found = fit_curve(rows["mdsp_viddig"], result=rows["sales"])
    assert found.rows == 209
    assert found.r_squared < 0.5
