"""What platforms claim against what web analytics and the client's own system hold."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.three_counts import Count, Counts, claims_by_month, three_counts
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from tests.exports import advertising, performance

FIRM = Client(name={"fr": "Menuiserie Lapierre", "en": "Stone Joinery"}, currency="EUR", model="B2B", lead_to_sale=0.2)
ADS = Channel(id="ads", title="Ads", exported_as=["google_ads"])
META = Channel(id="meta", title="Meta", exported_as=["meta_ads"])


def leads(*sources: str | None, month: str = "2026-10") -> pd.DataFrame:
    return pd.DataFrame({"month": [month] * len(sources), "source": sources})


def counted(*rows: dict[str, Any], **more: Any) -> Counts:
    return three_counts(performance(*rows), channels=[ADS, META], client=FIRM, month="2026-10", **more)


def test_a_lead_that_two_platforms_claim_is_one_lead() -> None:
    found = counted(advertising("2026-10-05", 300, 7), advertising("2026-10-06", 200, 5, tool="meta_ads"),
                    leads=leads(*["google_ads"] * 4, *["meta_ads"] * 2, "fair", None))  # fmt: skip
    assert (found.anchor, found.total.claimed, found.total.own, found.total.excess) == ("leads", 12, 8, 4)
    assert found.total.excess_share == pytest.approx(4 / 12)
    assert [(row.claimed, row.own, row.excess) for row in found.channels] == [(7, 4, 3), (5, 2, 3)]
    assert (found.months, found.over) == (1, 1)


def test_claims_within_the_total_are_no_excess() -> None:
    found = counted(advertising("2026-10-05", 300, 3), leads=leads(*["fair"] * 8))
    assert (found.total.excess, found.total.excess_share) == (0, 0)
    assert pd.isna(found.channels[0].own)
    assert pd.isna(found.channels[0].excess)


def test_a_shop_is_held_against_its_paid_orders() -> None:
    orders = pd.DataFrame(
        {"month": ["2026-10"] * 4, "source": ["google_ads"] * 4, "is_paid": [True, True, False, True]}
    )
    shop = Client(name="A", currency="EUR", model="B2C", lead_to_sale=1)
    found = three_counts(performance(advertising("2026-10-05", 300, 5)), orders=orders, channels=[ADS], client=shop,
                         month="2026-10")  # fmt: skip
    assert (found.anchor, found.total.own, found.total.excess) == ("orders", 3, 2)


def test_months_in_which_too_many_were_claimed() -> None:
    book = Indicator(id="b", title="B", own_count=True,
                     readings={"2026-08": 9, "2026-09": 3, "2026-10": 5, "2026-11": 1})  # fmt: skip
    found = counted(*(advertising(f"2026-{month}-05", 10, 5) for month in ("07", "08", "09", "10", "11")),
                    indicators=[book])  # fmt: skip
    assert (found.anchor, found.months, found.over) == ("readings", 3, 1)


def test_the_table_of_visits_tells_what_analytics_saw() -> None:
    web = pd.DataFrame({"tool": "ga4", "month": "2026-10", "dimension": "channel", "item": ["paid_search", "direct"],
                        "key_events": [4.0, 6.0]})  # fmt: skip
    found = counted(advertising("2026-10-05", 300, 7), web=web)
    assert (found.total.analytics, found.channels[0].analytics) == (10, 4)
    assert found.channels[0].unseen == 3
    assert found.total.unseen == 0
    alone = three_counts(None, web=web, client=FIRM, month="2026-10")
    assert alone.channels == ()
    assert alone.total.analytics == 10
    assert pd.isna(alone.total.claimed)


@pytest.mark.parametrize("campaign", ["Menuiserie Lapierre | Search", "Stone Joinery - exact", "Brand | Search"])
def test_campaigns_on_the_own_name_are_known_in_both_languages(campaign: str) -> None:
    found = counted(
        advertising("2026-10-05", 30, 3, campaign=campaign), advertising("2026-10-05", 30, 4, campaign="Shops")
    )
    assert (found.total.branded, found.channels[0].branded) == (3, 3)


def test_nothing_at_all() -> None:
    found = three_counts(None, client=FIRM, month="2026-10")
    assert (found.anchor, found.channels, found.months) == (None, (), 0)
    assert pd.isna(found.total.claimed)
    assert pd.isna(found.total.excess)
    assert claims_by_month(None, pd.Series({"2026-10": 3.0})).empty


@given(st.floats(0, 1e4), st.floats(0, 1e4))
def test_excess_is_a_part_of_what_is_claimed(claimed: float, own: float) -> None:
    row = Count(None, claimed, own, own, 0.0)
    assert 0 <= row.excess <= claimed
    assert row.excess == row.unseen
    assert (row.excess > 0) == (claimed > own)
    if claimed:
        assert 0 <= row.excess_share <= 1
