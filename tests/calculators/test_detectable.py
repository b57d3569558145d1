"""What a test of a given size can see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import detectable_rate, power_of_test
from commplan.errors import CalculationError


def test_r_power_prop_test_with_p2_left_out():
    assert detectable_rate(0.50, per_arm=50, power=0.90) == pytest.approx(0.8026, abs=1e-4)


@given(st.floats(0.05, 0.9), st.floats(200, 1e5), st.sampled_from(["above", "below"]))
def test_it_is_seen_with_the_power_asked_for(base, per_arm, direction):
    try:
        found = detectable_rate(base, per_arm=per_arm, direction=direction)
    except CalculationError:
        assert base < 0.06 or base > 0.85
        return
    assert (found > base) == (direction == "above")
    assert power_of_test(per_arm, base=base, new=found) == pytest.approx(0.8, abs=1e-6)


def test_three_people_see_nothing():
    with pytest.raises(CalculationError, match="No value of new"):
        detectable_rate(0.5, per_arm=3)
