from typing import Any

from commplan.tables.decisions import lead


def test_only_what_is_asked_this_month(data_of: Any) -> None:
    frame = data_of("decisions")
    assert [str(title) for title in frame["title"]] == ["Stop Ads"]
    assert frame.iloc[0]["expected"].high == 4


def test_never_more_than_three(data_of: Any, speak: Any) -> None:
    asked = [{"id": f"d{n}", "title": f"D{n}", "state": "asked"} for n in range(9)]
    frame = data_of("decisions", decisions=[{"month": "2026-10", "decisions": asked}])
    assert len(frame) == 3
    assert "3" in lead(frame, speak("decisions"))


def test_other_month_asks_nothing(data_of: Any) -> None:
    assert data_of("decisions", decisions=[{"month": "2026-09"}]).empty
