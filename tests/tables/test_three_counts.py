import re
from typing import Any

import pandas as pd
import pytest

from commplan.tables.three_counts import lead
from tests.exports import advertising, performance

ROWS = performance(advertising("2026-09-05", 300, 5), advertising("2026-10-05", 400, 8),
                   {"date": "2026-10-06", "tool": "ga4", "channel": "paid_search", "conversions": 6})  # fmt: skip


def leads(*sources: str | None) -> pd.DataFrame:
    rows = [{"month": "2026-09", "source": "google_ads", "channel": None}] * 9
    return pd.DataFrame(rows + [{"month": "2026-10", "source": source, "channel": None} for source in sources])


def test_three_counts_side_by_side_and_what_is_claimed_twice(data_of: Any, speak: Any) -> None:
    frame = data_of("three_counts", frame=ROWS, extra={"leads": leads("google_ads", "fair")})
    assert frame[["claimed", "analytics", "own"]].to_numpy().tolist() == [[8, 6, 2], [8, 6, 1]]
    assert "6\N{NO-BREAK SPACE}results too many (75%)" in frame.iloc[0]["remarks"].en
    assert frame.iloc[1]["remarks"].fr.startswith("7 de plus que ce que l’entreprise attribue")
    said = lead(frame, speak("three_counts"))
    assert re.findall(r"\d+", said) == ["2", "8", "6", "2", "1"]


def test_claims_within_the_total_prove_nothing(data_of: Any, speak: Any) -> None:
    frame = data_of("three_counts", frame=ROWS, extra={"leads": leads(*["google_ads"] * 8, "fair")})
    assert frame["remarks"].isna().all()
    said = lead(frame, speak("three_counts"))
    assert "8" in said
    assert {"never", "jamais"} & set(said.replace("’", " ").split())


def test_orders_and_what_the_client_writes_down(data_of: Any, speak: Any) -> None:
    shop = {"name": "A", "currency": "EUR", "lead_to_sale": 1}
    orders = pd.DataFrame({"month": ["2026-10"] * 3, "source": None, "is_paid": [True, True, False]})
    frame = data_of("three_counts", frame=ROWS, client=shop, extra={"orders": orders})
    assert (frame.attrs["anchor"], frame.attrs["own"]) == ("orders", 2)
    assert "do not say what came by this channel" in frame.iloc[1]["remarks"].en
    book = {"id": "b", "title": "B", "own_count": True, "readings": {"2026-10": 12}}
    written = data_of("three_counts", frame=ROWS, indicators=[book])
    assert (written.attrs["anchor"], written.attrs["own"]) == ("readings", 12)
    assert "12" in lead(written, speak("three_counts"))


def test_without_the_clients_own_count_it_is_asked_for(data_of: Any, speak: Any) -> None:
    frame = data_of("three_counts", frame=ROWS)
    assert "2 more than web analytics" in frame.iloc[0]["remarks"].en
    said = lead(frame, speak("three_counts"))
    assert "export" in said
    assert "nan" not in said


@pytest.mark.parametrize("client", [{"fr": "Atelier Roche", "en": "Rock Workshop"}])
@pytest.mark.parametrize("campaign", ["Atelier Roche", "Rock Workshop - exact"])
def test_campaigns_on_the_own_name_are_named(data_of: Any, client: dict[str, str], campaign: str) -> None:
    rows = performance(advertising("2026-10-05", 400, 8, campaign=campaign))
    frame = data_of("three_counts", frame=rows, client={"name": client, "currency": "EUR"})
    assert "8 of those claimed came from campaigns" in frame.iloc[0]["remarks"].en


def test_only_the_table_of_visits(data_of: Any, speak: Any) -> None:
    web = pd.DataFrame({"tool": "ga4", "month": "2026-10", "dimension": "channel", "item": "direct",
                        "key_events": [7.0]})  # fmt: skip
    frame = data_of("three_counts", frame=None, channels=None, indicators=None, extra={"web": web})
    assert frame["analytics"].tolist() == [7]
    said = lead(frame, speak("three_counts"))
    assert "nan" not in said
    assert len(said.split(". ")) >= 2


def test_only_leads_say_what_is_missing(data_of: Any, speak: Any) -> None:
    frame = data_of("three_counts", frame=None, channels=None, indicators=None, extra={"leads": leads("fair")})
    assert frame[["own"]].to_numpy().tolist() == [[1]]
    said = lead(frame, speak("three_counts"))
    assert {"claims", "réclame"} & set(said.split())
    assert {"analytics", "d’audience"} & set(said.split())


def test_nothing_at_all_is_an_empty_table_with_a_sentence(data_of: Any, speak: Any) -> None:
    frame = data_of("three_counts", frame=None, channels=None, indicators=None)
    assert frame.empty
    assert "export" in speak("three_counts")("empty")


def test_a_channel_that_analytics_does_not_tell_apart_says_so(data_of: Any) -> None:
    rows = performance(advertising("2026-10-05", 400, 8), advertising("2026-10-05", 90, 1, tool="microsoft_ads"),
                       {"date": "2026-10-06", "tool": "ga4", "channel": "paid_search", "conversions": 6})  # fmt: skip
    frame = data_of("three_counts", frame=rows)
    assert frame["analytics"].isna().tolist() == [False, True, True]
    assert "another channel" in frame.iloc[1]["remarks"].en
