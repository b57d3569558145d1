from typing import Any

import pytest

from commplan.calculators.what_if import what_if
from commplan.calculators.what_if_wish import Wished, wished
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from tests.calculators.what_if_case import MONTHS, today

LEADS = {"id": "leads", "title": "Leads", "reads": "conversions"}
OWN = {"id": "own", "title": "Own", "own_count": True, "readings": dict.fromkeys(MONTHS, 60.0)}


def wish(*objectives: dict[str, Any], own: float | None = None, **client: Any) -> Wished | None:
    now = today(own=own, **client)
    found = [Objective.model_validate({"id": f"o{rank}", "title": "O", "indicator": "leads", "kind": "count", **each})
             for rank, each in enumerate(objectives)]  # fmt: skip
    return wished(found, indicators=[Indicator.model_validate(LEADS), Indicator.model_validate(OWN)], today=now,
                  base=what_if(now))  # fmt: skip


@pytest.mark.parametrize(
    ("per", "target", "monthly"),
    [("month", 20, 20), ("quarter", 60, 20), ("year", 240, 20), ("week", 7, 7 * 365.25 / 84)],
)
def test_an_objective_is_a_wish_of_an_average_month(per: str, target: float, monthly: float) -> None:
    found = wish({"per": per, "target": target})
    assert found is not None
    assert (found.figure, found.at_least) == ("leads", pytest.approx(monthly))


def test_the_first_by_priority_that_asks_for_more() -> None:
    found = wish({"target": 20, "priority": 3}, {"target": 30, "priority": 1}, {"target": 5, "priority": 1})
    assert found is not None
    assert found.at_least == 30


def test_an_own_count_needs_only_what_the_channels_must_add() -> None:
    found = wish({"target": 66, "indicator": "own"}, own=60)
    assert found is not None
    assert found.at_least == pytest.approx(66 - (60 - 12))


def test_else_that_a_loss_ends_and_else_nothing() -> None:
    assert wish({"target": 8}) is None
    found = wish({"target": 8}, average_order="500 EUR")
    assert found is not None
    assert (found.figure, found.at_least, found.objective) == ("profit", 0, None)
    assert wish({"target": 8}, margin=None) is None
