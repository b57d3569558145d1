"""How the error is shared between two sides."""

import pytest

from commplan.calculators.side import normal_p_value, tails
from commplan.errors import CalculationError


def test_half_each_or_all_on_one_side():
    assert tails(0.9, "both") == pytest.approx((0.05, 0.05))
    assert tails(0.9, "lower") == pytest.approx((0.1, 0))
    assert tails(0.9, "upper") == pytest.approx((0, 0.1))


def test_p_values_of_196():
    found = [normal_p_value(1.959964, side) for side in ("two-sided", "greater", "less")]
    assert found == pytest.approx([0.05, 0.025, 0.975], abs=1e-6)


def test_another_word_is_refused():
    with pytest.raises(CalculationError, match="side must be one of both, lower and upper"):
        tails(0.9, "left")
