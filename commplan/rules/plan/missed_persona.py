"""An action for people whom its channel does not reach."""

from collections.abc import Iterator, Sequence

from commplan.model.action import Action, Plan
from commplan.model.channel import Channel
from commplan.model.engagement import Place
from commplan.model.objective import Objective
from commplan.model.persona import Persona
from commplan.rules._misnamed import misnamed
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live


def check(
    plan: Plan, channels: Sequence[Channel], personas: Sequence[Persona], objectives: Sequence[Objective] = ()
) -> Iterator[Finding]:
    """Only where both sides name personas that exist."""
    titles = {persona.id: persona.title for persona in personas}
    by_id = {channel.id: channel for channel in channels}
    for rank, action in live(plan):
        channel = by_id.get(str(action.channel))
        wanted = [key for key in action.personas or () if key in titles]
        reached = {key for key in channel.personas or () if key in titles} if channel else set()
        if channel and wanted and reached and not reached & set(wanted):
            found = {"channel": channel.title, "personas": tuple(titles[key] for key in wanted)}
            told = Finding(at=("plan", "actions", rank, "personas"), action=action.title, **found)
            yield told.concerning(*_causes(action, channels, personas, objectives))


def _causes(
    action: Action, channels: Sequence[Channel], personas: Sequence[Persona], objectives: Sequence[Objective]
) -> Iterator[Place]:
    """Its objective, whose people its channels may miss too, and what its channel names that does not exist."""
    yield from (("objectives", rank) for rank, each in enumerate(objectives) if each.id == action.objective)
    strays = misnamed(channels, ("channels",), "personas", personas)
    yield from (place for place in strays if channels[int(place[1])].id == action.channel)
