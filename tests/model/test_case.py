import datetime as dt
from typing import Any

from commplan.model.case import Case, Missing, supply
from commplan.model.engagement import PARTS, Engagement

ENGAGEMENT = Engagement.model_validate(
    {"key": "a", "client": {"name": "A", "currency": "EUR"}, "objectives": [{"id": "q", "title": "Quotes"}]}
)


def test_today_is_the_last_day_of_the_month_unless_said() -> None:
    assert Case(ENGAGEMENT, "2026-02").today == dt.date(2026, 2, 28)
    assert Case(ENGAGEMENT, "2026-02", day=dt.date(2026, 2, 3)).today == dt.date(2026, 2, 3)
    assert Case(ENGAGEMENT).today is None


def test_what_is_asked_for_is_given_or_named_as_missing() -> None:
    def wants(objectives: Any, budget: Any, month: Any) -> None: ...

    available = Case(ENGAGEMENT, "2026-02").available()
    assert supply(wants, available) == Missing(("budget",))

    def wants_less(objectives: Any, month: Any) -> None: ...

    assert supply(wants_less, available) == {
        "objectives": ENGAGEMENT.objectives,
        "month": "2026-02",
    }


def test_what_has_a_default_may_be_absent() -> None:
    def wants(objectives: Any, budget: Any = None) -> None: ...

    assert supply(wants, Case(ENGAGEMENT).available()) == {"objectives": ENGAGEMENT.objectives}


def test_value_at_a_place() -> None:
    assert ENGAGEMENT.value_at(("objectives", 0, "id")) == "q"
    assert ENGAGEMENT.value_at(("objectives", 3, "id")) is None
    assert ENGAGEMENT.value_at(("objectives", 0, "target")) is None
    assert ENGAGEMENT.value_at(("brand", "axis")) is None


def test_every_part_of_an_engagement_has_its_name() -> None:
    assert set(ENGAGEMENT.parts()) == set(PARTS)
