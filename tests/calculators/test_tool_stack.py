"""Doubles, what they cost, what nobody uses or looks after."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.tool_stack import doubles, monthly_cost, same_job, savings, unowned, unused, unvalued
from commplan.model.tool import Tool

COSTS = st.lists(st.integers(0, 500), min_size=2, max_size=5)


def tool(key, **more):
    return Tool.model_validate({"id": key, "title": key, **more})


def crm(**costs):
    return [tool(key, category="crm", cost_per_month=cost) for key, cost in costs.items()]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Send the newsletter", "Send newsletters to customers", True),
        ("Invoices", "invoice", True),
        ("Follow", "Follow orders", False),
        ("Follow orders", "Follow invoices", False),
        (
            {"fr": "Suivre les devis", "en": "Track quotes"},
            {"fr": "Suivi des devis", "en": "Quotes, tracked or to track"},
            True,
        ),
        ("the", "a", False),
        (None, "Follow orders", False),
    ],
)
def test_same_job_in_other_words_is_left_to_people(first, second, expected):
    assert same_job(tool("a", job=first), tool("b", job=second)) is expected
    assert same_job(tool("b", job=second), tool("a", job=first)) is expected


def test_double_of_a_double_belongs_to_the_group():
    found = [tool("a", category="crm"), tool("b"), tool("c", category="crm", job="Send the newsletter"),
             tool("d", category="emailing", job="Send newsletters"), tool("e", category="analytics")]  # fmt: skip
    assert doubles(found) == (("a", "c", "d"),)


def test_tools_without_category_or_job_are_no_doubles():
    assert doubles([tool("a"), tool("b")]) == doubles([]) == ()


def test_saving_goes_from_the_cheapest_to_all_but_the_cheapest():
    (found,) = savings([*crm(a="95 EUR", b="60 EUR"), tool("c", category="x", cost_per_month="10.50 EUR"),
                        tool("d", category="x", cost_per_month="0 EUR")])  # fmt: skip
    assert [str(each) for each in (found.low, found.overlap, found.high)] == ["60 EUR", "60 EUR", "105.50 EUR"]


def test_groups_without_comparable_costs_have_no_saving():
    unknown, mixed = crm(a="95 EUR", b=None), crm(a="95 EUR", b="60 USD")
    assert (savings(unknown), unvalued(unknown)) == ((), (("a", "b"),))
    assert (savings(mixed), unvalued(mixed)) == ((), (("a", "b"),))


def test_each_currency_has_its_own_saving():
    pounds = [tool(key, category="x", cost_per_month="7 GBP") for key in "cd"]
    assert [str(each.overlap) for each in savings([*crm(a="9 EUR", b="8 EUR"), *pounds])] == ["8 EUR", "7 GBP"]


@given(COSTS)
def test_saving_is_in_order_and_something_is_always_kept(costs):
    (found,) = savings(crm(**{f"t{rank}": f"{cost} EUR" for rank, cost in enumerate(costs)}))
    assert 0 <= found.low.amount <= found.overlap.amount <= found.high.amount <= sum(costs)
    assert found.overlap.amount == sum(costs) - max(costs)


def test_sums_stay_in_their_currencies():
    found = [*crm(a="95.50 EUR", b=None), tool("c", cost_per_month="12 USD"), tool("d", cost_per_month="1 EUR")]
    assert [str(each) for each in monthly_cost(found)] == ["96.50 EUR", "12 USD"]
    assert monthly_cost([]) == ()


def test_what_was_not_asked_is_neither_unused_nor_unowned():
    found = [tool("a"), tool("b", use="never", owner="none"), tool("c", use="daily", owner="boss")]
    assert (unused(found), unowned(found)) == (("b",), ("b",))
