import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from commplan.calculators.channel_results import channel_results, hourly_cost, threshold, verdict
from commplan.model.channel import Channel
from commplan.model.client import Client
from tests.exports import advertising, performance

CLIENT: dict[str, Any] = {
    "name": "A", "currency": "EUR", "average_order": "1000 EUR", "margin": "40 %", "lead_to_sale": "20 %",
    "people": [
        {"id": "a", "title": "A", "hours_per_month": 30, "hourly_cost": "20 EUR"},
        {"id": "b", "title": "B", "hours_per_month": 10, "hourly_cost": "40 EUR"},
        {"id": "c", "title": "C", "hours_per_month": 99, "hourly_cost": "90 EUR", "external": True},
    ],
}  # fmt: skip
ADS: dict[str, Any] = {
    "id": "ads", "title": "Ads", "state": "kept", "exported_as": ["google_ads"], "fees_per_month": "100 EUR",
    "hours_per_month": 4,
}  # fmt: skip


def results(*rows: dict[str, Any], client: dict[str, Any] = CLIENT, channel: dict[str, Any] = ADS) -> Any:
    return channel_results(
        performance(*rows), client=Client.model_validate(client), channels=[Channel.model_validate(channel)],
        month="2026-10",
    )  # fmt: skip


def test_an_hour_is_valued_at_what_the_firm_s_own_people_cost() -> None:
    assert hourly_cost(Client.model_validate(CLIENT).people or ()) == (30 * 20 + 10 * 40) / 40
    assert hourly_cost(()) is None


def test_full_cost_holds_media_fees_and_own_time() -> None:
    (row,) = results(advertising("2026-10-05", 400, 8)).to_dict("records")
    assert (row["cost"], row["fees"], row["own_time"]) == (400, 100, 100)
    assert row["full_cost"] == 600
    assert row["cost_per_lead"] == 75
    assert row["break_even"] == pytest.approx(1000 * 0.4 * 0.2)


def test_range_is_the_exact_poisson_interval_of_the_leads() -> None:
    (row,) = results(advertising("2026-10-05", 400, 8)).to_dict("records")
    low, high = stats.chi2.ppf(0.025, 16) / 2, stats.chi2.ppf(0.975, 18) / 2
    assert (row["low"], row["high"]) == pytest.approx((600 / high, 600 / low), rel=1e-6)
    assert row["state"] == "open"


def test_no_lead_has_no_cost_per_lead_but_a_lower_end() -> None:
    (row,) = results(advertising("2026-10-05", 400, 0)).to_dict("records")
    assert math.isnan(row["cost_per_lead"])
    assert row["low"] == pytest.approx(600 / 3.689, rel=1e-3)
    assert row["high"] == math.inf


def test_leads_that_no_tool_counts_are_unknown() -> None:
    assert results(advertising("2026-10-05", 400)).iloc[0]["state"] == "unknown"


def test_another_currency_is_never_added() -> None:
    frame = results(advertising("2026-10-05", 400, 8), advertising("2026-10-06", 999, 8, currency="USD"))
    assert frame.iloc[0]["cost"] == 400


def test_channel_without_figures_in_the_month_is_left_out() -> None:
    assert results(advertising("2026-09-05", 400, 8)).empty


def test_threshold_says_what_is_missing() -> None:
    assert threshold(Client(name="A", currency="EUR")).missing == ("average_order", "margin", "lead_to_sale")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low", "high", "limit", "state"),
    [(10, 20, 30, "earns"), (40, 50, 30, "loses"), (20, 40, 30, "open"), (20, 40, None, "unknown"),
     (20, math.inf, 30, "open"), (30, 40, 30, "open")],
)  # fmt: skip
def test_verdict_needs_the_whole_range_on_one_side(low: float, high: float, limit: float | None, state: str) -> None:
    assert verdict(low, high, limit) == state


@given(st.floats(1, 1e5), st.integers(1, 500), st.floats(1.1, 10))
def test_scaling_money_scales_the_range(cost: float, leads: int, factor: float) -> None:
    bare = ADS | {"fees_per_month": None, "hours_per_month": None}
    (one,) = results(advertising("2026-10-05", cost, leads), channel=bare).to_dict("records")
    (more,) = results(advertising("2026-10-05", cost * factor, leads), channel=bare).to_dict("records")
    assert more["low"] == pytest.approx(one["low"] * factor)
    assert more["high"] == pytest.approx(one["high"] * factor)


def test_spending_that_nobody_listed_is_shown_under_the_name_of_its_tool() -> None:
    frame = results(advertising("2026-10-05", 400, 8), advertising("2026-10-05", 50, 1, tool="meta_ads"))
    assert [(row["channel"], str(row["title"]), row["cost"]) for row in frame.to_dict("records")] == [
        ("ads", "Ads", 400), ("meta-ads", "Meta Ads", 50),
    ]  # fmt: skip


def test_month_of_refunds_has_no_cost_per_lead() -> None:
    assert results(advertising("2026-10-05", -900, 8)).iloc[0]["state"] == "unknown"


@pytest.mark.parametrize("name", ["Affichage & TV", "none", "Радио"])
def test_a_channel_of_a_table_made_by_hand_has_any_name(name: str) -> None:
    frame = results(advertising("2026-10-01", 50, 2, tool="Notebook", channel=name))
    assert [(str(row.title), row.cost) for row in frame.itertuples() if row.cost == 50] == [(name, 50)]
