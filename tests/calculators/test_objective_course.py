from typing import Any

import numpy as np
import pytest
import statsmodels.api as sm

from commplan.calculators.objective_course import ObjectiveCourse, objective_course
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

CLIENT = Client(name="A", currency="EUR")


def course(values: dict[str, float], target: float, **more: Any) -> ObjectiveCourse:
    given = {"id": "o", "title": "O", "indicator": "i", "target": target, "deadline": "2027-01-31", **more}
    indicator = Indicator.model_validate({"id": "i", "title": "I", "readings": values})
    aim = Objective.model_validate(given)
    return objective_course(aim, indicators=[indicator], performance=None, client=CLIENT, month="2026-10")


def months(*values: float) -> dict[str, float]:
    return {f"2026-{10 - len(values) + rank + 1:02}": value for rank, value in enumerate(values)}


def test_range_is_the_prediction_interval_of_a_line() -> None:
    values = [12.0, 15.0, 13.0, 17.0, 16.0, 20.0]
    line = sm.OLS(values, sm.add_constant(np.arange(1, 7))).fit()
    low, high = line.get_prediction([[1, 9]]).conf_int(obs=True, alpha=0.05)[0]
    found = course(months(*values), 21)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert found.expected == pytest.approx(line.predict([[1, 9]])[0])
    assert found.yearly is None


@pytest.mark.parametrize(("target", "verdict"), [(15, "reachable"), (24, "possible"), (60, "unreachable")])
def test_verdict_is_the_place_of_the_target(target: float, verdict: str) -> None:
    assert course(months(10, 13, 12, 15, 14, 17), target).verdict == verdict


@pytest.mark.parametrize(("target", "verdict"), [(24, "reachable"), (17, "possible"), (2, "unreachable")])
def test_less_is_better_where_it_is(target: float, verdict: str) -> None:
    assert course(months(27, 26, 24, 25, 22, 23), target, direction="down").verdict == verdict


def test_a_season_at_the_edge_of_the_year_condemns_nothing() -> None:
    months_of_a_shop = {"2025-11": 98, "2025-12": 115, "2026-01": 64, "2026-02": 62, "2026-03": 64, "2026-04": 66,
                        "2026-05": 65, "2026-06": 67, "2026-07": 69, "2026-08": 70, "2026-09": 73,
                        "2026-10": 75}  # fmt: skip
    found = course(months_of_a_shop, 79)
    assert found.verdict == "possible"
    assert found.yearly is not None
    assert found.expected is not None
    assert found.yearly < 79 < found.expected


@pytest.mark.parametrize("values", [{}, months(9), months(9, 8, 9), months(9, 9, 9, 9, 9), {"2026-03": 5.0}])
def test_too_little_tells_nothing(values: dict[str, float]) -> None:
    assert course(values, 40).verdict == "unknown"


def test_months_alike_or_few_can_only_say_that_it_is_met() -> None:
    assert course(months(9, 9, 9, 9, 9), 8).verdict == "reachable"
    assert course(months(9), 8).verdict == "reachable"


def test_a_month_without_a_figure_ends_the_row() -> None:
    assert course({**months(10, 13, 12, 15), "2026-02": 900.0}, 60).months == 4


def test_count_per_quarter_is_three_months_and_a_change_starts_at_the_baseline() -> None:
    values = months(10, 13, 12, 15, 14, 17)
    quarter, month = (course(values, 50, kind="count", per=per) for per in ("quarter", "month"))
    assert quarter.expected == pytest.approx(3 * (month.expected or 0))
    assert course(values, 0.5, kind="change", baseline=10).wanted == pytest.approx(15)


@pytest.mark.parametrize("more", [{"deadline": None}, {"deadline": "2026-10-15"}, {"deadline": "2026-03-31"},
                                  {"indicator": "other"}, {"kind": "change"}])  # fmt: skip
def test_no_day_to_come_no_indicator_or_no_baseline_no_verdict(more: dict[str, Any]) -> None:
    assert course(months(10, 13, 12, 15, 14, 17), 60, **more).verdict == "unknown"
