import pytest

from commplan.calculators.what_if import what_if
from commplan.calculators.what_if_waterfall import waterfall
from commplan.model.decision import Changes
from tests.calculators.what_if_case import today

MANY = {"budget": "1500 EUR", "channels": {"fair": "0 EUR"}, "price": "1100 EUR", "margin": 0.45, "lead_to_sale": 0.3,
        "conversion": 0.04, "hours": 9, "fees": "200 EUR"}  # fmt: skip


def test_steps_add_up_to_the_gain() -> None:
    found = what_if(today(), Changes.model_validate(MANY))
    steps = waterfall(found)
    assert sum(step.effect for step in steps) == pytest.approx(found.gain.likely)
    assert [(step.lever, step.channel) for step in steps] == [
        ("channels", "search"), ("channels", "social"), ("channels", "fair"), ("hours", None), ("fees", None),
        ("conversion", None), ("lead_to_sale", None), ("price", None), ("margin", None)]  # fmt: skip


def test_each_step_by_hand() -> None:
    found = what_if(today(), Changes.model_validate({"hours": 10, "price": "1200 EUR"}))
    hours, price = waterfall(found)
    assert hours.effect == pytest.approx(-4 * 50)
    assert price.effect == pytest.approx(3 * 200 * 0.5)


def test_what_is_as_today_is_no_step() -> None:
    assert waterfall(what_if(today())) == ()
    assert waterfall(what_if(today(), Changes.model_validate({"margin": 0.5}))) == ()
