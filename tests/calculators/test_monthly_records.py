"""Records by month: a month of silence is missing, a month between two records has none."""

import pandas as pd
import pytest

from commplan.calculators.monthly_records import ASKED, WON, counted, one_kind, own_rows, paid, rate, summed
from commplan.model.indicator import Indicator

VISITS = pd.DataFrame({"month": ["2026-09", "2026-10", "2026-10", None], "key_events": [None, 3.0, 1.0, 50.0],
                       "sessions": [80.0, 100.0, None, 50.0]})  # fmt: skip


def test_a_month_of_silence_is_missing_and_rows_without_a_month_are_left_out() -> None:
    assert summed(VISITS, "key_events").dropna().to_dict() == {"2026-10": 4}
    assert summed(VISITS, "sessions").to_dict() == {"2026-09": 80, "2026-10": 100}
    assert summed(VISITS, "clicks").empty


def test_a_rate_rests_on_the_rows_that_know_both() -> None:
    assert rate(VISITS, "key_events", "sessions").to_dict() == {"2026-10": 0.03}
    assert rate(VISITS, "key_events", "visits").empty
    nobody = pd.DataFrame({"month": ["2026-10"], "key_events": [0.0], "sessions": [0.0]})
    assert rate(nobody, "key_events", "sessions").isna().all()


def test_a_rate_of_a_month_is_no_mean_of_rates() -> None:
    uneven = pd.DataFrame({"month": "2026-10", "key_events": [10.0, 0.0], "sessions": [10.0, 90.0]})
    assert rate(uneven, "key_events", "sessions")["2026-10"] == pytest.approx(0.1)


def test_records_are_counted_and_a_gap_is_zero() -> None:
    rows = pd.DataFrame({"month": ["2026-08", "2026-10", "2026-10", None]})
    assert counted(rows).to_dict() == {"2026-08": 1, "2026-09": 0, "2026-10": 2}
    assert counted(rows.iloc[:0]).empty


def test_only_orders_that_are_known_not_to_be_paid_are_left_out() -> None:
    orders = pd.DataFrame({"is_paid": [True, False, None], "order": ["a", "b", "c"]})
    assert paid(orders)["order"].tolist() == ["a", "c"]
    assert len(paid(orders.drop(columns="is_paid"))) == 3


def test_records_of_the_channels_that_an_indicator_names() -> None:
    rows = pd.DataFrame({"channel": ["phone", None, "web"], "source": [None, "phone", "ads"]})
    calls = Indicator(id="calls", title="Calls", reads="leads", channels=["phone"])
    kept = own_rows(calls, rows)
    assert kept is not None
    assert kept.index.tolist() == [0, 1]
    assert own_rows(Indicator(id="all", title="All"), rows) is rows
    assert own_rows(calls, None) is None
    none = own_rows(calls, rows[[]])
    assert none is not None
    assert none.empty


def test_contacts_and_deals_of_one_system_are_never_added_up() -> None:
    rows = pd.DataFrame({
        "tool": ["hubspot"] * 5 + ["lead_list", "salesforce", "salesforce"],
        "record": ["contact", "contact", "deal", "company", "deal", "lead", "lead", "deal"],
    })  # fmt: skip
    assert one_kind(rows, *ASKED)["record"].tolist() == ["deal", "deal", "lead", "lead"]
    assert one_kind(rows, *WON)["record"].tolist() == ["deal", "deal", "lead", "deal"]


def test_records_of_a_kind_that_nobody_knows_stand_for_leads() -> None:
    rows = pd.DataFrame({"tool": ["own"] * 3, "record": [None, "a1b2", "company"]})
    assert one_kind(rows, *ASKED).index.tolist() == [0, 1]
    assert one_kind(rows.drop(columns="record"), *ASKED).index.tolist() == [0, 1, 2]
