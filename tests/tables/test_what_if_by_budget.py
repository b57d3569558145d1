from typing import Any

from commplan.tables.what_if_by_budget import SHARES, lead
from tests.tables.what_if_case import parts


def test_one_row_per_budget_with_todays_among_them(data_of: Any) -> None:
    frame = data_of("what_if_by_budget", **parts())
    assert [float(each) for each in frame["budget"]] == [share * 1000 for share in SHARES]
    assert frame["state"].tolist().count("today") == 1
    assert frame["gain"][2].en == "–"


def test_results_grow_with_the_budget(data_of: Any) -> None:
    frame = data_of("what_if_by_budget", **parts())
    firsts = [float(text.en.split()[0]) for text in frame["leads"]]
    assert firsts == sorted(firsts)
    assert firsts[2] == 12


def test_sentence_with_and_without_a_better_budget(data_of: Any, speak: Any) -> None:
    frame = data_of("what_if_by_budget", **parts())
    assert "€" not in lead(frame, speak("what_if_by_budget"))
    poor = {**parts()["client"], "average_order": "100 EUR"}
    said = lead(data_of("what_if_by_budget", **parts(client=poor)), speak("what_if_by_budget"))
    assert "500" in said


def test_without_a_margin_it_says_what_cannot_be_seen(data_of: Any, speak: Any) -> None:
    frame = data_of("what_if_by_budget", **parts(client={"name": "A", "currency": "EUR"}))
    said = lead(frame, speak("what_if_by_budget"))
    assert "marge" in said or "margin" in said
    assert set(frame["state"]) == {"unknown", "today"}


def test_without_spending_nothing_is_shown(data_of: Any) -> None:
    assert data_of("what_if_by_budget", **parts(frame=parts()["frame"].iloc[:0])).empty
