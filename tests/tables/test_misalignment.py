from typing import Any

from commplan.tables.misalignment import lead
from tests.exports import advertising, performance

ADS = {"id": "ads", "title": "Ads", "state": "kept", "exported_as": ["google_ads"], "tracking": "none"}


def test_amount_share_and_rows(data_of: Any, speak: Any) -> None:
    rows = performance(*(advertising("2026-10-05", 100, 3, campaign="A", file="g.csv", line=line) for line in (2, 5)))
    frame = data_of("misalignment", frame=rows, channels=[ADS])
    row = frame.iloc[0]
    assert str(row["amount"]) == "200.00 EUR"
    assert row["where"].fr == "g.csv, lignes 2 à 5 (2\N{NO-BREAK SPACE}lignes lues)"
    said = lead(frame, speak("misalignment"))
    assert "100" in said
    assert "10" in said.split("200")[-1]


def test_nothing_against_the_money_says_how_much_was_looked_at(data_of: Any) -> None:
    frame = data_of("misalignment", channels=[{**ADS, "tracking": "yes"}])
    assert frame.empty
    assert str(frame.attrs["spent"]) == "400.00 EUR"


def test_further_reasons_are_named(data_of: Any) -> None:
    rows = performance(advertising("2026-10-05", 9000, 3, campaign="A", file="g.csv", line=2))
    row = data_of("misalignment", frame=rows, channels=[ADS]).iloc[0]
    assert row["reason"] == "no_tracking"
    assert row["also_shown"].en == "surely at a loss"
