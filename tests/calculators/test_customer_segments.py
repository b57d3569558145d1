import datetime as dt
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from commplan.calculators.customer_segments import ENOUGH, recency_frequency_amount, segments

TODAY = dt.date(2026, 10, 31)


def orders(*rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["date", "order", "customer", "net", "currency", "is_paid"])


def table(**columns: list[float]) -> pd.DataFrame:
    return pd.DataFrame(columns, dtype=float)


def two_kinds(seed: int) -> pd.DataFrame:
    """Forty who buy often and lately, a hundred and twenty who came once, long ago."""
    draw = np.random.default_rng(seed)
    return table(days=[*draw.uniform(5, 40, 40), *draw.uniform(200, 400, 120)],
                 orders=[*draw.integers(6, 12, 40), *[1] * 120],
                 spent=[*draw.uniform(400, 900, 40), *draw.uniform(20, 80, 120)])  # fmt: skip


def test_figures_of_a_customer_by_hand() -> None:
    frame = recency_frequency_amount(
        orders(("2026-10-01", "1", "a", 50.0, "EUR", True), ("2026-10-21", "2", "a", 30.0, "EUR", None),
               ("2026-10-21", "2", "a", 20.0, "EUR", True), ("2026-09-01", "3", "b", 10.0, "EUR", False),
               ("2026-09-01", "4", "c", 10.0, "GBP", True), ("2026-09-01", "5", None, 10.0, "EUR", True),
               ("2026-12-01", "6", "d", 10.0, "EUR", True), ("2026-09-30", "7", "e", -5.0, "EUR", True)),
        today=TODAY, currency="EUR",
    )  # fmt: skip
    assert frame.to_dict("index") == {"a": {"days": 10.0, "orders": 2.0, "spent": 100.0}}


@pytest.mark.parametrize("seed", range(4))
def test_planted_groups_are_found_again(seed: int) -> None:
    found = segments(two_kinds(seed))
    assert (found[0].habit, found[0].customers) == ("often_recent", 40)
    assert sum(segment.customers for segment in found) == 160
    assert sum(segment.share_of_revenue for segment in found) == pytest.approx(1)
    assert all(segment.habit == "once_past" or segment.customers < 120 for segment in found[1:])


def test_order_of_the_file_changes_nothing() -> None:
    customers = two_kinds(1)
    shuffled = customers.sample(frac=1, random_state=7)
    one, other = segments(customers), segments(shuffled)
    assert [segment.customers for segment in one] == [segment.customers for segment in other]
    assert segments(customers) == one


def test_too_few_are_not_cut() -> None:
    assert segments(two_kinds(1).head(ENOUGH - 1)) == ()
    assert segments(two_kinds(1).head(0)) == ()


def test_customers_all_alike_are_one_group() -> None:
    found = segments(table(days=[9.0] * 80, orders=[1.0] * 80, spent=[20.0] * 80))
    assert [(segment.habit, segment.customers, segment.share_of_revenue) for segment in found] == [("all", 80, 1.0)]


def test_no_group_is_a_handful() -> None:
    draw = np.random.default_rng(3)
    crowd = table(days=[*draw.uniform(5, 300, 100), 1.0], orders=[*draw.integers(1, 4, 100), 900.0],
                  spent=[*draw.uniform(20, 90, 100), 1e6])  # fmt: skip
    assert min(segment.customers for segment in segments(crowd)) >= 10


def test_real_customers_of_a_music_shop() -> None:
    path = Path(__file__).parents[2].parent / "shared" / "data" / "public" / "cdnow_transactions.csv"
    if not path.is_file():
        pytest.skip("the public data sets lie beside the repository, and are not here")
    rows = pd.read_csv(path)
    made = pd.DataFrame({"date": pd.to_datetime(rows["date"].astype(str)), "order": rows.index.astype(str),
                         "customer": rows["id"].astype(str), "net": rows["spent"], "currency": "USD"})  # fmt: skip
    customers = recency_frequency_amount(made, today=dt.date(1998, 6, 30), currency="USD")
    found = segments(customers)
    assert sum(segment.customers for segment in found) == len(customers)
    assert found[0].habit == "often_recent"
    assert found[0].share_of_revenue > 2 * found[0].share_of_customers  # the few who come back carry the shop
