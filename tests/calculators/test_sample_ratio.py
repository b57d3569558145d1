"""Sample ratio mismatch, against scipy's chi-square and a published case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chisquare

from commplan.calculators.sample_ratio import SUSPECT, sample_ratio_test
from commplan.errors import CalculationError

VISITORS = st.lists(st.integers(1, 50_000), min_size=2, max_size=6)


@given(VISITORS, st.data())
def test_as_scipy_has_it(visitors: list[int], data: st.DataObject) -> None:
    shares = data.draw(st.lists(st.floats(0.05, 1), min_size=len(visitors), max_size=len(visitors)))
    found = sample_ratio_test(visitors, shares=shares)
    expected = [sum(visitors) * share / sum(shares) for share in shares]
    oracle = chisquare(visitors, expected, sum_check=False)
    assert found.statistic == pytest.approx(oracle.statistic, rel=1e-9, abs=1e-9)
    assert found.p_value == pytest.approx(oracle.pvalue, rel=1e-6, abs=1e-12)
    assert found.freedom == len(visitors) - 1


def test_mendels_peas() -> None:
    # 315 round yellow, 108 round green, 101 wrinkled yellow, 32 wrinkled green, meant to be 9:3:3:1
    found = sample_ratio_test([315, 108, 101, 32], shares=[9, 3, 3, 1])
    assert found.statistic == pytest.approx(0.470, abs=5e-4)
    assert found.p_value == pytest.approx(0.925, abs=5e-4)


def test_half_and_half_that_is_not() -> None:
    # 821,588 against 815,482 visitors: a ratio of 50.2 to 49.8 that chance all but never gives
    found = sample_ratio_test([821_588, 815_482])
    assert found.p_value == pytest.approx(1.8e-6, rel=0.05)
    assert found.p_value < SUSPECT


@given(VISITORS)
def test_order_does_not_matter_and_equal_is_never_suspect(visitors: list[int]) -> None:
    there, back = sample_ratio_test(visitors), sample_ratio_test(visitors[::-1])
    assert there.statistic == pytest.approx(back.statistic)
    assert sample_ratio_test([visitors[0]] * 3).p_value == 1


def test_few_visitors_are_said_to_be_few() -> None:
    assert sample_ratio_test([3, 5]).expected_below_5
    assert not sample_ratio_test([30, 50]).expected_below_5


@pytest.mark.parametrize(
    ("visitors", "shares"), [([10], None), ([0, 0], None), ([10, 10], [1]), ([10, 10], [1, 0]), ([10, -1], None)]
)
def test_what_cannot_be(visitors: list[float], shares: list[float] | None) -> None:
    with pytest.raises(CalculationError):
        sample_ratio_test(visitors, shares=shares)
