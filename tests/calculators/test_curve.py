"""Response curves: slopes are derivatives, inverses undo them, and Robyn's Hill."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import ExponentialCurve, HillCurve, PowerCurve
from commplan.errors import CalculationError

CURVES = st.one_of(
    st.builds(PowerCurve, st.floats(0.1, 100), st.floats(0.05, 0.95)),
    st.builds(ExponentialCurve, st.floats(1, 1000), st.floats(1e-4, 1e-2)),
    st.builds(HillCurve, st.floats(1, 1000), st.floats(50, 5000), st.floats(0.4, 4)),
)


def test_m15_robyn_saturation_hill():
    spends = np.array([100, 150, 170, 190, 200])
    found = HillCurve(top=1, half=100, slope=3).result(spends)
    assert found == pytest.approx([0.5, 0.771429, 0.830881, 0.872757, 0.888889], abs=5e-7)


@given(CURVES, st.floats(1, 20_000))
def test_the_slope_is_the_derivative(curve, spend):
    step = spend * 1e-5
    slope = float(curve.result(spend + step) - curve.result(spend - step)) / (2 * step)
    assert float(curve.marginal(spend)) == pytest.approx(slope, rel=1e-4, abs=1e-9 * float(curve.result(spend)))


@given(CURVES, st.floats(1.05, 50))
def test_the_inverse_finds_the_spend_of_a_slope(curve, times):
    spend = max(curve.inflection, 20.0) * times
    slope = curve.marginal(np.array([spend]))
    if slope[0] > 1e-12:
        assert curve.spend_at(slope, guess=np.array([spend * 1.02]))[0] == pytest.approx(spend, rel=1e-4)


@given(st.floats(1.1, 5), st.floats(10, 1000))
def test_returns_rise_until_the_bend_and_fall_after(slope, half):
    curve = HillCurve(1, half, slope)
    before, at, after = (float(curve.marginal(curve.inflection * share)) for share in (0.9, 1, 1.1))
    assert at > before
    assert at > after


@given(CURVES)
def test_nothing_brings_nothing_and_more_never_less(curve):
    values = curve.result(np.linspace(0, 10_000, 50))
    assert values[0] == 0
    assert np.all(np.diff(values) >= 0)


def test_what_is_no_curve():
    for wrong in (lambda: PowerCurve(1, 1), lambda: HillCurve(-1, 1), lambda: ExponentialCurve(1, 0)):
        with pytest.raises(CalculationError, match="must be"):
            wrong()
