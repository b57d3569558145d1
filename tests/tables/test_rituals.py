from typing import Any

from commplan.tables.rituals import lead
from tests.tables.planning import CLIENT

RITUALS = [{"id": "q", "title": "Quarter", "every": "quarter", "who": ["boss", "officer"], "purpose": "Plan"},
           {"id": "w", "title": "Week", "every": "week", "who": "none", "purpose": "Content"},
           {"id": "d", "title": "Day", "every": "day"}]  # fmt: skip


def test_meetings_from_the_most_frequent_to_the_rarest(data_of: Any) -> None:
    rows = data_of("rituals", client=CLIENT, team={"rituals": RITUALS}).to_dict("records")
    assert [str(row["title"]) for row in rows] == ["Day", "Week", "Quarter"]
    assert (rows[0]["who"], rows[1]["who"]) == (None, "none")
    assert rows[2]["who"].en == "Boss\N{NO-BREAK SPACE}· Officer"


def test_hollow_ones_are_named(data_of: Any, speak: Any) -> None:
    say = speak("rituals")
    frame = data_of("rituals", client=CLIENT, team={"rituals": RITUALS})
    assert "Day" in lead(frame, say)
    assert "Quarter" not in lead(frame, say)
    whole = data_of("rituals", client=CLIENT, team={"rituals": RITUALS[:1]})
    assert lead(whole, say) == say("lead.count", n=1)
    assert data_of("rituals", client=CLIENT, team={"rituals": "none"}).empty
