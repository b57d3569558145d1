from typing import Any

import pytest

from commplan.tables.teamwork import lead
from tests.tables.planning import CLIENT

TOOLS = [{"id": "board", "title": "Board"}]


def row(data_of: Any, **team: Any) -> Any:
    return data_of("teamwork", client=CLIENT, team=team, tools=TOOLS).iloc[0]


def test_answers_are_shown_as_they_were_given(data_of: Any) -> None:
    found = row(data_of, decides="boss", internal_communication="On Friday", collaboration_tools=["board", "chat"])
    assert (found["decides"].en, found["internal_communication"].en) == ("Boss", "On Friday")
    assert found["collaboration_tools"].fr == "Board\N{NO-BREAK SPACE}· chat"
    assert found["silos"] is None


def test_none_is_not_the_same_as_not_asked(data_of: Any) -> None:
    found = row(data_of, silos="none", internal_communication="none", collaboration_tools="none")
    assert [found[name] for name in ("silos", "internal_communication", "collaboration_tools")] == ["none"] * 3


@pytest.mark.parametrize(("team", "key"), [({"silos": "none"}, "open"), ({"decides": "none"}, "nobody")])
def test_who_decides_is_said_first(data_of: Any, speak: Any, team: dict[str, Any], key: str) -> None:
    frame = data_of("teamwork", client=CLIENT, team=team)
    assert lead(frame, speak("teamwork")) == speak("teamwork")(f"lead.{key}")
