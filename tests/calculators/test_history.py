"""From purchases to recency, frequency and amounts: by hand, and as the field's published summary has it."""

import numpy as np
import pandas as pd
import pytest

from commplan.calculators import History, purchase_history
from commplan.errors import CalculationError
from tests.calculators.published import cdnow, shared

ORDERS = pd.DataFrame(
    {
        "customer": ["Ada", "Bob", "Ada", "Ada", "Ada"],
        "date": pd.to_datetime(
            ["2026-01-05 10:00", "2026-01-12 00:00", "2026-01-19 00:00", "2026-01-19 18:00", "2026-02-23 00:00"]
        ),
        "amount": [20, 50, 30, 5, 99],
    }
)


def test_one_day_is_one_purchase_and_the_first_does_not_count():
    found = purchase_history(ORDERS, unit="day", until="2026-02-02").frame
    assert found.loc["Ada"].to_dict() == {
        "frequency": 1, "recency": 14, "age": 28, "since_last": 14, "mean_spend": 35, "total_spend": 55,
    }  # fmt: skip
    assert found.loc["Bob", ["frequency", "recency", "age", "mean_spend"]].tolist() == [0, 0, 21, 0]


def test_weeks_are_days_by_seven():
    by_day, by_week = (purchase_history(ORDERS, unit=unit) for unit in ("day", "week"))
    assert by_day.unit == "day"
    assert np.allclose(by_day.column("age"), 7 * by_week.column("age"))
    assert by_day.column("frequency").tolist() == by_week.column("frequency").tolist()


def test_cdnow_as_published():
    rows = shared("cdnow_transactions.csv")
    rows["date"] = pd.to_datetime(rows["date"].astype(str))
    found = purchase_history(rows, unit="week", until="1997-09-30", customer="id", amount="spent")
    published = cdnow()
    assert len(found) == len(published) == 2_357
    assert found.column("frequency").sum() == published.column("frequency").sum()
    for name in ("frequency", "recency", "age"):
        assert np.allclose(np.sort(found.column(name)), np.sort(published.column(name)), atol=0.006)


def test_a_missing_column_and_impossible_rows_are_told():
    with pytest.raises(CalculationError, match=r"no column “client”\. Columns found: customer, date and amount"):
        purchase_history(ORDERS, unit="week", customer="client")
    with pytest.raises(CalculationError, match="unit must be one of day and week"):
        purchase_history(ORDERS, unit="month")
    with pytest.raises(CalculationError, match="recency must be between 0 and the age"):
        History.of([1], recency=[5], age=[4], unit="week")
    with pytest.raises(CalculationError, match="recency must be between"):
        History.of([0], recency=[1], age=[4], unit="week")
    with pytest.raises(CalculationError, match="age must be as long as frequency"):
        History.of([0, 1], recency=[0, 1], age=[4], unit="week")
    with pytest.raises(CalculationError, match="cannot be mixed"):
        History.of([1], recency=[1], age=[4], unit="week").in_unit("day")
