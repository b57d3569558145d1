import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.columns import Columns
from commplan.sources.shop_rows import by_order, mapped, picked, summed
from commplan.sources.table import Table, column

ROLES = {"order": "order", "total": "total", "quantity": "quantity"}
LINES = st.lists(
    st.tuples(st.sampled_from(["#1", "#2", "#3", "#4"]), st.sampled_from(["", "9.50", "20"]), st.integers(1, 5)),
    min_size=1,
    max_size=12,
)


def seen(*rows: tuple[str, str, str]) -> Columns:
    cells = tuple(column(values) for values in zip(*rows, strict=True))
    table = Table(("Order", "Total", "Quantity"), 1, cells, np.arange(2, len(rows) + 2))
    return Columns(table, ROLES, frozenset({"total", "quantity"}), ".")


@given(LINES)
def test_orders_are_those_of_a_group_by(lines):
    columns = seen(*((order, total, str(quantity)) for order, total, quantity in lines))
    made = by_order(columns, "order", "total")
    frame = pd.DataFrame(lines, columns=["order", "total", "quantity"])
    rows = picked(columns, made)
    first = frame[frame["total"] != ""].groupby("order")["total"].first()
    assert set(rows.cells("order")) == set(frame["order"])
    assert len(rows.table) == made.orders == frame["order"].nunique()
    assert rows.cells("total") == [first.get(order, "") for order in rows.cells("order")]
    items = frame.groupby("order")["quantity"].sum()
    assert summed(columns, made, "quantity").tolist() == [items[order] for order in rows.cells("order")]


def test_lines_without_number_and_amount_belong_to_the_order_above():
    columns = seen(("7", "10", "1"), ("", "", "2"), ("8", "5", "1"), ("", "4", "1"), ("", "3", ""))
    made = by_order(columns, "order", "total")
    assert picked(columns, made).cells("total") == ["10", "5", "4", "3"]
    assert picked(columns, made).table.lines.tolist() == [2, 4, 5, 6]
    assert summed(columns, made, "quantity").tolist()[:3] == [3, 1, 1]
    assert np.isnan(summed(columns, made, "quantity")[3])


@pytest.mark.parametrize(("word", "stands_for"), [("Livré ", 1), ("LIVRE", 1), ("perdu", None), (None, None)])
def test_words_are_compared_as_labels_are(word, stands_for):
    assert mapped([word], {"livre": 1}).tolist() == [stands_for]
