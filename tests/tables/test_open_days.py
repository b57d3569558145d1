from typing import Any

from commplan.tables.open_days import lead
from tests.tables.planning import CLIENT, PARTS


def test_working_days_of_the_months_to_come(data_of: Any) -> None:
    """Counted by hand: November 2026 has 21 weekdays and the 11th; December 23, six of them closed or holidays."""
    rows = data_of("open_days", **PARTS).to_dict("records")
    assert [(row["month"], row["days"]) for row in rows[:3]] == [("2026-11", 20), ("2026-12", 17), ("2027-01", 20)]
    assert rows[0]["holidays"].fr == "11 novembre 2026, Armistice"
    assert rows[0]["closures"] is None
    assert rows[1]["closures"].en == "24 December 2026 to 3 January 2027 (Rest)"


def test_without_a_country_public_holidays_are_said_to_be_unknown(data_of: Any, speak: Any) -> None:
    client = {**CLIENT, "country": None}
    frame = data_of("open_days", **{**PARTS, "client": client})
    assert frame["days"].tolist()[0] == 21
    assert speak("open_days")("lead.no_country") in lead(frame, speak("open_days"))


def test_no_month_without_a_dated_action(data_of: Any) -> None:
    assert data_of("open_days", client=CLIENT, plan={"actions": [{"id": "a", "title": "A"}]}).empty
