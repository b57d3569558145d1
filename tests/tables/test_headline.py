from typing import Any

import pytest

from commplan.tables.headline import lead


def test_counts_by_state(data_of: Any) -> None:
    row = data_of("headline").iloc[0]
    assert (row["met"], row["behind"], row["unknown"], row["without"], row["state"]) == (0, 1, 0, 1, "behind")


def test_nothing_measured_is_not_called_behind(data_of: Any) -> None:
    assert data_of("headline", indicators=[{"id": "x", "title": "X"}]).iloc[0]["state"] == "unknown"


def test_all_met(data_of: Any) -> None:
    objectives = [{"id": "q", "title": "Q", "target": 5, "indicator": "quotes"}]
    assert data_of("headline", objectives=objectives).iloc[0]["state"] == "on_course"


@pytest.mark.parametrize("target", [5, 30])
def test_sentence_is_short(data_of: Any, speak: Any, target: int) -> None:
    frame = data_of("headline", objectives=[{"id": "q", "title": "Q", "target": target, "indicator": "quotes"}])
    assert 4 < len(lead(frame, speak("headline")).split()) <= 25
