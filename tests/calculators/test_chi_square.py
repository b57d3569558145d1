import pytest
from scipy.special import chdtrc

from commplan.calculators.chi_square import above


@pytest.mark.parametrize("freedom", range(1, 9))
@pytest.mark.parametrize("statistic", [0.0, 1e-9, 0.4, 3.841, 10.83, 60.0, 700.0])
def test_p_values_are_those_of_scipy(statistic: float, freedom: int) -> None:
    assert above(statistic, freedom=freedom) == pytest.approx(float(chdtrc(freedom, statistic)), rel=1e-10)
