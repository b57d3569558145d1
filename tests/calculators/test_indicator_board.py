"""The board: what each indicator is good for, and its figures of this month, the last and a year ago."""

from typing import Any

import pandas as pd
import pytest

from commplan.calculators.indicator_board import MONTHS, BoardRow, indicator_board, use_of
from commplan.knowledge.indicators import decorative_kind
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

CLIENT = Client(name="A", currency="EUR")
EVERY = {str(month): 10.0 + rank for rank, month in enumerate(pd.period_range("2025-01", "2026-11", freq="M"))}


def indicator(**more: Any) -> Indicator:
    return Indicator.model_validate({"id": "i", "title": "Quotes", **more})


def row(objectives: Any = (), **more: Any) -> BoardRow:
    made = [Objective.model_validate({"id": "o", "title": "O", **each}) for each in objectives]
    return indicator_board([indicator(**more)], objectives=made, tables={}, client=CLIENT, month="2026-10")[0]


def test_figures_of_this_month_the_last_and_a_year_ago() -> None:
    found = row(readings=EVERY)
    assert (found.value, found.previous, found.last_year) == (31, 30, 19)
    assert len(found.series) == MONTHS
    assert (found.series[0], found.series[-1], found.first) == (19, 31, "2025-10")


def test_the_course_begins_with_the_first_month_known_and_shows_gaps() -> None:
    found = row(readings={"2026-07": 4, "2026-10": 6})
    assert found.first == "2026-07"
    assert [pd.isna(value) for value in found.series] == [False, True, True, False]
    assert pd.isna(found.previous)


def test_nothing_known_is_missing_and_never_zero() -> None:
    found = row()
    assert pd.isna(found.value)
    assert (found.series, found.first, found.tools) == ((), "", ())


@pytest.mark.parametrize(
    ("more", "objectives", "use"),
    [
        ({}, [{"indicator": "i"}], "objective"),
        ({"objective": "o"}, [{}], "objective"),
        ({"decides": "We stop"}, [], "decision"),
        ({"decides": "none"}, [], "no_use"),
        ({"objective": "none"}, [], "no_use"),
        ({}, [], "unasked"),
        ({"title": "Followers of the page"}, [{"indicator": "i"}], "goal_of_show"),
        ({"title": "Followers of the page", "objective": "o"}, [{}], "objective"),
        ({"reads": "impressions"}, [{"indicator": "i"}], "goal_of_show"),
    ],
)
def test_what_an_indicator_is_good_for(more: dict[str, Any], objectives: list[dict[str, Any]], use: str) -> None:
    found = row(objectives, **more)
    assert found.use == use
    assert found.is_decorative == (use in ("no_use", "goal_of_show"))
    assert use_of(found.indicator, found.objectives, decorative_kind(found.indicator)) == use


def test_the_target_is_that_of_a_month() -> None:
    assert row([{"indicator": "i", "kind": "count", "per": "month", "target": 30}]).target == 30
    assert pd.isna(row([{"indicator": "i", "kind": "count", "per": "quarter", "target": 90}]).target)
    assert pd.isna(row([{"target": 30}], objective="o").target)


def test_those_that_steer_come_first() -> None:
    made = [indicator(id="a", decides="none"), indicator(id="b", decides="We stop"), indicator(id="c")]
    found = indicator_board(made, tables={}, client=CLIENT, month="2026-10")
    assert [each.indicator.id for each in found] == ["b", "c", "a"]
