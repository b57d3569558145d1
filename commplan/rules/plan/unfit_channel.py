"""An action on a channel that does not serve the kind of objective it has."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import label
from commplan.model.action import Plan
from commplan.model.channel import Channel
from commplan.model.objective import Objective
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live


def check(plan: Plan, objectives: Sequence[Objective], channels: Sequence[Channel]) -> Iterator[Finding]:
    """Only where the objective says its type and the channel those that it serves."""
    kinds = {objective.id: (at, objective.type) for at, objective in enumerate(objectives)}
    by_id = {channel.id: (at, channel) for at, channel in enumerate(channels)}
    for rank, action in live(plan):
        one, channel = by_id.get(str(action.channel), (0, None))
        other, kind = kinds.get(str(action.objective), (0, None))
        if channel and kind and channel.types and kind not in channel.types:
            found = {"channel": channel.title, "kind": label(f"objective_type.{kind}")}
            told = Finding(at=("plan", "actions", rank, "channel"), action=action.title, **found)
            yield told.concerning(("channels", one), ("objectives", other))
