"""The best budget: published cases, and that it is the best indeed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import dorfman_steiner, flat_range, profit_kept, wright_budget

SHARES = st.floats(0.02, 0.9)


def test_m10_dorfman_steiner():
    assert dorfman_steiner(1_000_000, margin=0.40, elasticity=0.5) == pytest.approx(200_000)


@given(SHARES, SHARES, st.floats(1, 1e3))
def test_m11_wright_and_dorfman_steiner_meet_at_the_optimum(elasticity, margin, scale):
    # sales are scale × spend^elasticity: the profit's derivative is zero here
    best = (margin * scale * elasticity) ** (1 / (1 - elasticity))
    sales = scale * best**elasticity
    assert wright_budget(margin * sales, elasticity=elasticity) == pytest.approx(best, rel=1e-6)
    assert dorfman_steiner(sales, margin=margin, elasticity=elasticity) == pytest.approx(best, rel=1e-6)


@pytest.mark.parametrize(("times", "kept"), [(0.5, 97.7), (0.75, 99.6), (1.25, 99.7), (1.5, 98.8), (2, 96.2), (1, 100)])
def test_m21_flat_optimum(times, kept):
    assert 100 * profit_kept(times, elasticity=0.12) == pytest.approx(kept, abs=0.05)


@given(st.floats(0, 50), SHARES)
def test_nothing_is_better_than_the_best(times, elasticity):
    assert profit_kept(times, elasticity=elasticity) <= 1 + 1e-12


@given(st.floats(1, 1e6), SHARES, st.floats(0.001, 0.5))
def test_both_ends_lose_what_was_allowed(budget, elasticity, loss):
    found = flat_range(budget, elasticity=elasticity, loss=loss)
    for end in (found.low, found.high):
        assert profit_kept(end / budget, elasticity=elasticity) == pytest.approx(1 - loss, abs=1e-6)
    assert found.low < budget < found.high
