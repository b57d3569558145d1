"""The concave envelope: above the curve everywhere, touching it, and with a slope that never rises."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import HillCurve
from commplan.calculators.piece import Piece
from tests.calculators.test_curve import CURVES


@given(CURVES, st.floats(0, 2_000), st.floats(10, 8_000))
def test_envelope(curve, low, width):
    piece = Piece(curve, low, low + width)
    spends = np.linspace(low, low + width, 400)
    ceiling, value = piece.ceiling(spends), curve.result(spends)
    size = float(value[-1]) + 1e-9
    assert np.all(ceiling >= value - 1e-9 * size)
    assert (ceiling[0], ceiling[-1]) == pytest.approx((value[0], value[-1]), rel=1e-9, abs=1e-9)
    assert np.all(np.diff(ceiling, 2) <= 1e-7 * size)


@given(CURVES, st.floats(10, 8_000), st.floats(0.01, 0.99))
def test_spend_at_is_the_amount_where_the_envelope_has_that_slope(curve, high, share):
    piece = Piece(curve, 0.0, high)
    slope = (
        float(piece.curve.marginal(piece.touch + (high - piece.touch) * share)) if piece.touch < high else piece.line
    )
    spend = float(piece.spend_at(np.array([slope]))[0])
    gains = piece.ceiling(np.linspace(0, high, 2_000)) - slope * np.linspace(0, high, 2_000)
    assert float(piece.ceiling(np.array(spend))) - slope * spend >= gains.max() - 1e-6 * (abs(gains.max()) + 1)


def test_an_s_curve_is_a_line_until_the_line_touches_it():
    piece = Piece(HillCurve(1, 100, 2), 0.0, 1_000.0)
    assert piece.touch == pytest.approx(100)  # for slope 2 the tangent from 0 touches at the half
    assert piece.line == pytest.approx(0.005)
