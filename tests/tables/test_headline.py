from typing import Any

import pytest

from commplan.tables.headline import lead
from tests.exports import advertising, performance

QUOTES = {"id": "q", "title": "Q", "indicator": "quotes"}


def test_counts_by_state(data_of: Any) -> None:
    row = data_of("headline").iloc[0]
    assert (row["good"], row["behind"], row["open"], row["without"]) == (0, 0, 1, 1)
    assert (row["goals"], row["money"], row["state"]) == ("open", "open", "unknown")


def test_nothing_measured_is_not_called_behind(data_of: Any) -> None:
    row = data_of("headline", indicators=[{"id": "x", "title": "X"}]).iloc[0]
    assert (row["goals"], row["state"]) == ("unmeasured", "unknown")


@pytest.mark.parametrize(("target", "state"), [(5, "on_course"), (30, "behind")])
def test_word_follows_the_objectives(data_of: Any, target: float, state: str) -> None:
    objectives = [{**QUOTES, "target": target, "deadline": "2026-10-31"}]
    assert data_of("headline", objectives=objectives).iloc[0]["state"] == state


def test_one_behind_is_enough(data_of: Any) -> None:
    objectives = [{**QUOTES, "id": f"q{target}", "target": target, "deadline": "2026-10-31"} for target in (1, 2, 30)]
    row = data_of("headline", objectives=objectives).iloc[0]
    assert (row["good"], row["behind"], row["targets"], row["state"]) == (2, 1, 3, "behind")


@pytest.mark.parametrize("objectives", [None, "none", [{**QUOTES, "target": 5}], [{**QUOTES, "target": 99}],
                                        [{**QUOTES, "target": 99, "deadline": "2026-10-31"}]])  # fmt: skip
@pytest.mark.parametrize("leads", [None, 0, 8, 40])
def test_sentence_is_short_whatever_is_known(data_of: Any, speak: Any, objectives: Any, leads: float | None) -> None:
    rows = performance(advertising("2026-10-05", 400, leads)) if leads is None or leads else None
    said = lead(data_of("headline", objectives=objectives, frame=rows), speak("headline"))
    assert 8 < len(said.split()) <= 25
    assert said.endswith(".")
    assert "nan" not in said
