import pandas as pd
import pytest

from commplan.calculators.objective_ahead import ahead_of, chance_of, chances_when, months_left, per_week, period_length
from commplan.calculators.outlook import outlook
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

VALUES = pd.Series([12.0, 9, 14, 11, 10, 13], index=[f"2026-0{month}" for month in range(4, 10)])
YEARLY = Objective.model_validate({"id": "o", "title": "O", "kind": "count", "per": "year", "target": 130,
                                   "deadline": "2026-12-31", "indicator": "i"})  # fmt: skip
MONTHLY = YEARLY.model_copy(update={"per": "month", "target": 12.0})


def test_periods() -> None:
    assert months_left(YEARLY, "2026-09") == 3
    assert (period_length(YEARLY), period_length(MONTHLY)) == (12, 1)
    assert per_week(MONTHLY.model_copy(update={"per": "week"}), "2026-09") == pytest.approx(7 / 30)
    assert per_week(MONTHLY, "2026-09") == 1


def test_only_the_months_to_come_are_open() -> None:
    long = pd.concat([pd.Series([10.0] * 3, index=["2026-01", "2026-02", "2026-03"]), VALUES])
    found = ahead_of(YEARLY, long, 3, is_count=True)
    assert found is not None
    assert found.known == 30 + 69
    assert ahead_of(YEARLY, long, 0, is_count=True) is None
    assert ahead_of(MONTHLY, VALUES.head(2), 3, is_count=True) is None


def test_chance_is_that_of_the_outlook_and_moves_with_the_growth() -> None:
    found, plain = ahead_of(MONTHLY, VALUES, 3, is_count=True), outlook(VALUES.tolist(), ahead=(3,), counts=True,
                                                                      bounds=(0, float("inf")))  # fmt: skip
    assert found is not None
    assert plain is not None
    assert chance_of(found, 12.0, "up", is_count=True) == pytest.approx(plain.chance_of_at_least(11.5))
    assert chance_of(found, 12.0, "up", is_count=True, growth=2) == pytest.approx(plain.chance_of_at_least(5.75))
    assert chance_of(found, 12.0, "up", is_count=True, growth=0) == 0
    assert chance_of(found, 12.0, "down", is_count=True, growth=0) == 1


def test_objectives_without_a_known_chance_are_left_out() -> None:
    indicator = Indicator.model_validate({"id": "i", "title": "I", "readings": VALUES.to_dict()})
    vague = MONTHLY.model_copy(update={"id": "vague", "target": None})
    found = chances_when([1.0, 1.5], [MONTHLY, vague], indicators=[indicator], performance=None,
                         client=Client(name="A", currency="EUR"), month="2026-09")  # fmt: skip
    assert list(found) == ["o"]
    assert found["o"][0] < found["o"][1]
