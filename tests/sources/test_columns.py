import numpy as np
import pytest

from commplan.sources.columns import Columns
from commplan.sources.page import text_page
from commplan.sources.problem import DamagedFile
from commplan.sources.table import cut

ROLES = {"clicks": "clicks", "cost": "cost", "conversions": "conversions", "currency": "currency"}
NUMERIC = frozenset({"clicks", "cost", "conversions"})


def columns(content: str, default: str | None = None) -> Columns:
    page = text_page("x.csv", content)
    return Columns(cut(page, page.place(ROLES), ROLES), ROLES, NUMERIC, default)


def test_the_same_column_twice_is_read_once():
    found = columns("Cost,Currency,Currency\n1.50,EUR,EUR\n")
    assert found.cells("currency") == ["EUR"]


def test_two_columns_of_one_label_with_different_figures_are_refused():
    with pytest.raises(DamagedFile) as caught:
        columns("Cost,Clicks,Cost\n1.50,3,2.50\n").numbers("cost")
    assert (caught.value.key, caught.value.column) == ("twice_the_column", "Cost")


def test_one_column_tells_the_decimal_mark_of_another():
    found = columns("Cost;Conversions\n1.234;2,5\n5.678;1,0\n")
    assert found.numbers("cost").tolist() == [1234.0, 5678.0]
    assert found.doubts == []


def test_a_count_tells_the_decimal_mark_of_an_amount():
    assert columns("Clicks;Cost\n1.234;2.345\n").numbers("cost").tolist() == [2345.0]


def test_the_mark_of_the_tool_is_taken_last_and_said():
    found = columns("Cost,Clicks\n1.234,5\n", default=".")
    assert found.numbers("cost").tolist() == [1.234]
    assert found.doubts == [("decimal_assumed", {"column": "Cost", "decimal": "."})]


def test_what_nothing_settles_is_refused():
    with pytest.raises(DamagedFile) as caught:
        columns("Cost,Clicks\n1.234,5\n").numbers("cost")
    assert (caught.value.key, caught.value.row, caught.value.found) == ("ambiguous_numbers", 2, "1.234")


def test_what_the_tool_does_not_give_is_none():
    found = columns("Cost,Clicks\n1.5,5\n")
    assert found.numbers("conversions") is None
    assert found.texts("currency") is None
    assert found.first("currency", "clicks") == "clicks"


def test_dashes_are_missing_not_zero():
    assert np.isnan(columns("Cost,Clicks\n --,5\n").numbers("cost")[0])
