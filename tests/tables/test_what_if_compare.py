from typing import Any

import pytest

from commplan.tables.what_if_compare import lead
from tests.tables.what_if_case import parts


def test_today_then_the_scenario_made_last(data_of: Any) -> None:
    frame = data_of("what_if_compare", **parts())
    assert [title.en for title in frame["title"]] == ["Today", "Dearer", "No social"]
    assert frame["full_cost"].map(lambda text: text.en).tolist() == ["€1,450", "€1,450", "€800"]
    assert list(frame["state"])[1:] == ["reached", "reached"]
    assert "€1,200 instead of €1,000" in frame["changed"][1].en
    # 300 more a month pay 600 back in two months
    assert "in months: 2.0 (" in frame["changed"][1].en


def test_what_cannot_be_worked_out_says_why_in_both_languages(data_of: Any, speak: Any) -> None:
    bad = {"bad": {"title": "TV", "changes": {"channels": {"tv": "100 EUR"}}}}
    frame = data_of("what_if_compare", **parts(scenarios=bad))
    assert "no such channel" in frame["changed"][1].en
    assert "canal inconnu" in frame["changed"][1].fr
    assert "TV" in lead(frame, speak("what_if_compare"))


@pytest.mark.parametrize("changes", [{}, {"price": "800 EUR"}, {"budget": "1300 EUR"}, {"price": "1200 EUR"}])
def test_sentence_for_every_state(data_of: Any, speak: Any, changes: dict[str, str]) -> None:
    frame = data_of("what_if_compare", **parts(scenarios={"a": {"title": "Ours", "changes": changes}}))
    said = lead(frame, speak("what_if_compare"))
    assert "Ours" in said
    assert "nan" not in said


def test_older_ones_are_counted(data_of: Any, speak: Any) -> None:
    many = {f"s{rank}": {"title": "S", "made_on": f"2026-10-1{rank}"} for rank in range(6)}
    frame = data_of("what_if_compare", **parts(scenarios=many))
    assert len(frame) == 5
    said = lead(frame, speak("what_if_compare"))
    assert "2\N{NO-BREAK SPACE}scénarios plus anciens" in said or "2\N{NO-BREAK SPACE}older scenarios" in said


def test_without_scenario_or_spending_nothing_is_shown(data_of: Any) -> None:
    assert data_of("what_if_compare", **parts(scenarios={})).empty
    frame = parts()["frame"].iloc[:0]
    assert data_of("what_if_compare", **parts(frame=frame)).empty
