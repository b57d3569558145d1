from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.positions import distance, placed, same_criteria
from commplan.model.brand import Positioning
from commplan.model.market import Market

SCALE = st.floats(0, 10)


def at(x: float, y: float, first: Any = "Price", second: Any = "Speed") -> Positioning:
    return Positioning.model_validate({"criterion_x": first, "criterion_y": second, "x": x, "y": y})


@given(SCALE, SCALE, SCALE, SCALE)
def test_distance_is_the_same_both_ways_and_zero_at_home(a: float, b: float, c: float, d: float) -> None:
    assert distance(at(a, b), at(c, d)) == distance(at(c, d), at(a, b))
    assert distance(at(a, b), at(a, b)) == 0


@pytest.mark.parametrize(
    ("first", "second", "same"), [("price", "SPEED", True), ("Prices", "Speed", True), ("Quality", "Speed", False)]
)
def test_criteria_are_one_whatever_their_capitals_and_plurals(first: str, second: str, same: bool) -> None:
    assert same_criteria(at(1, 1), at(9, 9, first, second)) is same


def test_only_those_with_a_place_are_on_the_map() -> None:
    place = {"criterion_x": "Price", "criterion_y": "Speed", "x": 1, "y": 2}
    market = Market.model_validate({"competitors": [
        {"id": "a", "title": "A"}, {"id": "b", "title": "B", "positioning": place}]})  # fmt: skip
    assert [(rank, competitor.id) for rank, competitor, _ in placed(market)] == [(1, "b")]
