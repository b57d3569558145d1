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
    kinds = {objective.id: objective.type for objective in objectives}
    by_id = {channel.id: channel for channel in channels}
    for rank, action in live(plan):
        channel, kind = by_id.get(str(action.channel)), kinds.get(str(action.objective))
        if channel and kind and channel.types and kind not in channel.types:
            found = {"channel": channel.title, "kind": label(f"objective_type.{kind}")}
            yield Finding(at=("plan", "actions", rank, "channel"), action=action.title, **found)
