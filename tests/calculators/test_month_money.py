from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.count import poisson_interval
from commplan.calculators.month_money import MonthMoney, month_money
from commplan.model.channel import Channel
from commplan.model.client import Client
from tests.exports import advertising, performance

ADS = Channel.model_validate({"id": "ads", "title": "Ads", "exported_as": ["google_ads"], "fees_per_month": "100 EUR",
                              "hours_per_month": 2})  # fmt: skip
FIRM: dict[str, Any] = {
    "name": "A", "currency": "EUR", "average_order": "1000 EUR", "margin": 0.4, "lead_to_sale": 0.2,
    "people": [{"id": "p", "title": "P", "hours_per_month": 9, "hourly_cost": "50 EUR"}],
}  # fmt: skip


def leads(count: int) -> pd.DataFrame:
    return pd.DataFrame({"month": ["2026-10"] * count, "source": [None] * count})


def money(*rows: dict[str, Any], own: int | None = None, **client: Any) -> MonthMoney | None:
    return month_money(performance(*rows), client=Client.model_validate({**FIRM, **client}), channels=[ADS],
                       month="2026-10", leads=None if own is None else leads(own))  # fmt: skip


def test_everything_that_was_spent_and_what_it_had_to_bring() -> None:
    found = money(advertising("2026-10-05", 600, 12))
    assert found is not None
    assert (found.media, found.fees, found.own_time, found.full_cost) == (600, 100, 100, 800)
    assert found.break_even == pytest.approx(80)
    assert found.needed == pytest.approx(10)
    assert found.margin is not None
    assert found.margin.likely == pytest.approx(12 * 80)


def test_the_range_of_the_margin_is_that_of_the_count() -> None:
    found, count = money(advertising("2026-10-05", 600, 12)), poisson_interval(12)
    assert found is not None
    assert found.margin is not None
    assert (found.margin.low, found.margin.high) == (pytest.approx(80 * count.low), pytest.approx(80 * count.high))


@pytest.mark.parametrize(("own", "results"), [(None, 12), (30, 12), (7, 7), (0, 0)])
def test_platforms_are_never_credited_with_more_than_was_recorded(own: int | None, results: float) -> None:
    found = money(advertising("2026-10-05", 600, 12), own=own)
    assert found is not None
    assert found.results == (results if own != 0 else 12), "a file without a record of the month says nothing"


def test_results_that_nobody_counted_bring_no_figure() -> None:
    found = money(advertising("2026-10-05", 600), own=9)
    assert found is not None
    assert (found.margin, found.cost_per_result, found.state) == (None, None, "unknown")


def test_fees_for_all_channels_together_win_where_they_are_more() -> None:
    more, less = (money(advertising("2026-10-05", 600, 12), fees_per_month=fees) for fees in ("500 EUR", "50 EUR"))
    assert more is not None
    assert less is not None
    assert (more.fees, less.fees) == (500, 100)


def test_without_a_margin_nothing_is_said_of_gain() -> None:
    found = money(advertising("2026-10-05", 600, 12), margin=None)
    assert found is not None
    assert (found.break_even, found.margin, found.state) == (None, None, "unknown")
    assert pd.isna(found.needed)


def test_month_without_spending_is_none() -> None:
    assert money(advertising("2026-09-05", 600, 12)) is None


@given(cost=st.floats(1, 1e5), count=st.integers(0, 300))
def test_margin_and_verdict_never_disagree(cost: float, count: int) -> None:
    found = money(advertising("2026-10-05", cost, count))
    assert found is not None
    assert found.margin is not None
    if found.state == "earns":
        assert found.margin.low > found.full_cost
    if found.state == "loses":
        assert found.margin.high < found.full_cost
