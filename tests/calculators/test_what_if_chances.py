from typing import Any

import numpy as np
import pytest

from commplan.calculators.objective_outlooks import objective_outlooks
from commplan.calculators.what_if import what_if
from commplan.calculators.what_if_chances import GROWTHS, Chance, chances
from commplan.model.decision import Changes
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from tests.calculators.what_if_case import MONTHS, firm, rows, today

COUNTS = [12, 9, 14, 11]


def objective(**given: Any) -> Objective:
    return Objective.model_validate({"id": "o", "title": "O", "indicator": "i", "kind": "count", "per": "month",
                                     "target": 15, "deadline": "2026-12-31", **given})  # fmt: skip


def known(indicator: dict[str, Any], **given: Any) -> tuple[Chance, ...]:
    frame = rows()
    frame["conversions"] = [value for count in COUNTS for value in (count - 2, 2)]
    frame["cost"] = [600 + 10 * rank * (rank % 3) for rank in range(len(frame))]
    return chances([objective(**given)], indicators=[Indicator.model_validate({"id": "i", "title": "I", **indicator})],
                   performance=frame, client=firm(), month="2026-10", today=today(frame))  # fmt: skip


def test_the_present_course_has_the_chance_of_the_outlook() -> None:
    frame = rows()
    frame["conversions"] = [value for count in COUNTS for value in (count - 2, 2)]
    indicator = Indicator.model_validate({"id": "i", "title": "I", "reads": "conversions"})
    expected = objective_outlooks([objective()], indicators=[indicator], performance=frame, client=firm(),
                                  month="2026-10")["chance"][0]  # fmt: skip
    (found,) = known({"reads": "conversions"})
    assert found.at(1.0) == pytest.approx(expected)
    assert found.driver == "leads"


@pytest.mark.parametrize("direction", ["up", "down"])
def test_growth_brings_a_target_nearer_or_farther(direction: str) -> None:
    (found,) = known({"reads": "conversions"}, direction=direction)
    ordered = found.curve if direction == "up" else found.curve[::-1]
    assert np.all(np.diff(ordered) >= -1e-9)
    assert found.curve[0] == (0.0 if direction == "up" else 1.0)
    assert len(GROWTHS) == len(found.curve)


@pytest.mark.parametrize(
    ("indicator", "driver"),
    [({"reads": "cost"}, "media"), ({"reads": "cost_per_lead"}, "cost_per_lead"), ({"reads": "revenue"}, None),
     ({"readings": dict.fromkeys(MONTHS, 30.0) | {"2026-10": 31.0}, "own_count": True}, "own"),
     ({"readings": dict.fromkeys(MONTHS, 30.0) | {"2026-10": 31.0}}, None)],
)  # fmt: skip
def test_what_moves_an_objective(indicator: dict[str, Any], driver: str | None) -> None:
    found = known(indicator, kind="level", target=30)
    assert (found[0].driver if found else None) == driver


def test_more_leads_make_the_objective_likelier_and_less_money_cheaper() -> None:
    (leads,) = known({"reads": "conversions"})
    now = today()
    more = what_if(now, Changes.model_validate({"conversion": 0.06}), chances=[leads]).prospects[0]
    assert more.after > more.before + 0.2
    same = what_if(now, chances=[leads]).prospects[0]
    assert same.after == pytest.approx(same.before)


def test_the_own_count_grows_by_what_the_channels_bring_more() -> None:
    (own,) = known({"readings": dict(zip(MONTHS, [58, 61, 60, 61], strict=True)), "own_count": True}, target=66)
    now = today(own=60)
    doubled = what_if(now, Changes.model_validate({"conversion": 0.06}), chances=[own]).prospects[0]
    # 12 more on top of 60: 20 % growth, not 100 %
    assert doubled.after == pytest.approx(own.at(1.2), abs=0.03)
    assert doubled.before < doubled.after


def test_an_indicator_of_one_channel_follows_that_channel() -> None:
    (search,) = known({"reads": "conversions", "channels": ["google_ads"]})
    assert search.channels == ("search",)
    found = what_if(today(), Changes.model_validate({"channels": {"social": "4000 EUR"}}), chances=[search])
    assert found.prospects[0].after == pytest.approx(found.prospects[0].before)
