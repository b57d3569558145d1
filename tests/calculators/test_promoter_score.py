"""Net promoter scores with their margins, against the published figures."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import nps, nps_change, nps_variance
from commplan.errors import CalculationError

WAVES = st.tuples(*[st.integers(0, 300)] * 3).filter(any)


def test_s17_variance():
    assert nps_variance(3, passives=2, detractors=1) == pytest.approx(5 / 9)
    assert nps(3, passives=2, detractors=1).likely == pytest.approx(100 / 3)


@pytest.mark.parametrize(("counts", "half"), [((10, 5, 5), 36), ((50, 30, 20), 15), ((500, 300, 200), 4.8)])
def test_s17_half_widths(counts, half):
    found = nps(counts[0], passives=counts[1], detractors=counts[2], method="plain")
    assert (found.high - found.low) / 2 == pytest.approx(half, abs=0.5 if half > 5 else 0.05)


@pytest.mark.parametrize(("counts", "low", "high"), [((10, 5, 5), -11.7, 55.2), ((50, 30, 20), 14.1, 44.2)])
def test_s18_adjusted(counts, low, high):
    found = nps(counts[0], passives=counts[1], detractors=counts[2])
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.05)


@given(WAVES, st.sampled_from(["plain", "adjusted"]))
def test_bounds_and_mirror(wave, method):
    up, still, down = wave
    found = nps(up, passives=still, detractors=down, method=method)
    other = nps(down, passives=still, detractors=up, method=method)
    assert -100 <= found.low <= found.likely <= found.high <= 100
    assert (found.low, found.high) == pytest.approx((-other.high, -other.low))


def test_a_change_of_fifteen_points_at_a_hundred_answers_is_no_trend():
    change = nps_change((50, 30, 20), later=(60, 25, 15), method="plain")
    assert change.z == pytest.approx(15 / math.hypot(7.81, 7.4), abs=0.02)
    assert change.difference.contains(0)
    assert change.p_value > 0.1


def test_all_alike_and_nobody():
    assert nps(0, passives=0, detractors=0).likely is None
    everybody = nps(8, passives=0, detractors=0)
    assert everybody.low < 100
    assert everybody.high == 100
    with pytest.raises(CalculationError, match="No value of later"):
        nps_change((1, 1, 1), later=(0, 0, 0))
