import math
from typing import Any

import pandas as pd
import pytest

from commplan.calculators.forecast_record import decision_record, forecast_record, hit_rate
from commplan.calculators.outlook import outlook
from commplan.calculators.proportion import wilson
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Review
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from tests.exports import advertising, performance

CLIENT = Client.model_validate(
    {"name": "A", "currency": "EUR", "average_order": "1000 EUR", "margin": 0.4, "lead_to_sale": 0.25}
)
ADS = Channel(id="ads", title="Ads", exported_as=["google_ads"])
VALUES = [18.0, 21, 17, 14, 19, 22, 26, 25]


def record(values: list[float], month: str = "2026-08") -> pd.DataFrame:
    objective = Objective(id="o", title="O", indicator="i", kind="count", per="month", target=30)
    readings = {f"2026-{rank:02}": value for rank, value in enumerate(values, start=1) if not math.isnan(value)}
    watched = Indicator.model_validate({"id": "i", "title": "I", "readings": readings})
    return forecast_record([objective], indicators=[watched], performance=None, client=CLIENT, month=month)


def test_a_forecast_sees_nothing_later_than_its_own_month() -> None:
    found = record(VALUES)
    last = found.loc[(found["month"] == "2026-08") & (found["ago"] == 3)].iloc[0]
    then = outlook(VALUES[:5], ahead=(3,), counts=True, bounds=(0, math.inf))
    assert then is not None
    assert (last["low"], last["high"]) == (then.interval().low, then.interval().high)
    wild = record([*VALUES[:5], 900.0, 900.0, 25.0])
    assert wild.loc[(wild["month"] == "2026-08") & (wild["ago"] == 3), "high"].item() == last["high"]


def test_what_was_said_is_held_against_what_came() -> None:
    found = record([*VALUES, 400.0], month="2026-09")
    assert not found.loc[found["month"] == "2026-09", "held"].any()
    assert found.loc[found["month"] < "2026-09", "held"].mean() >= 0.5
    assert sorted(found["ago"].unique()) == [1, 3]
    assert record(VALUES[:4], month="2026-04").empty


def test_hit_rate_has_its_own_interval() -> None:
    assert hit_rate([True] * 8 + [False] * 2) == wilson(8, trials=10)
    assert hit_rate([]) is None


def decided(
    before: float, after: float | None, *, kind: str = "reinforce", unit: str = "leads", low: float = 10,
    high: float = 40, cost: float = 500, month: str = "2026-09", state: str = "taken", **more: Any
) -> dict[str, Any]:  # fmt: skip
    rows = [advertising(f"2026-{number:02}-05", 500, before) for number in (4, 5, 6)]
    rows += [] if after is None else [advertising(f"2026-{number:02}-05", cost, after) for number in (7, 8, 9)]
    decision = {"id": "d", "title": "D", "kind": kind, "channel": "ads", "state": state,
                "expected": {"low": low, "likely": (low + high) / 2, "high": high, "unit": unit}, **more}  # fmt: skip
    review = Review.model_validate({"month": "2026-06", "decisions": [decision]})
    frame = decision_record([review], performance=performance(*rows), client=CLIENT, channels=[ADS], month=month)
    return {str(name): value for name, value in frame.iloc[0].items()}


@pytest.mark.parametrize(
    ("before", "after", "state"),
    [(50, 75, "as_expected"), (50, 150, "more"), (50, 20, "opposite"), (8, 10, "noise"), (50, 52, "noise"),
     (500, 505, "noise"), (2000, 2002, "noise")],
)  # fmt: skip
def test_what_came_of_a_decision(before: float, after: float, state: str) -> None:
    found = decided(before, after)
    assert found["state"] == state
    assert found["came"] == pytest.approx(after - before)
    assert found["came_low"] < found["came"] < found["came_high"]
    assert found["months"] == 3


def test_a_channel_that_was_stopped_saves_what_it_cost_and_loses_what_it_brought() -> None:
    found = decided(1, None, kind="stop", unit="EUR", low=200, high=600)
    assert found["came"] == pytest.approx(500 - 100)
    assert found["state"] == "as_expected"


@pytest.mark.parametrize(
    ("more", "state"),
    [({"month": "2026-06"}, "waiting"), ({"state": "refused"}, "refused"), ({"channel": "nowhere"}, "unmeasured"),
     ({"expected": None}, "not_foreseen")],
)  # fmt: skip
def test_what_cannot_be_judged_says_why(more: dict[str, Any], state: str) -> None:
    assert decided(50, 75, **more)["state"] == state
