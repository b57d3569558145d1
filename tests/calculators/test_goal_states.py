from typing import Any

import pandas as pd
import pytest

from commplan.calculators.goal_states import goal_states
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

CLIENT = Client(name="A", currency="EUR")
MONTHS = pd.period_range(end=pd.Period("2026-10", "M"), periods=10, freq="M").astype(str)
SEEN = Indicator(id="i", title="I", readings=dict(zip(MONTHS, (18, 21, 17, 14, 19, 22, 26, 25, 20, 23), strict=True)))


def rows(*objectives: dict[str, Any]) -> list[dict[str, Any]]:
    made = [Objective.model_validate({"id": f"o{rank}", "title": f"O{rank}", "indicator": "i", "kind": "count",
                                      "per": "month", **each}) for rank, each in enumerate(objectives)]  # fmt: skip
    frame = goal_states(made, indicators=[SEEN], performance=None, client=CLIENT, month="2026-10")
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


@pytest.mark.parametrize(
    ("objective", "state"),
    [
        ({"target": 5, "deadline": "2027-01-31"}, "on_course"), ({"target": 60, "deadline": "2027-01-31"}, "behind"),
        ({"target": 22, "deadline": "2027-01-31"}, "uncertain"), ({"target": 20, "deadline": "2026-10-31"}, "met"),
        ({"target": 20}, "reached"), ({"target": 90}, "not_reached"),
        ({"target": 20, "deadline": "2027-01-31", "indicator": "else"}, "unmeasured"),
    ],
)  # fmt: skip
def test_word_is_that_of_the_outlook_where_there_is_one(objective: dict[str, Any], state: str) -> None:
    assert rows(objective)[0]["state"] == state


def test_order_is_that_of_the_priorities_then_that_of_the_client() -> None:
    found = rows({"target": 1}, {"target": 2, "priority": 2}, {"target": 3, "priority": 1}, {"target": 4})
    assert [row["objective"] for row in found] == ["o2", "o1", "o0", "o3"]


def test_what_has_no_target_has_no_line() -> None:
    assert rows({"target": "none"}) == []
    assert goal_states([], indicators=[], performance=None, client=CLIENT, month="2026-10").empty


def test_range_is_there_where_the_course_is_known() -> None:
    ahead, closed = rows({"target": 30, "deadline": "2027-01-31"}, {"target": 30, "deadline": "2026-10-31"})
    assert ahead["low"] < ahead["expected"] < ahead["high"]
    assert pd.isna(closed["low"])


def of_readings(readings: dict[str, float], **objective: Any) -> dict[str, Any]:
    seen = Indicator.model_validate({"id": "i", "title": "I", "readings": readings})
    made = Objective.model_validate({"id": "o", "title": "O", "indicator": "i", "target": 50, **objective})
    frame = goal_states([made], indicators=[seen], performance=None, client=CLIENT, month="2026-10")
    return {str(name): value for name, value in frame.iloc[0].items()}


def test_a_level_read_every_half_year_stands_until_the_next_is_due() -> None:
    standing = of_readings({"2025-12": 45, "2026-06": 52}, deadline="2027-12-31")
    assert (standing["actual"], standing["read_in"]) == (52, "2026-06")
    lapsed = of_readings({"2025-10": 45, "2026-04": 52}, deadline="2027-12-31")
    assert pd.isna(lapsed["actual"])
    monthly = of_readings({"2026-07": 45, "2026-08": 46, "2026-09": 52}, deadline="2027-12-31")
    assert pd.isna(monthly["actual"]), "a reading of every month was due in October"


@pytest.mark.parametrize(("reached", "state"), [(63, "met"), (41, "missed")])
def test_an_objective_whose_day_has_passed_is_judged_on_that_day(reached: float, state: str) -> None:
    found = of_readings({"2026-06": reached}, kind="count", per="month", deadline="2026-06-30")
    assert (found["actual"], found["read_in"], found["state"]) == (reached, "2026-06", state)
