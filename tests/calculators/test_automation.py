"""What handing work to a machine would save."""

import pytest

from commplan.calculators.automation import automation
from commplan.model.client import Client
from commplan.model.team import Repetitive
from commplan.model.tool import Tool

PEOPLE = [
    {"id": "aid", "title": "Aid", "hourly_cost": "30 EUR"},
    {"id": "boss", "title": "Boss", "hourly_cost": "60 EUR"},
    {"id": "agency", "title": "Agency", "hourly_cost": "100 EUR", "external": True},
    {"id": "abroad", "title": "Abroad", "hourly_cost": "20 CHF"},
]


def weigh(tools=(), people=PEOPLE, **more):
    client = Client.model_validate({"name": "A", "currency": "EUR", "people": people})
    task = Repetitive.model_validate({"id": "t", "title": "T", "hours_per_month": 10, **more})
    return automation(task, client=client, tools=[Tool.model_validate({"id": key, "title": key}) for key in tools])


def test_hours_at_the_cost_of_who_spends_them_less_the_tool():
    found = weigh(who="aid", saves="80 %", tool_cost_per_month="90 EUR", set_up_hours=15)
    assert (found.hours, found.value, found.cost, found.net) == (8, 240, 90, 150)
    assert found.months_to_pay_back == pytest.approx(3)


def test_mean_of_the_firm_where_nobody_is_named():
    assert weigh().value == 450
    assert weigh(who="agency").value == 450


def test_tool_that_is_there_costs_nothing_more():
    assert weigh(tools=["mailer"], tool="mailer").cost == 0
    assert weigh(tools=["mailer"], tool="other").cost is None
    assert weigh().cost is None


def test_what_is_not_known_is_not_made_up():
    assert weigh(people=[]).net is None
    assert weigh(hours_per_month=None).value is None
    assert weigh(who="abroad", people=PEOPLE[3:]).value is None
    assert weigh(tool_cost_per_month="10 USD").cost is None


@pytest.mark.parametrize("cost", ["300 EUR", "310 EUR"])
def test_what_saves_nothing_never_pays_back(cost):
    found = weigh(who="aid", tool_cost_per_month=cost, set_up_hours=1)
    assert found.net <= 0
    assert found.months_to_pay_back is None
