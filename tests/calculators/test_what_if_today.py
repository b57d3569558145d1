import math

import pytest

from commplan.calculators.month_money import month_money
from commplan.calculators.what_if_today import what_if_today
from tests.calculators.what_if_case import CHANNELS, firm, rows, today
from tests.exports import advertising, performance


def test_an_average_month_channel_by_channel() -> None:
    found = today()
    search, social, fair = found.channels
    assert (search.spend, search.results, search.counted, search.fees, search.hours) == (600, 10, 40, 100, 2)
    assert (social.spend, social.results, social.counted) == (400, 2, 8)
    assert (fair.spend, fair.is_measured, math.isnan(fair.results)) == (300, False, True)
    assert (found.spend, found.hours, found.all_fees, found.hour) == (1000, 6, 150, 50)
    assert found.conversion == pytest.approx(12 / 400)


def test_it_costs_what_the_months_money_says() -> None:
    found, money = today(), month_money(rows(), client=firm(), channels=CHANNELS, month="2026-10")
    assert money is not None
    assert found.spend + found.all_fees + found.hours * found.hour == pytest.approx(money.full_cost)


@pytest.mark.parametrize(("own", "believed"), [(None, 1), (30, 1), (12, 1), (6, 0.5), (0, 0)])
def test_claims_beyond_the_own_count_are_not_believed(own: float | None, believed: float) -> None:
    found = today(own=own)
    assert found.believed == pytest.approx(believed)
    assert sum(each.results for each in found.measured) == pytest.approx(12 * believed)


def test_the_clients_fees_stand_where_they_are_more() -> None:
    assert today(fees_per_month="500 EUR").all_fees == 500


def test_what_is_not_said_is_missing_and_not_nothing() -> None:
    found = today(margin=None, average_order=None)
    assert math.isnan(found.margin)
    assert set(found.missing) == {"margin", "average_order"}


def test_a_month_without_a_channel_counts_in_its_average() -> None:
    frame = performance(advertising("2026-09-05", 600, 10), advertising("2026-10-05", 600, 10),
                        advertising("2026-10-05", 400, 4, tool="meta_ads"))  # fmt: skip
    social = next(each for each in today(frame).channels if each.id == "social")
    assert (social.spend, social.results) == (200, 2)


def test_without_spending_there_is_no_today() -> None:
    frame = performance({"date": "2026-10-05", "tool": "ga4", "channel": "organic_search", "sessions": 5})
    assert what_if_today(frame, client=firm(), channels=CHANNELS, month="2026-10") is None
    assert what_if_today(rows(), client=firm(), channels=CHANNELS, month="2025-01") is None
