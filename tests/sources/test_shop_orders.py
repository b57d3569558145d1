import numpy as np
import pytest

from commplan.sources.columns import Columns
from commplan.sources.shop_orders import amount, currencies, customers, paid_doubts
from commplan.sources.table import Table, column


def seen(**cells: list[str]) -> Columns:
    size = len(next(iter(cells.values())))
    table = Table(tuple(cells), 1, tuple(column(values) for values in cells.values()), np.arange(size) + 2)
    return Columns(table, {name: name for name in cells}, frozenset({"total"}), ".")


def test_customers_are_told_apart_by_what_is_surest():
    found, doubts = customers(seen(email=["a@example.com", "A@Example.com", ""], name=["Anne", "Anna", "Ben"]))
    assert found[0] == found[1] != found[2]
    assert found[2] is not None
    assert doubts == []


def test_two_people_of_one_name_are_a_doubt():
    found, doubts = customers(seen(name=["A. Martin", "A. Martin", ""]))
    assert (found[0] == found[1], found[2]) == (True, None)
    assert doubts == [("customers_by_name", {"column": "name"})]


def test_an_apostrophe_before_a_postcode_means_nothing():
    found, _ = customers(seen(name=["Anne", "Anne", "Anne"], postcode=["'75011", "75011", "69001"]))
    assert found[0] == found[1] != found[2]


def test_nobody_is_known_without_such_a_column():
    assert customers(seen(total=["1"])) == (None, [])


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"total": ["12,50 €"]}, ("EUR", [])),
        ({"total": ["$12.50"]}, (None, [("currency_ambiguous", {"sign": "$"})])),
        ({"total": ["12.50"]}, (None, [("currency_missing", {})])),
        ({"total": ["12.50", "1"], "currency": ["eur", ""]}, (["EUR", None], [])),
    ],
)
def test_currency(cells, expected):
    assert currencies(seen(**cells)) == expected


def test_an_amount_without_a_column_is_missing():
    assert np.isnan(amount(seen(order=["1", "2"]), "total")).all()


def test_states_that_do_not_tell_are_named_once():
    assert paid_doubts(["b", "a", "b", "paid", None], [None, None, None, True, None]) == [
        ("order_status_unknown", {"kinds": "a, b"})
    ]
