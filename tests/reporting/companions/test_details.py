from collections.abc import Callable

from commplan.knowledge.say import say
from commplan.reporting.companions.details import action_text, owner
from commplan.reporting.companions.formats.ics import UNIT
from commplan.reporting.companions.material import Material


def test_what_nobody_said_is_left_out(small: Callable[..., Material]) -> None:
    client = {"people": [{"id": "ana", "title": "Director"}]}
    actions = [{"id": "a", "title": "A", "channel": "all", "cost": "1200 EUR", "hours_per_month": 2.5,
                "objective": "none", "roles": {"produces": "ana", "validates": "none"}},
               {"id": "b", "title": "B"}]  # fmt: skip
    material = small(client=client, plan={"actions": actions})
    engagement, speak = material.engagement, say(UNIT, material.words)
    assert engagement.plan is not None
    first, second = engagement.plan.actions or ()
    assert action_text(first, engagement, speak).splitlines() == [
        "Channel: all", "Produces: Director", "Hours a month: 2.50", "Cost: €1,200.00"]  # fmt: skip
    assert action_text(second, engagement, speak) == ""
    assert (owner(first, engagement, speak), owner(second, engagement, speak)) == ("Director", "")
