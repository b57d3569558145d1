from typing import Any

from commplan.tables.objective_conflicts import lead

UP = {"id": "a", "title": "More visits", "indicator": "visits", "target": 900, "teams": ["sales", "web"]}
DOWN = {"id": "b", "title": "Fewer visits", "indicator": "visits", "target": 90, "direction": "down", "teams": ["web"]}


def test_conflicts_first_with_all_teams_then_what_is_shared(data_of: Any, speak: Any) -> None:
    frame = data_of("objective_conflicts", objectives=[UP, DOWN])
    assert frame["kind"].tolist() == ["opposite", "shared"]
    assert [team.en for team in frame["teams"][0]] == ["sales", "web"]
    say = speak("objective_conflicts")
    assert lead(frame, say) == f"{say('lead.clashes', n=1)} {say('lead.shared', n=1)}"


def test_nothing_to_settle(data_of: Any, speak: Any) -> None:
    assert data_of("objective_conflicts", objectives=[DOWN]).empty
    say = speak("objective_conflicts")
    assert lead(data_of("objective_conflicts", objectives=[UP]), say).startswith(say("lead.none"))
