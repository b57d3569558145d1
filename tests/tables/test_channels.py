from typing import Any


def test_one_row_per_channel_with_money(data_of: Any) -> None:
    (row,) = data_of("channels").to_dict("records")
    assert (str(row["title"]), str(row["cost"]), row["state"]) == ("Ads", "400.00 EUR", "open")
    assert str(row["low"]).endswith("EUR")


def test_every_state_has_its_word(speak: Any) -> None:
    for state in ("earns", "loses", "open", "unknown"):
        assert speak("channels").find(f"values.state.{state}")
