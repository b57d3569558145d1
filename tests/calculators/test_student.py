"""Student's t against scipy and against the printed tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from commplan.calculators.student import student_quantile


@given(level=st.floats(0.01, 0.999), freedom=st.integers(1, 120))
def test_agrees_with_scipy(level: float, freedom: int) -> None:
    assert student_quantile(level, freedom=freedom) == pytest.approx(stats.t.ppf((1 + level) / 2, freedom), rel=1e-8)


@pytest.mark.parametrize(("freedom", "printed"), [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (30, 2.042)])
def test_printed_table(freedom: int, printed: float) -> None:
    assert student_quantile(0.95, freedom=freedom) == pytest.approx(printed, abs=5e-4)
