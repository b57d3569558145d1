from typing import Any

import pytest

from commplan.tables.decision_outcomes import lead
from tests.exports import advertising, performance

ROWS = performance(*(advertising(f"2026-{month:02}-05", 500, 50 if month < 7 else 75) for month in range(4, 10)))


def shown(data_of: Any, unit: str, **more: Any) -> Any:
    expected = {"low": 10, "likely": 20, "high": 40, "unit": unit}
    decision = {"id": "d", "title": "D", "channel": "ads", "state": "taken", "expected": expected, **more}
    return data_of("decision_outcomes", frame=ROWS, decisions=[{"month": "2026-06", "decisions": [decision]}])


def test_expected_and_come_stand_side_by_side(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, "leads", outcome="Good")
    row = frame.iloc[0]
    assert row["state"] == "as_expected"
    assert row["expected"].en == "10 to 40 leads a month (likely: 20)"
    assert row["came_shown"].en.endswith("(likely: 25)")
    assert str(row["noted"].en) == "Good"
    assert "1" in lead(frame, speak("decision_outcomes"))


def test_an_expectation_in_money_looks_like_money(data_of: Any) -> None:
    assert shown(data_of, "EUR").iloc[0]["expected"].en == "€10 to €40 a month (likely: €20)"


@pytest.mark.parametrize("state", ["refused", "taken"])
def test_what_cannot_be_judged_counts_for_no_hit(data_of: Any, speak: Any, state: str) -> None:
    frame = shown(data_of, "leads", state=state, channel=None)
    assert frame.attrs["judged"] == 0
    assert lead(frame, speak("decision_outcomes"))
