"""Monthly values out of whichever table holds them; never two tools' visits in one series."""

from typing import Any

import pandas as pd
import pytest

from commplan.calculators.indicator_values import indicator_values, one_tool, tools_of, with_readings
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from tests.exports import advertising, performance

CLIENT = Client(name="A", currency="EUR")
ADS = performance(advertising("2026-09-05", 300, 6, clicks=100, impressions=2000),
                  advertising("2026-10-05", 400, 8, clicks=50, impressions=1000),
                  advertising("2026-10-06", 100, 2, clicks=50, impressions=3000, tool="meta_ads"))  # fmt: skip
LEADS = pd.DataFrame({"month": ["2026-09", "2026-10", "2026-10"], "outcome": ["won", "won", "lost"],
                      "source": ["phone", "web", "phone"]})  # fmt: skip
ORDERS = pd.DataFrame({"month": ["2026-10"] * 3, "net": [50.0, 70.0, 90.0], "currency": ["EUR", "EUR", "USD"],
                       "is_paid": [True, False, True]})  # fmt: skip
EMAILS = pd.DataFrame({"month": ["2026-10"] * 2, "tool": "brevo", "delivered": [100.0, 300.0],
                       "unique_opens": [50.0, 50.0], "unique_clicks": [10.0, 10.0]})  # fmt: skip
WEB = pd.DataFrame({"tool": "ga4", "month": ["2026-09", "2026-10", "2026-10"], "dimension": ["day", "day", "page"],
                    "sessions": [100.0, 200.0, 900.0], "key_events": [2.0, 6.0, 6.0],
                    "engaged_sessions": [50.0, 120.0, 100.0]})  # fmt: skip
TABLES = {"performance": ADS, "leads": LEADS, "orders": ORDERS, "emails": EMAILS, "web": WEB}


def values(reads: str, tables: Any = TABLES, **more: Any) -> dict[str, float]:
    made = Indicator.model_validate({"id": "i", "title": "I", "reads": reads, **more})
    return {str(month): float(value) for month, value in indicator_values(made, tables=tables, client=CLIENT).items()}


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        ("conversions", {"2026-09": 6, "2026-10": 10}),
        ("cost_per_lead", {"2026-09": 50, "2026-10": 50}),
        ("click_rate", {"2026-09": 0.05, "2026-10": 0.025}),
        ("click_conversion_rate", {"2026-09": 0.06, "2026-10": 0.1}),
        ("leads", {"2026-09": 1, "2026-10": 2}),
        ("won_leads", {"2026-09": 1, "2026-10": 1}),
        ("cost_per_own_lead", {"2026-09": 300, "2026-10": 250}),
        ("orders", {"2026-10": 2}),
        ("net_sales", {"2026-10": 50}),
        ("cost_per_order", {"2026-10": 250}),
        ("email_open_rate", {"2026-10": 0.25}),
        ("email_click_rate", {"2026-10": 0.05}),
        ("email_click_to_open_rate", {"2026-10": 0.2}),
        ("key_event_rate", {"2026-09": 0.02, "2026-10": 0.03}),
        ("engagement_rate", {"2026-09": 0.5, "2026-10": 0.6}),
    ],
)
def test_each_figure_from_its_table(reads: str, expected: dict[str, float]) -> None:
    assert values(reads) == pytest.approx(expected)
    assert values(reads, {}) == {}


def test_sessions_of_one_breakdown_where_only_the_table_of_visits_has_them() -> None:
    assert values("sessions", {"web": WEB}) == {"2026-09": 100, "2026-10": 200}


def test_what_is_written_wins_and_channels_narrow() -> None:
    assert values("leads", readings={"2026-10": 40}) == {"2026-10": 40}
    assert values("leads", channels=["phone"]) == {"2026-09": 1, "2026-10": 1}
    assert values("conversions", channels=["meta-ads"]) == {}
    assert values("conversions", channels=["meta_ads"]) == {"2026-10": 2}


def test_two_tools_that_count_visits_are_read_one_at_a_time() -> None:
    both = pd.DataFrame({"tool": ["ga4", "matomo"], "sessions": [10.0, 14.0]})
    unsaid = Indicator(id="v", title="V", reads="sessions")
    named = Indicator(id="v", title="V", reads="sessions", tool="Matomo")
    assert one_tool(both, unsaid).empty
    assert one_tool(both, named)["sessions"].tolist() == [14]
    assert one_tool(both.iloc[:1], unsaid)["sessions"].tolist() == [10]


def test_tools_whose_counts_are_mixed_are_named() -> None:
    made = {
        name: Indicator.model_validate({"id": "i", "title": "I", "reads": name})
        for name in ("conversions", "leads", "cost")
    }
    assert tools_of(made["conversions"], tables=TABLES, client=CLIENT) == ("google_ads", "meta_ads")
    assert tools_of(made["leads"], tables=TABLES, client=CLIENT) == ()
    assert tools_of(made["cost"], tables=TABLES, client=CLIENT) == ()
    assert tools_of(made["conversions"], tables={}, client=CLIENT) == ()


def test_objectives_may_be_measured_by_any_table() -> None:
    made = [Indicator.model_validate({"id": name, "title": name, "reads": name}) for name in ("leads", "conversions")]
    leads, conversions = with_readings(made, tables=TABLES, client=CLIENT)
    assert leads.readings == {"2026-09": 1, "2026-10": 2}
    assert conversions.readings is None
    assert with_readings(made, tables={}, client=CLIENT) == tuple(made)
