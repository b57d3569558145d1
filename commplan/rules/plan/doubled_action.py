"""Two actions that seem to be one."""

from collections.abc import Iterator
from itertools import combinations

from commplan.model.action import Action, Plan
from commplan.rules._likeness import say_the_same
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live


def check(plan: Plan) -> Iterator[Finding]:
    """Ask about pairs that are told in the same words, on one channel, for the same moment and at the same time."""
    for (first, one), (rank, other) in combinations(live(plan), 2):
        same_place = one.channel == other.channel and one.prepares == other.prepares
        if same_place and _overlap(one, other) and say_the_same(one.title, other.title):
            at = ("plan", "actions", rank, "title")
            yield Finding(at=at, one=one.title, other=other.title).concerning(("plan", "actions", first))


def _overlap(one: Action, other: Action) -> bool:
    starts_before_end = one.start is None or other.end is None or one.start <= other.end
    return starts_before_end and (other.start is None or one.end is None or other.start <= one.end)
