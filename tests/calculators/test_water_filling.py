"""Sharing out over concave curves: the whole budget, one slope for all, and closed forms."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import PowerCurve
from commplan.calculators.piece import Piece
from commplan.calculators.water_filling import feasible, fill


@given(st.lists(st.floats(0.5, 20), min_size=2, max_size=6), st.floats(0.1, 0.9), st.floats(10, 1e5))
def test_power_curves_of_one_elasticity_share_by_a_power_of_their_scale(scales, elasticity, budget):
    pieces = [Piece(PowerCurve(scale, elasticity), 0.0, budget) for scale in scales]
    found = fill(pieces, kept=np.ones((1, len(scales)), bool), budgets=np.array([budget]))[0]
    shares = np.array(scales) ** (1 / (1 - elasticity))
    assert found.sum() == pytest.approx(budget, rel=1e-12)
    assert found == pytest.approx(budget * shares / shares.sum(), rel=1e-6, abs=1e-9 * budget)


def test_many_choices_at_once_are_each_the_same_as_alone():
    pieces = [Piece(PowerCurve(scale, 0.4), 0.0, 100.0) for scale in (1, 2, 3)]
    kept = np.array([[1, 1, 0], [0, 1, 1], [1, 1, 1]], bool)
    together = fill(pieces, kept=kept, budgets=np.array([50.0, 80, 100]))
    for rank, budget in enumerate((50.0, 80.0, 100.0)):
        assert together[rank] == pytest.approx(fill(pieces, kept=kept[[rank]], budgets=np.array([budget]))[0])
    assert not together[~kept].any()


def test_what_has_no_room():
    pieces = [Piece(PowerCurve(1, 0.4), 10.0, 20.0), Piece(PowerCurve(1, 0.4), 0.0, 20.0)]
    found = feasible(pieces, kept=np.ones((4, 2), bool), budgets=np.array([5.0, 10, 40, 41]))
    assert found.tolist() == [False, True, True, False]
