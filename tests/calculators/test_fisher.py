"""Fisher's exact test, against his own tea and against its one-sided sums."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import fisher_exact_test
from commplan.errors import CalculationError


def test_the_lady_tasting_tea():
    call = {"successes": 3, "trials": 4, "base_successes": 1, "base_trials": 4}
    assert fisher_exact_test(**call, alternative="greater").p_value == pytest.approx(17 / 70)
    assert fisher_exact_test(**call).p_value == pytest.approx(34 / 70)


@given(st.integers(1, 30), st.integers(1, 30), st.data())
def test_one_side_is_a_hypergeometric_sum(n, m, data):
    x, y = data.draw(st.integers(0, n)), data.draw(st.integers(0, m))
    found = fisher_exact_test(x, trials=n, base_successes=y, base_trials=m, alternative="greater")
    tail = sum(comb(n, k) * comb(m, x + y - k) for k in range(x, min(n, x + y) + 1) if x + y - k <= m)
    assert found.p_value == pytest.approx(tail / comb(n + m, x + y), rel=1e-9)


def test_half_a_sale_is_refused():
    with pytest.raises(CalculationError, match="successes must be a whole number"):
        fisher_exact_test(1.5, trials=4, base_successes=1, base_trials=4)
