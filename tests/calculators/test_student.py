import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import stdtr, stdtrit

from commplan.calculators.student import student_quantile
from commplan.errors import CalculationError

PROBABILITIES = st.floats(0.001, 0.999)
FREEDOMS = st.integers(1, 120)


@pytest.mark.parametrize(
    ("probability", "freedom", "published"),
    [(0.95, 1, 6.314), (0.975, 2, 4.303), (0.9, 3, 1.638), (0.975, 10, 2.228), (0.99, 30, 2.457), (0.999, 100, 3.174)],
)
def test_values_of_the_printed_table(probability: float, freedom: int, published: float) -> None:
    """NIST/SEMATECH e-Handbook, 1.3.6.7.2: critical values of Student's t distribution."""
    assert student_quantile(probability, freedom=freedom) == pytest.approx(published, abs=5e-4)


@given(PROBABILITIES, FREEDOMS)
def test_same_as_scipy(probability: float, freedom: int) -> None:
    assert student_quantile(probability, freedom=freedom) == pytest.approx(
        stdtrit(freedom, probability), rel=1e-7, abs=1e-9
    )


@given(PROBABILITIES, FREEDOMS)
def test_it_is_the_inverse_of_the_distribution_function(probability: float, freedom: int) -> None:
    assert stdtr(freedom, student_quantile(probability, freedom=freedom)) == pytest.approx(probability, abs=1e-9)


@given(PROBABILITIES, FREEDOMS)
def test_it_is_symmetric_around_zero(probability: float, freedom: int) -> None:
    above, below = (student_quantile(each, freedom=freedom) for each in (probability, 1 - probability))
    assert math.isclose(above, -below, rel_tol=1e-6, abs_tol=1e-8)


@pytest.mark.parametrize(("probability", "freedom"), [(0, 4), (1, 4), (0.9, 0), (0.9, 2.5), (math.nan, 3)])
def test_what_has_no_quantile_is_refused(probability: float, freedom: int) -> None:
    with pytest.raises(CalculationError):
        student_quantile(probability, freedom=freedom)
