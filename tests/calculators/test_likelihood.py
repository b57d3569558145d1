"""The top of a likelihood whose answer is known in closed form."""

import numpy as np
import pytest

from commplan.calculators.likelihood import maximise
from commplan.errors import CalculationError


def test_an_exponential_law_has_the_mean_and_the_error_of_the_books():
    times = np.random.default_rng(2).exponential(4, 500)
    top = maximise(lambda v: float(len(times) * np.log(v[0]) - v[0] * times.sum()), start=(1.0,), model="exponential")
    assert top.values[0] == pytest.approx(1 / times.mean(), rel=1e-6)
    assert top.errors[0] == pytest.approx(top.values[0] / np.sqrt(500), rel=1e-3)
    assert not top.is_degenerate


def test_without_a_top_it_says_so():
    with pytest.raises(CalculationError, match="The endless model could not be fitted"):
        maximise(lambda v: float(v[0] ** 2), start=(1.0,), model="endless")
