"""An action for people whom its channel does not reach."""

from collections.abc import Iterator, Sequence

from commplan.model.action import Plan
from commplan.model.channel import Channel
from commplan.model.persona import Persona
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live


def check(plan: Plan, channels: Sequence[Channel], personas: Sequence[Persona]) -> Iterator[Finding]:
    """Only where both sides name personas that exist."""
    titles = {persona.id: persona.title for persona in personas}
    by_id = {channel.id: channel for channel in channels}
    for rank, action in live(plan):
        channel = by_id.get(str(action.channel))
        wanted = [key for key in action.personas or () if key in titles]
        reached = {key for key in channel.personas or () if key in titles} if channel else set()
        if channel and wanted and reached and not reached & set(wanted):
            found = {"channel": channel.title, "personas": tuple(titles[key] for key in wanted)}
            yield Finding(at=("plan", "actions", rank, "personas"), action=action.title, **found)
