from datetime import date

import pytest

from commplan.sources.named_period import period_in_name

SEPTEMBER = (date(2026, 9, 1), date(2026, 9, 30))


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("shop/Total sales by product - 2026-09-01 - 2026-09-30.csv", SEPTEMBER),
        ("sessions_2026-09-01_2026-09-30 (1).csv", SEPTEMBER),
        ("products-2026-09-01-2026-09-30.csv", SEPTEMBER),
        ("2026-09-30 to 2026-09-01.csv", (None, None)),
        ("sales_2026-09-30.csv", (None, None)),
        ("sales 2026-13-01 2026-13-02.csv", (None, None)),
        ("2026-09-01/2026-09-30/sales.csv", (None, None)),
    ],
)
def test_the_period_of_a_name(name, period):
    assert period_in_name(name) == period
