from typing import Any

from commplan.tables.budget_types import lead


def shown(data_of: Any, *kinds: str | None, objectives: tuple[str, ...] = ()) -> Any:
    lines = [{"id": f"l{at}", "title": "L", "category": "paid", "amount": "100 EUR", "type": kind}
             for at, kind in enumerate(kinds)]  # fmt: skip
    aims = [{"id": kind, "title": kind, "type": kind} for kind in objectives]
    return data_of("budget_types", budget={"year": 2026, "lines": lines}, objectives=aims)


def test_money_and_objectives_are_set_side_by_side(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, "conversion", "awareness", None, objectives=("conversion", "loyalty"))
    assert frame["verdict"].tolist() == ["no_objective", "both", "no_money", "untyped"]
    say = speak("budget_types")
    assert lead(frame, say).startswith(say("lead.odd", types=[""])[:20])


def test_all_is_well(data_of: Any, speak: Any) -> None:
    say = speak("budget_types")
    assert lead(shown(data_of, "loyalty", objectives=("loyalty",)), say) == say("lead.sound")
