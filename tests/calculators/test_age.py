import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.age import is_older

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "today", "months", "expected"),
    [("2025-10-31", "2026-10-31", 12, False), ("2025-10-31", "2026-11-01", 12, True),
     ("2024-02-29", "2025-02-28", 12, False), ("2024-02-29", "2025-03-01", 12, True),
     ("2026-11-01", "2026-10-31", 1, False)],
)  # fmt: skip
def test_months_as_people_count_them(day: str, today: str, months: int, expected: bool) -> None:
    assert is_older(dt.date.fromisoformat(day), dt.date.fromisoformat(today), months=months) is expected


@given(DAYS, DAYS, st.integers(0, 60))
def test_agrees_with_another_calendar(day: dt.date, today: dt.date, months: int) -> None:
    assert is_older(day, today, months=months) is (today > day + relativedelta(months=months))
