import math
from typing import Any

import pytest

from commplan.tables.goals import lead

QUOTES = {"id": "q", "title": "Q", "indicator": "quotes", "target": 30}


def test_where_each_stands_in_words(data_of: Any) -> None:
    row = data_of("goals").iloc[0]
    assert [row[name].pick("en") for name in ("actual_shown", "target_shown", "gap_shown")] == ["8", "30", "22 short"]
    assert row["state"] == "not_reached"
    assert row["end_shown"] is None


@pytest.mark.parametrize(
    ("objective", "gap"),
    [({"target": 5}, "none"), ({"target": 5, "direction": "down"}, "3 too much"), ({"target": 8}, "none"),
     ({"target": 60, "unit": "%"}, "52 pt short")],
)  # fmt: skip
def test_gap_says_which_way(data_of: Any, objective: dict[str, Any], gap: str) -> None:
    row = data_of("goals", objectives=[{**QUOTES, **objective}]).iloc[0]
    assert row["gap_shown"].pick("en").replace("\xa0", " ") == gap


def test_five_of_twenty_in_the_order_of_every_month(data_of: Any, speak: Any) -> None:
    many = [{**QUOTES, "id": f"q{n}", "title": f"Q{n}", "priority": 21 - n} for n in range(1, 21)]
    frame = data_of("goals", objectives=many)
    assert list(frame["objective"]) == ["q20", "q19", "q18", "q17", "q16"]
    assert "20" in lead(frame, speak("goals"))


def test_bar_holds_everything_that_is_known(data_of: Any) -> None:
    bar = data_of("goals", objectives=[{**QUOTES, "baseline": 12}]).iloc[0]["bar"]
    assert bar.zero == 0
    assert bar.actual < bar.start < bar.target < 1
    assert math.isnan(bar.low)


def test_what_is_not_measured_has_a_bar_without_a_figure(data_of: Any) -> None:
    row = data_of("goals", indicators=[{"id": "quotes", "title": "Quotes"}]).iloc[0]
    assert row["state"] == "unmeasured"
    assert math.isnan(row["bar"].actual)
    assert row["gap_shown"] is None


def test_without_objectives_there_is_no_row(data_of: Any) -> None:
    assert data_of("goals", objectives=None).empty
    assert data_of("goals", objectives="none").empty


def test_deadline_that_has_passed_is_said(data_of: Any) -> None:
    row = data_of("goals", objectives=[{**QUOTES, "deadline": "2026-10-31"}]).iloc[0]
    assert row["state"] == "missed"
    assert row["end_shown"].pick("en") == "deadline past"
    assert "31 October 2026" in row["by"].pick("en")
