"""What a test takes, against R's sample sizes."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.power import NormalIndPower

from commplan.calculators.experiment_plan import LONGEST, Plan, experiment_plan
from commplan.errors import CalculationError


@pytest.mark.parametrize(("base", "gain", "size"), [(0.02, 0.004, 21_109), (0.02, 0.01, 3_826), (0.1, 0.02, 3_841)])
def test_sizes_of_r_power_prop_test(base: float, gain: float, size: int) -> None:
    plan = experiment_plan(base, gain=gain)
    assert plan.per_arm == pytest.approx(size, abs=1)
    assert plan.total == pytest.approx(2 * size, abs=2)
    assert (plan.weeks, plan.advice) == (None, "no_traffic")


@pytest.mark.parametrize(
    ("visitors", "advice"), [(900, "too_long"), (5_277, "too_long"), (5_278, "run"), (9_000, "run")]
)
def test_eight_weeks_are_the_longest(visitors: float, advice: str) -> None:
    plan = experiment_plan(0.02, gain=0.004, visitors_per_week=visitors)
    assert plan.advice == advice
    assert plan.weeks == pytest.approx(42_217 / visitors, rel=1e-3)
    assert (plan.weeks > LONGEST) == (advice == "too_long")


def test_several_versions_share_the_error_out() -> None:
    two, four = (experiment_plan(0.05, gain=0.02, shares=[1] * count) for count in (2, 4))
    assert (two.comparisons, four.comparisons) == (1, 3)
    assert two.per_arm is not None
    assert four.per_arm is not None
    # the quantiles of a third of 5 % and of 5 %: the size grows by the square of their sum
    ratio = ((2.39398 + 0.841621) / (1.959964 + 0.841621)) ** 2
    assert four.per_arm / two.per_arm == pytest.approx(ratio, rel=0.01)


def test_a_small_share_takes_more_visitors() -> None:
    even, uneven = experiment_plan(0.05, gain=0.02), experiment_plan(0.05, gain=0.02, shares=[0.9, 0.1])
    assert even.total is not None
    assert uneven.total is not None
    assert uneven.total > even.total
    assert uneven.per_arm == math.ceil(uneven.total / 10)


@given(st.floats(0.1, 0.5), st.floats(0.02, 0.1), st.floats(0.6, 0.95))
def test_near_the_arcsine_size_of_statsmodels(base: float, gain: float, power: float) -> None:
    plan = experiment_plan(base, gain=gain, power=power)
    effect = 2 * (math.asin(math.sqrt(base + gain)) - math.asin(math.sqrt(base)))
    oracle = NormalIndPower().solve_power(effect, power=power, alpha=0.05)
    assert plan.per_arm == pytest.approx(oracle, rel=0.05, abs=3)


@pytest.mark.parametrize(
    ("base", "gain", "advice"),
    [(None, 0.01, "no_rate"), (0.0, 0.01, "no_rate"), (1.0, 0.01, "no_rate"), (0.02, None, "no_gain"),
     (0.02, 0, "no_gain"), (0.6, 0.5, "impossible"), (0.02, -0.03, "impossible")],
)  # fmt: skip
def test_what_is_missing_is_named(base: float | None, gain: float | None, advice: str) -> None:
    assert experiment_plan(base, gain=gain) == Plan(None, None, None, 1, "", advice)


def test_what_cannot_be() -> None:
    with pytest.raises(CalculationError, match="shares"):
        experiment_plan(0.02, gain=0.01, shares=[1, 0])
    with pytest.raises(CalculationError, match="power"):
        experiment_plan(0.02, gain=0.01, power=1)
