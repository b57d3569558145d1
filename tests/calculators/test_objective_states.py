import math
from typing import Any

import pandas as pd
import pytest

from commplan.calculators.objective_states import indicator_series, objective_states
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from tests.exports import advertising, performance

ROWS = performance(advertising("2026-09-30", 100, 4), advertising("2026-10-01", 150, 10))
CLIENT = Client.model_validate({"name": "A", "currency": "EUR"})


def state(objective: dict[str, Any], indicator: dict[str, Any] | None = None, rows: Any = ROWS) -> dict[Any, Any]:
    objectives = [Objective.model_validate({"id": "o", "title": "O", "indicator": "i", **objective})]
    indicators = [Indicator.model_validate({"id": "i", "title": "I", **indicator})] if indicator else []
    frame = objective_states(objectives, indicators=indicators, performance=rows, client=CLIENT, month="2026-10")
    return frame.iloc[0].to_dict()


def test_export_gives_the_actual_value_and_the_month_before() -> None:
    row = state({"target": 30, "baseline": 5}, {"reads": "conversions"})
    assert (row["actual"], row["previous"], row["gap"], row["state"]) == (10, 4, 20, "behind")
    assert row["progress"] == pytest.approx(0.2)


def test_written_values_win_over_exports() -> None:
    assert state({"target": 30}, {"reads": "conversions", "readings": {"2026-10": 31}})["state"] == "met"


@pytest.mark.parametrize(("target", "expected"), [(20, "met"), (15, "met"), (14, "behind")])
def test_lower_may_be_better(target: float, expected: str) -> None:
    assert state({"target": target, "direction": "down"}, {"reads": "cost_per_lead"})["state"] == expected


def test_change_starts_from_the_baseline() -> None:
    assert state({"target": "+15 %", "kind": "change", "baseline": 200}, None)["target"] == pytest.approx(230)
    assert math.isnan(state({"target": "+15 %", "kind": "change"}, None)["target"])


def test_nothing_measures_it() -> None:
    assert state({"target": 30})["state"] == "unknown"
    assert state({"target": 30}, {"reads": "conversions"}, rows=None)["state"] == "unknown"


def test_objective_without_a_figure_has_no_state() -> None:
    objective = Objective.model_validate({"id": "o", "title": "O", "target": "none"})
    frame = objective_states([objective], indicators=[], performance=ROWS, client=CLIENT, month="2026-10")
    assert frame.empty


def test_month_without_a_lead_has_no_cost_per_lead() -> None:
    rows = performance(advertising("2026-09-30", 100, 0), advertising("2026-10-01", 150, 10))
    series = indicator_series(Indicator(id="i", title="I", reads="cost_per_lead"), performance=rows, client=CLIENT)  # type: ignore[arg-type]
    pd.testing.assert_series_equal(series, pd.Series({"2026-10": 15.0}), check_names=False)


YEAR = {"readings": {f"2025-{month}": 10 for month in (11, 12)} | {f"2026-{month:02d}": 31 for month in range(1, 11)}}


@pytest.mark.parametrize(
    ("per", "actual"),
    [("month", 31), ("quarter", 93), ("year", 330), ("week", 7)],
    ids=["month", "quarter", "year", "week"],
)
def test_count_is_taken_over_its_own_period(per: str, actual: float) -> None:
    assert state({"target": 400, "kind": "count", "per": per}, YEAR)["actual"] == pytest.approx(actual)


def test_year_with_a_month_unknown_is_unknown() -> None:
    readings = {"readings": {"2026-09": 10, "2026-10": 10}}
    assert state({"target": 400, "kind": "count", "per": "year"}, readings)["state"] == "unknown"
