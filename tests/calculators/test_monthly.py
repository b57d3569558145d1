import pytest

from commplan.calculators.monthly import monthly, months_covered
from tests.exports import advertising, performance

ROWS = performance(
    advertising("2026-09-30", 10, 1),
    advertising("2026-10-01", 20, 2),
    advertising("2026-10-02", 5, None, tool="meta_ads"),
    {"date": "2026-10-02", "tool": "ga4", "channel": "paid_search", "conversions": 40, "sessions": 300},
    advertising(None, 99, 9),  # type: ignore[arg-type]
)


def test_rows_without_a_date_belong_to_no_month() -> None:
    assert monthly(ROWS, "cost").to_dict() == {"2026-09": 10, "2026-10": 25}


def test_web_analytics_does_not_count_a_conversion_again() -> None:
    assert monthly(ROWS, "conversions").to_dict() == {"2026-09": 1, "2026-10": 2}


def test_sessions_come_from_web_analytics() -> None:
    assert monthly(ROWS, "sessions").to_dict() == {"2026-10": 300}


@pytest.mark.parametrize(("channel", "expected"), [("google_ads", 20), ("meta_ads", 5)])
def test_one_channel(channel: str, expected: float) -> None:
    assert monthly(ROWS, "cost", channels=(channel,))["2026-10"] == expected


def test_silent_month_is_missing_and_not_zero() -> None:
    assert "2026-10" not in monthly(ROWS, "conversions", channels=("meta_ads",))


def test_months_covered() -> None:
    assert months_covered(ROWS) == ("2026-09", "2026-10")
    assert months_covered(performance()) == ()
