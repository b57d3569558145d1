from typing import Any

import pytest

from commplan.calculators.channel_scores import channel_scores, weighed
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.model.persona import Persona

CLIENT = Client.model_validate({"name": "A", "currency": "EUR", "money_per_month": "1000 EUR",
                                "people": [{"id": "a", "title": "A", "hours_per_month": 100}]})  # fmt: skip
PERSONAS = [Persona.model_validate({"id": key, "title": key, "share_of_revenue": share})
            for key, share in (("big", 0.75), ("small", 0.25))]  # fmt: skip
AIMS = [Objective.model_validate({"id": kind, "title": kind, "type": kind, "priority": rank})
        for rank, kind in enumerate(("conversion", "loyalty"), start=1)]  # fmt: skip


def suggested(**channel: Any) -> list[int | None]:
    one = Channel.model_validate({"id": "c", "title": "C", **channel})
    return [each.suggested for each in channel_scores(one, client=CLIENT, personas=PERSONAS, objectives=AIMS)]


@pytest.mark.parametrize(
    ("personas", "score"), [(["big"], 3), (["small"], 1), (["big", "small"], 4), ("none", 0), (None, None)]
)
def test_audience_weighs_by_revenue(personas: Any, score: int | None) -> None:
    assert suggested(personas=personas)[0] == score


@pytest.mark.parametrize(("types", "score"), [(["conversion"], 3), (["loyalty"], 1), (["awareness"], 0), (None, None)])
def test_first_objectives_weigh_more(types: Any, score: int | None) -> None:
    assert suggested(types=types)[1] == score


@pytest.mark.parametrize(("means", "score"), [
    ({"hours_per_month": 10}, 4), ({"hours_per_month": 11}, 3), ({"hours_per_month": 35}, 2),
    ({"hours_per_month": 61}, 0),
    ({"hours_per_month": 5, "money_per_month": "500 EUR"}, 1), ({}, None),
])  # fmt: skip
def test_heavier_of_hours_and_money_counts(means: dict[str, Any], score: int | None) -> None:
    assert suggested(**means)[2] == score


def test_a_person_s_score_goes_first_and_blanks_are_filled() -> None:
    one = Channel.model_validate({"id": "c", "title": "C", "personas": ["big"], "types": ["loyalty"],
                                  "hours_per_month": 5, "criteria": {"objective": 4}})  # fmt: skip
    values = [each.value for each in channel_scores(one, client=CLIENT, personas=PERSONAS, objectives=AIMS)]
    assert values == [3, 4, 4]
    assert weighed([one], client=CLIENT, personas=PERSONAS, objectives=AIMS)[0].scores == (3, 4, 4)


def test_what_nobody_scored_and_no_figure_suggests_is_not_weighed() -> None:
    assert weighed([Channel.model_validate({"id": "c", "title": "C"})], client=CLIENT) == ()
