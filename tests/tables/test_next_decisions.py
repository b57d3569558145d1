from typing import Any

import pytest

from commplan.tables.next_decisions import lead
from tests.exports import advertising, performance

LOSING = performance(*(advertising(f"2026-{month:02}-05", 2000, 4) for month in (8, 9, 10)))
REVIEW = [{"month": "2026-10", "decisions": [{"id": f"d{n}", "title": f"D{n}", "channel": "tv"} for n in range(5)]}]


def test_what_the_review_asks_comes_first_and_three_are_enough(data_of: Any) -> None:
    frame = data_of("next_decisions", frame=LOSING, decisions=REVIEW)
    assert [str(title) for title in frame["title"]] == ["D0", "D1", "D2"]
    assert set(frame["origin"]) == {"asked"}


def test_without_a_review_the_figures_propose(data_of: Any) -> None:
    row = data_of("next_decisions", frame=LOSING, decisions=()).iloc[0]
    assert (row["title"].en, row["title"].fr, row["origin"]) == (
        "Stop: Ads",
        "Arrêter\N{NO-BREAK SPACE}: Ads",
        "proposed",
    )
    assert row["expected"].likely == pytest.approx(2000 - 4 * 80)
    assert row["expected"].low < row["expected"].likely < row["expected"].high


def test_a_channel_that_the_review_settles_is_not_proposed_again(data_of: Any) -> None:
    settled = [{"month": "2026-10", "decisions": [{"id": "d", "title": "D", "channel": "ads", "state": "refused"}]}]
    assert data_of("next_decisions", frame=LOSING, decisions=settled).empty


def test_nothing_known_asks_for_nothing(data_of: Any) -> None:
    assert data_of("next_decisions", frame=None, decisions=()).empty


@pytest.mark.parametrize("decisions", [REVIEW, (), [{**REVIEW[0], "decisions": REVIEW[0]["decisions"][:1]}]])  # type: ignore[index]
def test_lead_says_where_they_come_from(data_of: Any, speak: Any, decisions: Any) -> None:
    frame = data_of("next_decisions", frame=LOSING, decisions=decisions)
    assert lead(frame, speak("next_decisions")).startswith(str(len(frame)))
