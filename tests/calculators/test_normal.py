import math

import numpy as np
import pytest
from scipy.special import ndtr, ndtri

from commplan.calculators.normal import below, quantile


@pytest.mark.parametrize("probability", [1e-300, 1e-12, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.999, 1 - 1e-12])
def test_quantiles_are_those_of_scipy(probability: float) -> None:
    assert quantile(probability) == pytest.approx(float(ndtri(probability)), rel=1e-12, abs=1e-12)


def test_at_the_ends_it_is_infinite() -> None:
    assert (quantile(0.0), quantile(1.0)) == (-math.inf, math.inf)


@pytest.mark.parametrize("value", np.linspace(-38, 38, 23))
def test_what_lies_below_is_that_of_scipy(value: float) -> None:
    assert below(value) == pytest.approx(float(ndtr(value)), rel=1e-12)
