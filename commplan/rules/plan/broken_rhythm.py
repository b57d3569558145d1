"""Regular content that stops and begins again only later."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.calculators.rhythm import gaps
from commplan.calculators.working_days import Stretch
from commplan.model.action import Plan
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(
    plan: Plan, client: Client, channels: Sequence[Channel] = (), today: dt.date | None = None
) -> Iterator[Finding]:
    """Closures and pauses explain their days; a paused channel is not judged."""
    explained: tuple[Stretch, ...] = (*(client.closures or ()), *(plan.pauses or ()))
    known = {channel.id: channel for channel in channels}
    actions = plan.actions or ()
    for gap in gaps(actions, explained=explained, today=today):
        channel = known.get(gap.channel)
        if channel is None or (channel.paused is None and channel.state != "renounced"):
            named = channel.title if channel else actions[gap.rank].title
            days = {"start": gap.start, "end": gap.end, "silent": gap.silent, "allowed": gap.allowed}
            yield Finding(at=("plan", "actions", gap.rank, "end"), channel=named, **days)
