"""An objective for people whom no channel of its type reaches."""

from collections.abc import Iterator, Sequence

from commplan.calculators.channel_means import kept
from commplan.model.channel import Channel
from commplan.model.objective import Objective
from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(
    objectives: Sequence[Objective], personas: Sequence[Persona], channels: Sequence[Channel]
) -> Iterator[Finding]:
    """The type and the people have to meet on one channel; a type without any channel is for another rule."""
    found = kept(channels)
    if not found or any(channel.types is None or channel.personas is None for channel in found):
        return
    titles = {persona.id: persona.title for persona in personas}
    everybody = {persona for channel in found for persona in channel.personas or ()}
    for rank, objective in enumerate(objectives):
        reached = {persona for channel in found if objective.type in (channel.types or ())
                   for persona in channel.personas or ()}  # fmt: skip
        for place, persona in enumerate(objective.personas or ()):
            if reached and persona in titles and persona in everybody - reached:
                at = ("objectives", rank, "personas", place)
                yield Finding(at=at, objective=objective.title, persona=titles[persona])
