import math

import pandas as pd
import pytest

from commplan.calculators.objective_months import bounds_of, course_ahead, is_count, series_until
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.text import Text


def test_bounds_follow_from_the_unit_and_the_values() -> None:
    rate = Text(fr="%", en="%")
    assert bounds_of(pd.Series([0.2, 0.4]), rate) == (0, 1)
    assert bounds_of(pd.Series([20.0, 40.0]), rate) == (0, 100)
    assert bounds_of(pd.Series([20.0, 140.0]), rate) == (0, math.inf)
    assert bounds_of(pd.Series([-2.0, 4.0]), None) == (-math.inf, math.inf)


def test_a_series_has_a_place_for_each_month() -> None:
    found = series_until(pd.Series({"2026-05": 1.0, "2026-08": 4.0, "2026-12": 9.0}), "2026-09")
    assert found.index.tolist() == ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09"]
    assert found.isna().sum() == 3
    assert series_until(None, "2026-09").empty
    assert series_until(pd.Series({"2026-12": 9.0}), "2026-09").empty


@pytest.mark.parametrize(
    ("unit", "kind", "reads", "counted"),
    [("leads", "count", None, True), ("EUR", "count", None, False), ("€ a month", "count", None, False),
     ("%", "level", None, False), (None, "level", "conversions", True), (None, "count", "cost", False),
     ("followers", "level", None, False)],
)  # fmt: skip
def test_events_are_counts_and_money_is_not(unit: str | None, kind: str, reads: str | None, counted: bool) -> None:
    objective = Objective.model_validate({"id": "o", "title": "O", "kind": kind, "unit": unit})
    watched = Indicator.model_validate({"id": "i", "title": "I", "reads": reads})
    assert is_count(objective, watched) is counted
    assert is_count(objective, None) is False


def test_months_to_come_are_named_and_in_order() -> None:
    seen = series_until(pd.Series({f"2026-{month:02}": 10.0 + month % 3 for month in range(1, 9)}), "2026-08")
    found = course_ahead(seen, Objective(id="o", title="O"), None, months=5)
    assert found["month"].tolist() == ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01"]
    assert (found["low"] < found["middle"]).all()
    assert (found["middle"] < found["high"]).all()
    assert course_ahead(seen.iloc[:3], Objective(id="o", title="O"), None, months=5).empty
