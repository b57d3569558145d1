import math
from typing import Any

from commplan.calculators.channel_means import hours_available, kept, limits, money_available, money_taken
from commplan.model.channel import Channel
from commplan.model.client import Client


def client(**more: Any) -> Client:
    return Client.model_validate({"name": "A", "currency": "EUR", **more})


def test_what_is_not_known_is_endless_not_zero() -> None:
    assert hours_available(client()) is None
    assert limits(client()) == (math.inf, math.inf)
    people = [{"id": "a", "title": "A", "hours_per_month": 0}, {"id": "b", "title": "B"}]
    assert limits(client(people=people, money_per_month="100 EUR")) == (0, 100)


def test_two_currencies_are_never_added() -> None:
    given = {"id": "a", "title": "A", "money_per_month": "100 EUR", "fees_per_month": "30 GBP"}
    assert money_taken(Channel.model_validate(given), "EUR") == 100
    assert money_available(client(money_per_month="100 GBP")) is None


def test_only_what_was_kept() -> None:
    channels = [Channel.model_validate({"id": state, "title": "A", "state": state})
                for state in ("kept", "renounced", "candidate")]  # fmt: skip
    assert [channel.id for channel in kept(channels)] == ["kept"]
