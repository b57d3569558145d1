import math
from typing import Any

import pandas as pd
import pytest

from commplan.calculators.objective_outlooks import objective_outlooks
from commplan.calculators.outlook import outlook
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

CLIENT = Client(name="A", currency="EUR")
VALUES = (18, 21, 17, 14, 19, 22, 26, 25, 20, 23)


def months(*values: float | None) -> dict[str, float]:
    known = pd.period_range(end=pd.Period("2026-10", "M"), periods=len(values), freq="M").astype(str)
    return {month: value for month, value in zip(known, values, strict=True) if value is not None}


def row(*values: float | None, month: str = "2026-10", **objective: Any) -> dict[str, Any]:
    written = {"id": "o", "title": "O", "indicator": "i", "kind": "count", "per": "month", "target": 30, **objective}
    made = Objective.model_validate(written)
    watched = Indicator.model_validate({"id": "i", "title": "I", "readings": months(*values)})
    frame = objective_outlooks([made], indicators=[watched], performance=None, client=CLIENT, month=month)
    return {str(name): value for name, value in frame.iloc[0].items()}


@pytest.mark.parametrize(
    ("objective", "state"),
    [
        ({"target": 5, "deadline": "2027-01-31"}, "on_course"), ({"target": 60, "deadline": "2027-01-31"}, "behind"),
        ({"target": 22, "deadline": "2027-01-31"}, "uncertain"), ({"target": 20, "deadline": "2026-10-31"}, "met"),
        ({"target": 20, "deadline": "2026-03-31"}, "met"), ({"target": 60, "deadline": "2026-03-31"}, "missed"),
        ({"target": 20}, "no_deadline"), ({"target": "none", "deadline": "2027-01-31"}, "no_target"),
        ({"target": 20, "deadline": "2027-01-31", "indicator": "else"}, "unmeasured"),
        ({"target": 60, "deadline": "2027-01-31", "direction": "down"}, "on_course"),
    ],
)  # fmt: skip
def test_states(objective: dict[str, Any], state: str) -> None:
    assert row(*VALUES, **objective)["state"] == state


def test_fewer_than_four_months_are_too_few() -> None:
    assert row(20, 22, 24, deadline="2027-01-31")["state"] == "too_few"
    assert math.isnan(row(20, 22, 24, deadline="2027-01-31")["chance"])


def test_a_quarter_holds_the_months_known_and_those_to_come() -> None:
    found = row(*VALUES, per="quarter", target=75, deadline="2026-12-31")
    ahead = outlook([float(value) for value in VALUES], ahead=(1, 2), counts=True, bounds=(0, math.inf))
    assert ahead is not None
    assert found["expected"] == pytest.approx(23 + ahead.expected)
    assert found["chance"] == pytest.approx(ahead.chance_of_at_least(75 - 23 - 0.5))
    assert (found["pace"], found["pace_kind"]) == (26, "amount")
    assert row(*VALUES, per="quarter", target=20, deadline="2026-12-31")["pace"] < 0


def test_the_pace_of_a_level_leads_from_where_it_is_to_the_target() -> None:
    found = row(*VALUES, kind="level", per=None, target=33, deadline="2027-02-28")
    assert (found["pace"], found["pace_kind"]) == ((33 - 23) / 4, "change")


def test_a_week_is_a_share_of_its_month() -> None:
    found, monthly = (row(*VALUES, per=per, target=5, deadline="2027-01-31") for per in ("week", "month"))
    assert found["expected"] == pytest.approx(monthly["expected"] * 7 / 31)
    assert found["now"] == pytest.approx(23 * 7 / 31)


def test_nothing_after_the_month_reviewed_is_seen() -> None:
    early = row(*VALUES, month="2026-08", deadline="2027-01-31")
    assert early["months_known"] == 8
    assert early["expected"] == row(*VALUES[:8], None, None, month="2026-08", deadline="2027-01-31")["expected"]


def test_lower_is_better_turns_the_chance_round() -> None:
    up, down = (row(*VALUES, kind="level", per=None, unit="EUR", target=21.5, deadline="2027-01-31", direction=way)
                for way in ("up", "down"))  # fmt: skip
    assert up["chance"] + down["chance"] == pytest.approx(1)


def test_doubts_and_odd_months_are_named() -> None:
    assert row(*VALUES, baseline=40, target=30, deadline="2027-01-31")["doubt"] == "backwards"
    assert row(*VALUES[:5], None, *VALUES[5:], deadline="2027-01-31")["doubt"] == "partial"
    assert row(20, 22, 19, 21, 90, 23, 20, 22, deadline="2027-01-31")["odd_months"] == (("2026-07", 90.0),)
