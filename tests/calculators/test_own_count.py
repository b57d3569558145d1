"""The count of the client's own system: paid orders, leads, or what somebody writes down."""

from typing import Any

import pandas as pd
import pytest

from commplan.calculators.own_count import own_of_channel, own_system
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator

FIRM = Client(name="A", currency="EUR", model="B2B", lead_to_sale=0.2)
SHOP = Client(name="A", currency="EUR", model="B2C", lead_to_sale=1)
WRITTEN = Indicator(id="book", title="Order book", own_count=True, readings={"2026-10": 12, "2026-09": 9})


def records(*months: str | None, **more: Any) -> pd.DataFrame:
    return pd.DataFrame({"month": months, **more})


@pytest.mark.parametrize(("client", "first", "second"), [(SHOP, "orders", "leads"), (FIRM, "leads", "orders")])
def test_a_shop_is_held_against_orders_and_others_against_leads(client: Client, first: str, second: str) -> None:
    tables: dict[str, Any] = {first: records("2026-10", "2026-10"), second: records("2026-10")}
    anchor, _, counts = own_system(**tables, client=client)
    assert (anchor, counts.to_dict()) == (first, {"2026-10": 2})
    assert own_system(**{second: tables[second]}, client=client)[0] == second


def test_unpaid_orders_do_not_count() -> None:
    orders = records("2026-10", "2026-10", "2026-10", is_paid=[True, False, None])
    assert own_system(orders=orders, client=SHOP)[2]["2026-10"] == 2
    orders["is_paid"] = pd.Series([True, False, False])  # a column of flags alone is stored in another way
    assert own_system(orders=orders, client=SHOP)[2]["2026-10"] == 1


def test_what_somebody_writes_down_counts_where_no_export_does() -> None:
    anchor, kept, counts = own_system(indicators=[WRITTEN], client=FIRM)
    assert (anchor, kept, counts.to_dict()) == ("readings", None, {"2026-09": 9, "2026-10": 12})
    assert own_system(leads=records("2026-10"), indicators=[WRITTEN], client=FIRM)[0] == "leads"
    assert own_system(leads=records(None), indicators=[WRITTEN], client=FIRM)[0] == "readings"


def test_nothing_is_no_anchor() -> None:
    shown = Indicator(id="followers", title="Followers", readings={"2026-10": 900})
    anchor, kept, counts = own_system(indicators=[shown], client=FIRM)
    assert (anchor, kept, len(counts)) == (None, None, 0)


@pytest.mark.parametrize("written", ["google_ads", "Google Ads", "google-ads", "Search", "Recherche"])
def test_a_channel_is_found_however_people_write_it(written: str) -> None:
    channel = Channel(id="ads", title={"fr": "Recherche", "en": "Search"}, exported_as=["google_ads"])
    for column in ("channel", "source"):
        leads = records("2026-10", "2026-10", "2026-09", **{column: [written, None, written]})
        assert own_of_channel(leads, channel=channel, month="2026-10") == 1
        assert own_of_channel(leads, channel=channel, month="2026-08") == 0


def test_a_channel_that_no_record_ever_names_is_unknown() -> None:
    channel = Channel(id="ads", title="Ads")
    assert pd.isna(own_of_channel(records("2026-10", source=["fair"]), channel=channel, month="2026-10"))
    assert pd.isna(own_of_channel(records("2026-10"), channel=channel, month="2026-10"))
    assert pd.isna(own_of_channel(None, channel=channel, month="2026-10"))
