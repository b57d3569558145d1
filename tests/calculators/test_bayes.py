"""P(B > A): the closed form against Monte Carlo, integration and symmetry."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.stats import beta

from commplan.calculators import p_b_beats_a
from commplan.errors import CalculationError

SAMPLES = st.integers(0, 400).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials)))


def test_s16_closed_form_and_a_simulation():
    found = p_b_beats_a(20, trials=400, base_successes=12, base_trials=400)
    draws = np.random.default_rng(1).beta([[21], [13]], [[381], [389]], (2, 400_000))
    assert found == pytest.approx(0.92299, abs=1e-5)
    assert found == pytest.approx((draws[0] > draws[1]).mean(), abs=2e-3)


@given(SAMPLES, SAMPLES)
def test_one_of_the_two_is_better(new, base):
    there = p_b_beats_a(new[0], trials=new[1], base_successes=base[0], base_trials=base[1])
    back = p_b_beats_a(base[0], trials=base[1], base_successes=new[0], base_trials=new[1])
    assert there + back == pytest.approx(1, abs=1e-8)


def test_against_integration_with_another_prior():
    found = p_b_beats_a(8, trials=40, base_successes=5, base_trials=50, prior=(2, 0.5))
    a, b = beta(5 + 2, 45 + 0.5), beta(8 + 2, 32 + 0.5)
    assert found == pytest.approx(quad(lambda p: b.pdf(p) * a.cdf(p), 0, 1)[0], abs=1e-8)


def test_half_a_sale_is_refused():
    with pytest.raises(CalculationError, match="successes must be a whole number"):
        p_b_beats_a(1.5, trials=4, base_successes=1, base_trials=4)
