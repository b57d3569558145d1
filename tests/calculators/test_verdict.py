import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2

from benchmarks.verdict_errors import shares, wrong_in_a_year
from commplan.calculators.interval import Interval
from commplan.calculators.verdict import GATE, dispersion, verdict
from commplan.errors import CalculationError


@pytest.mark.parametrize(
    ("cost", "results", "answer", "reason"),
    [
        (900, 8, "not_enough_data", "few"),
        (900, 40, "reinforce", "below"),
        (9000, 30, "stop", "above"),
        (2700, 30, "test", "around"),
        (900, 0, "stop", "none_at_all"),
        (300, 0, "not_enough_data", "none_yet"),
        (400, 1, "not_enough_data", "few"),
        (900, None, "not_enough_data", "uncounted"),
        (0, 12, "not_enough_data", "no_cost"),
    ],
)
def test_each_case(cost: float, results: float | None, answer: str, reason: str) -> None:
    found = verdict(cost, results=results, break_even=90)
    assert (found.answer, found.reason) == (answer, reason)


def test_without_a_break_even_the_range_is_still_told() -> None:
    found = verdict(900, results=8, break_even=None)
    assert (found.answer, found.reason) == ("not_enough_data", "no_break_even")
    assert found.cost_per_result is not None
    assert found.cost_per_result.low == pytest.approx(900 / (chi2.ppf(0.975, 18) / 2))
    assert found.cost_per_result.high == pytest.approx(900 / (chi2.ppf(0.025, 16) / 2))


@pytest.mark.parametrize(("cost", "results"), [(900, 8), (1500, 12), (500, 4)])
def test_results_still_needed_are_the_fewest_that_settle_it(cost: float, results: int) -> None:
    found = verdict(cost, results=results, break_even=90)
    assert found.more_results is not None
    each = cost / results

    def settled(count: int) -> bool:
        return verdict(each * count, results=count, break_even=90).answer in {"stop", "reinforce"}

    assert settled(results + found.more_results)
    assert not settled(results + found.more_results - 1)
    assert found.more_spend == pytest.approx(found.more_results * each)


def test_money_still_needed_without_a_result_is_just_enough() -> None:
    found = verdict(300, results=0, break_even=90)
    assert found.more_spend == pytest.approx(GATE * 90 - 300)
    assert verdict(300 + found.more_spend + 0.01, results=0, break_even=90).answer == "stop"


def test_at_break_even_waiting_settles_nothing() -> None:
    assert verdict(90 * 30, results=30, break_even=90).more_results is None


def test_the_last_money_that_lost_makes_a_test_of_it() -> None:
    found = verdict(900, results=40, break_even=90, marginal=Interval(-0.5, 0.2, 0.9))
    assert (found.answer, found.reason) == ("test", "diminishing")
    assert verdict(900, results=40, break_even=90, marginal=Interval(-0.5, 0.9, 1.8)).answer == "reinforce"


@given(st.floats(10, 1e5), st.integers(0, 300), st.floats(1, 500))
def test_stop_never_comes_below_break_even_nor_reinforce_above(cost: float, results: int, limit: float) -> None:
    found = verdict(cost, results=results, break_even=limit)
    if found.answer == "stop":
        assert not results or cost / results > limit
    if found.answer == "reinforce":
        assert cost / results < limit
        assert results >= GATE


@given(st.floats(10, 1e4), st.integers(1, 100), st.floats(1, 4))
def test_dispersion_widens(cost: float, results: int, spread: float) -> None:
    plain, wide = (
        verdict(cost, results=results, break_even=90, dispersion=each).cost_per_result for each in (1, spread)
    )
    assert plain is not None
    assert wide is not None
    assert wide.low <= plain.low + 1e-9
    assert wide.high >= plain.high - 1e-9


@pytest.mark.parametrize("size", [0.5, 2.0, 10.0])
def test_error_rates_of_the_verdicts(size: float) -> None:
    """By simulation: a channel that just pays is wrongly judged in at most 2.5 % of cases on either side."""
    at_break_even = shares(truth=1.0, size=size, spread=1.0, trials=1500, seed=91)
    assert at_break_even["stop"] <= 0.035
    assert at_break_even["reinforce"] <= 0.035
    assert shares(truth=0.8, size=size, spread=1.0, trials=1500, seed=92)["reinforce"] <= 0.015
    assert shares(truth=1.25, size=size, spread=1.0, trials=1500, seed=93)["stop"] <= 0.01


def test_error_rates_where_months_differ() -> None:
    assert shares(truth=0.8, size=10.0, spread=2.0, trials=800, seed=94)["reinforce"] <= 0.015
    assert shares(truth=1.25, size=10.0, spread=2.0, trials=800, seed=95)["stop"] <= 0.015
    at_break_even = shares(truth=1.0, size=10.0, spread=2.0, trials=800, seed=96)
    assert max(at_break_even["stop"], at_break_even["reinforce"]) <= 0.07


def test_verdicts_find_what_is_clear() -> None:
    assert shares(truth=0.25, size=10.0, spread=1.0, trials=200, seed=97)["stop"] > 0.98
    assert shares(truth=4.0, size=2.0, spread=1.0, trials=200, seed=98)["reinforce"] > 0.98
    assert shares(truth=0.0, size=2.0, spread=1.0, trials=50, seed=99)["stop"] == 1


def test_a_year_of_monthly_looks_is_not_much_worse() -> None:
    assert wrong_in_a_year(truth=0.8, size=2.0, trials=250, seed=90) <= 0.05
    assert wrong_in_a_year(truth=1.25, size=2.0, trials=250, seed=90) <= 0.05


def test_dispersion_of_alike_months_is_one_and_of_wild_ones_more() -> None:
    assert dispersion([], costs=[]) == 1
    assert dispersion([0.0, 0.0], costs=[1.0, 1.0]) == 1
    assert dispersion([1.0, 40.0, 2.0, 38.0], costs=[10.0] * 4) > 5
    assert dispersion([10.0, 20.0], costs=[100.0, 200.0]) == 1


@pytest.mark.parametrize("wrong", [{"cost": -1}, {"results": -2}, {"break_even": 0}, {"dispersion": 0.5}])
def test_what_makes_no_sense_is_refused(wrong: dict[str, float]) -> None:
    given = {"cost": 900.0, "results": 8.0, "break_even": 90.0, "dispersion": 1.0} | wrong
    with pytest.raises(CalculationError):
        verdict(given.pop("cost"), **given)
    assert math.isfinite(verdict(1e-9, results=1, break_even=1e9).expected)
