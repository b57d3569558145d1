"""Ordinary least squares against statsmodels and against NIST's certified values."""

import numpy as np
import pytest
import statsmodels.api as sm

from commplan.calculators import ols
from commplan.errors import CalculationError

LONGLEY = sm.datasets.longley


def test_longley_as_nist_certified_it():
    data = LONGLEY.load_pandas()
    found = ols(list(data.endog), variables={name: list(data.exog[name]) for name in data.exog})
    assert found.coefficients["const"] == pytest.approx(-3482258.63459582, rel=1e-7)
    assert found.errors["const"] == pytest.approx(890420.383607373, rel=1e-7)
    assert found.coefficients["GNPDEFL"] == pytest.approx(15.0618722713733, rel=1e-6)
    assert found.errors["YEAR"] == pytest.approx(455.478499142212, rel=1e-7)
    assert found.residual_error == pytest.approx(304.854073561965, rel=1e-8)
    assert found.r_squared == pytest.approx(0.995479004577296, abs=1e-10)
    assert found.f_value == pytest.approx(330.285339234588, rel=1e-8)


@pytest.mark.parametrize("seed", range(6))
def test_as_statsmodels_has_it(seed):
    rng = np.random.default_rng(seed)
    x = rng.normal(3, 2, (40, 3))
    y = 2 + x @ [1.5, 0, -0.7] + rng.normal(0, 1, 40)
    found = ols(list(y), variables={name: list(x[:, rank]) for rank, name in enumerate("abc")})
    oracle = sm.OLS(y, sm.add_constant(x)).fit()
    for ours, theirs in (
        (found.coefficients, oracle.params), (found.errors, oracle.bse), (found.t_values, oracle.tvalues),
        (found.p_values, oracle.pvalues),
    ):  # fmt: skip
        assert list(ours.values()) == pytest.approx(list(theirs), rel=1e-8)
    assert (found.r_squared, found.adjusted_r_squared, found.f_value, found.f_p_value) == pytest.approx(
        (oracle.rsquared, oracle.rsquared_adj, oracle.fvalue, oracle.f_pvalue), rel=1e-8
    )
    interval = found.interval("a", level=0.9)
    assert (interval.low, interval.high) == pytest.approx(tuple(oracle.conf_int(0.1)[1]), rel=1e-8)


def test_what_follows_from_the_others_is_refused():
    a, y = [1.0, 2, 3, 4, 7], [1.0, 3, 2, 5, 4]
    with pytest.raises(CalculationError, match="One variable follows"):
        ols(y, variables={"a": a, "b": [2 * each for each in a]})
    with pytest.raises(CalculationError, match="One variable follows"):
        ols(y, variables={"a": [3.0] * 5})
    with pytest.raises(CalculationError, match="result must be at least 4"):
        ols([1, 2, 3], variables={"a": [1, 2, 4], "b": [3, 1, 1]})
    with pytest.raises(CalculationError, match=r"variables\['a'\] must be as long as result"):
        ols(y, variables={"a": [1, 2]})
