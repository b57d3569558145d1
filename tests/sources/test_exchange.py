import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.model.client import Client
from commplan.sources.exchange import in_client_currency
from commplan.sources.folder import Exports
from commplan.sources.tidy import shaped


def client(**more) -> Client:
    return Client.model_validate({"name": "A", "currency": "EUR", **more})


def exports() -> Exports:
    costs = {"cost": [10.0, 20.0, 30.0], "clicks": [1.0, 2.0, 3.0], "currency": ["EUR", "USD", None]}
    orders = {"total": [5.0, 7.0], "items": [1.0, 1.0], "currency": ["USD", "GBP"], "order": ["a", "b"]}
    return Exports(shaped("performance", costs, [2, 3, 4]), {"orders": shaped("orders", orders, [2, 3])})


def test_nothing_is_converted_without_a_rate_and_what_is_left_is_named():
    found = in_client_currency(exports(), client())
    pd.testing.assert_frame_equal(found.performance, exports().performance)
    assert found.performance.attrs["converted"] == []
    assert found.performance.attrs["unconverted"] == {"USD": ["performance", "orders"], "GBP": ["orders"]}


def test_amounts_of_every_table_are_converted_at_the_rate_given_and_say_so():
    rate = {"rate": 0.92, "date": "2026-10-31", "source": "ECB"}
    found = in_client_currency(exports(), client(rates={"USD": rate}))
    assert found.performance["cost"].tolist() == pytest.approx([10, 18.4, 30])
    assert found.performance["clicks"].tolist() == [1, 2, 3]
    assert found.performance["currency"].tolist() == ["EUR", "EUR", None]
    assert found.tables["orders"]["total"].tolist() == pytest.approx([4.6, 7])
    attrs = found.performance.attrs
    assert attrs["unconverted"] == {"GBP": ["orders"]}
    assert [(each["kind"], each["rows"], each["date"]) for each in attrs["converted"]] == [
        ("performance", 1, "2026-10-31"), ("orders", 1, "2026-10-31"),
    ]  # fmt: skip


def test_a_rate_for_the_client_s_own_currency_changes_nothing():
    found = in_client_currency(exports(), client(rates={"EUR": 2}))
    assert found.performance["cost"].tolist() == [10, 20, 30]


@given(rate=st.floats(0.001, 1000))
def test_converting_there_and_back_gives_the_amounts_again(rate):
    there = in_client_currency(exports(), client(rates={"USD": rate}))
    usd = there.performance.loc[[1], ["cost"]] / rate
    assert usd["cost"].tolist() == pytest.approx([20])
