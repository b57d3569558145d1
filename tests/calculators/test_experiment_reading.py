"""What a test showed, against statsmodels and published boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.proportion import confint_proportions_2indep

from commplan.calculators.experiment_reading import MOST_LOOKS, read_experiment
from commplan.errors import CalculationError

ARM = st.integers(20, 20_000).flatmap(lambda seen: st.tuples(st.integers(6, seen - 6), st.just(seen)))


@given(ARM, ARM)
def test_the_difference_and_the_ratio_as_statsmodels_has_them(new: tuple[int, int], base: tuple[int, int]) -> None:
    (only,) = read_experiment([base[0], new[0]], visitors=[base[1], new[1]]).comparisons
    oracle = confint_proportions_2indep(*new, *base, method="newcomb", correction=False)
    assert (only.difference.low, only.difference.high) == pytest.approx(oracle, abs=1e-9)
    table = Table2x2([[new[0], new[1] - new[0]], [base[0], base[1] - base[0]]], shift_zeros=False)
    low, high = table.riskratio_confint()
    assert only.relative is not None
    assert (only.relative.low + 1, only.relative.high + 1) == pytest.approx((low, high), rel=1e-6)


def test_s16_twelve_against_twenty_of_four_hundred_is_open() -> None:
    (only,) = read_experiment([12, 20], visitors=[400, 400]).comparisons
    assert only.state == "open"
    assert only.chance == pytest.approx(0.923, abs=2e-3)
    assert (only.difference.low, only.difference.high) == pytest.approx((-0.008, 0.049), abs=5e-4)


@pytest.mark.parametrize(("looks", "nominal"), [(1, 0.05), (2, 0.0294), (3, 0.0221), (5, 0.0158), (10, 0.0106)])
def test_looks_widen_the_interval_by_pococks_boundary(looks: int, nominal: float) -> None:
    # the nominal levels of Pocock 1977, table 1, which a planner of five looks would have used
    assert read_experiment([36, 61], visitors=[1_552, 1_568], looks=looks).level == pytest.approx(1 - nominal, abs=2e-4)


def test_reading_carelessly_at_five_looks_is_wrong_one_time_in_seven() -> None:
    found = read_experiment([36, 61], visitors=[1_552, 1_568], looks=5)
    assert found.naive_error == pytest.approx(0.142, abs=2e-3)  # Armitage, McPherson and Rowe 1969
    assert read_experiment([36, 61], visitors=[1_552, 1_568]).naive_error == pytest.approx(0.05, abs=1e-9)


def test_several_versions_ask_for_a_higher_level() -> None:
    found = read_experiment([40, 50, 60], visitors=[1_000] * 3)
    assert found.level == pytest.approx(0.975)
    assert found.naive_error == pytest.approx(1 - 0.95**2)
    assert len(found.comparisons) == 2


@pytest.mark.parametrize(
    ("counts", "gain", "state"),
    [((36, 61), None, "better"), ((61, 36), None, "worse"), ((36, 40), None, "open"), ((36, 40), 0.03, "too_small"),
     ((36, 40), 0.01, "open"), ((3, 60), None, "too_few"), ((5, 60), None, "too_few")],
)  # fmt: skip
def test_each_state(counts: tuple[int, int], gain: float | None, state: str) -> None:
    (only,) = read_experiment(counts, visitors=[1_560, 1_560], gain=gain).comparisons
    assert only.state == state
    assert (only.relative is None) == (state == "too_few")


def test_nobody_came_and_what_cannot_be() -> None:
    (only,) = read_experiment([0, 3], visitors=[0, 30]).comparisons
    assert (only.state, only.chance) == ("no_data", None)
    for won, seen in (([1], [2]), ([1, 2], [9]), ([12, 3], [10, 10])):
        with pytest.raises(CalculationError):
            read_experiment(won, visitors=seen)
    most, more = (read_experiment([36, 61], visitors=[900, 900], looks=n).level for n in (MOST_LOOKS, 5_000))
    assert most == more
