import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from commplan.calculators.what_if_changes import levers
from commplan.calculators.what_if_model import as_today
from commplan.errors import CalculationError
from commplan.model.decision import Changes
from tests.calculators.what_if_case import rows, today


def changes(**given: object) -> Changes:
    return Changes.model_validate(given)


def test_nothing_changed_is_today() -> None:
    assert levers(today(), Changes()) == as_today(today())


def test_a_budget_is_shared_out_as_today() -> None:
    assert levers(today(), changes(budget="2000 EUR")).spend == (1200, 800, 300)


def test_what_a_channel_leaves_goes_to_the_others() -> None:
    assert levers(today(), changes(budget="1000 EUR", channels={"social": "0 EUR"})).spend == (1000, 0, 300)
    assert levers(today(), changes(channels={"social": "0 EUR", "fair": "100 EUR"})).spend == (600, 0, 100)


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_media_always_add_up_to_the_budget(budget: int, search: int) -> None:
    given = changes(budget=f"{budget} EUR", channels={"search": f"{search} EUR"})
    if search > budget:
        with pytest.raises(CalculationError, match=r"than the budget|que le budget"):
            levers(today(), given)
    else:
        assert sum(levers(today(), given).spend[:2]) == pytest.approx(budget)


def test_a_conversion_is_held_against_todays() -> None:
    assert levers(today(), changes(conversion=0.06)).conversion == pytest.approx(2)
    without = rows()
    without["clicks"] = float("nan")
    with pytest.raises(CalculationError, match="conver"):
        levers(today(without), changes(conversion=0.06))


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"price": "10 GBP"}, "price"),
        ({"channels": {"search": "9 USD"}}, "search"),
        ({"channels": {"tv": "9 EUR"}}, "tv"),
    ],
)
def test_what_cannot_be_is_refused_by_name(given: dict[str, object], named: str) -> None:
    with pytest.raises(CalculationError, match=named):
        levers(today(), changes(**given))


@pytest.mark.parametrize(
    "given", [{"budget": "-5 EUR"}, {"budget": "a lot"}, {"margin": 1.5}, {"hours": -1}, {"colour": 1}]
)
def test_what_is_no_figure_is_refused_when_it_is_typed(given: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        changes(**given)
