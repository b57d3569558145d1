"""Which channels reach a persona."""

from collections.abc import Sequence

from commplan.model.channel import Channel
from commplan.model.persona import Persona


def reached_by(persona: Persona, channels: Sequence[Channel]) -> tuple[Channel, ...] | None:
    """The channels that name a persona; None until every channel kept says which ones it reaches."""
    kept = [channel for channel in channels if channel.state == "kept"]
    if not kept or any(channel.personas is None for channel in kept):
        return None
    return tuple(channel for channel in channels if persona.id in (channel.personas or ()))
