from typing import Any

import pytest

from commplan.tables.repetitive import lead
from tests.tables.planning import CLIENT

TOOLS = [{"id": "mailing", "title": "Mailing tool"}]
TASKS: list[dict[str, Any]] = [
    {"id": "done", "title": "Sorting", "hours_per_month": 9, "automated": True, "tool": "mailing"},
    {"id": "manual", "title": "Copying", "hours_per_month": 10, "saves": 0.5, "who": "officer",
     "tool_cost_per_month": "50 EUR", "set_up_hours": 15},
    {"id": "ready", "title": "Sending", "hours_per_month": 8, "who": "officer", "tool": "mailing"},
]  # fmt: skip


def test_what_would_save_most_comes_first_and_what_is_automated_last(data_of: Any) -> None:
    rows = data_of("repetitive", client=CLIENT, team={"repetitive": TASKS}, tools=TOOLS).to_dict("records")
    assert [(str(row["title"]), row["state"]) for row in rows] == [
        ("Sending", "possible"), ("Copying", "manual"), ("Sorting", "automated"),
    ]  # fmt: skip
    assert rows[2]["saved"] is None


def test_net_gain_and_payback(data_of: Any) -> None:
    """8 h at 40 EUR with a tool that is there; 5 h at 40 EUR less 50 EUR, and 15 h of set-up to earn back."""
    rows = data_of("repetitive", client=CLIENT, team={"repetitive": TASKS}, tools=TOOLS).to_dict("records")
    assert [float(row["net"]) for row in rows[:2]] == [320.0, 150.0]
    assert rows[1]["months"] == pytest.approx(600 / 150)


def test_sentence_adds_up_the_hours_that_could_be_freed(data_of: Any, speak: Any) -> None:
    say = speak("repetitive")
    frame = data_of("repetitive", client=CLIENT, team={"repetitive": TASKS}, tools=TOOLS)
    assert lead(frame, say).endswith(say("lead.saved", hours=13.0))
    automated = data_of("repetitive", client=CLIENT, team={"repetitive": TASKS[:1]}, tools=TOOLS)
    assert lead(automated, say).endswith(say("lead.nothing"))
