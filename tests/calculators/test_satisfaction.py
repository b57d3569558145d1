"""The share of satisfied people, against statsmodels' intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from commplan.calculators.satisfaction import satisfaction, satisfaction_change
from commplan.errors import CalculationError

MARKS = st.dictionaries(st.integers(1, 5), st.integers(0, 400), min_size=1).filter(lambda marks: sum(marks.values()))


@given(MARKS, st.sampled_from([0.8, 0.95]))
def test_the_share_has_wilsons_interval(marks: dict[int, int], level: float) -> None:
    found = satisfaction(marks, satisfied_from=4, level=level)
    whole, good = sum(marks.values()), marks.get(4, 0) + marks.get(5, 0)
    oracle = proportion_confint(good, whole, alpha=1 - level, method="wilson")
    assert (found.answers, found.satisfied) == (whole, good)
    assert (found.share.low, found.share.high) == pytest.approx(oracle, abs=1e-9)


@given(MARKS, MARKS)
def test_the_change_has_newcombes_interval(before: dict[int, int], after: dict[int, int]) -> None:
    earlier, later = (satisfaction(marks, satisfied_from=4) for marks in (before, after))
    found = satisfaction_change(earlier, later=later)
    oracle = confint_proportions_2indep(later.satisfied, later.answers, earlier.satisfied, earlier.answers,
                                        method="newcomb", correction=False)  # fmt: skip
    assert (found.low, found.high) == pytest.approx(oracle, abs=1e-9)
    back = satisfaction_change(later, later=earlier)
    assert (found.low, found.high) == pytest.approx((-back.high, -back.low), abs=1e-12)


def test_the_mean_is_on_the_scale_of_the_marks() -> None:
    assert satisfaction({0: 1, 10: 3}, satisfied_from=8).mean == 7.5
    assert satisfaction({1: 0}, satisfied_from=4).mean is None


def test_nobody_answered() -> None:
    nobody, somebody = satisfaction({}, satisfied_from=4), satisfaction({4: 2}, satisfied_from=4)
    assert nobody.share.likely is None
    for earlier, later, name in ((nobody, somebody, "earlier"), (somebody, nobody, "later")):
        with pytest.raises(CalculationError, match=name):
            satisfaction_change(earlier, later=later)
    with pytest.raises(CalculationError):
        satisfaction({4: -1}, satisfied_from=4)
