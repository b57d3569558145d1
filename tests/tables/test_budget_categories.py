from typing import Any

from commplan.tables.budget_categories import lead

LINES = [{"id": "a", "title": "A", "category": "paid", "amount": "600 EUR"},
         {"id": "b", "title": "B", "category": "content", "amount": "400 EUR"}]  # fmt: skip


def test_all_five_are_there_and_the_sum_is_checked(data_of: Any, speak: Any) -> None:
    say = speak("budget_categories")
    for total, key in (("1000 EUR", "agrees"), ("900 EUR", "differs"), ("900 GBP", "no_total"), (None, "no_total")):
        frame = data_of("budget_categories", budget={"year": 2026, "total": total, "lines": LINES})
        assert len(frame) == 5
        assert frame["share"].sum() == 1
        assert lead(frame, say).startswith(say(f"lead.{key}", **frame.attrs))


def test_forgotten_categories_are_named(data_of: Any, speak: Any) -> None:
    budget = {"year": 2026, "lines": LINES, "without": ["external", "distribution"]}
    frame = data_of("budget_categories", budget=budget)
    assert frame["state"].tolist() == ["planned", "planned", "forgotten", "without", "without"]
    assert say_of(frame, speak) in lead(frame, speak("budget_categories"))
    assert data_of("budget_categories", budget={"year": 2026}).empty


def say_of(frame: Any, speak: Any) -> str:
    return str(speak("budget_categories").words.show(frame["category"][2]))
