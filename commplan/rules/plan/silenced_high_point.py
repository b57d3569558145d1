"""A high point that begins while everything is closed or paused."""

import datetime as dt
from collections.abc import Iterator

from commplan.calculators.working_days import Stretch
from commplan.model.action import Plan
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(client: Client, plan: Plan | None = None, today: dt.date | None = None) -> Iterator[Finding]:
    """Ask: a shop may well be open while its workshop is closed."""
    stretches: tuple[Stretch, ...] = (*(client.closures or ()), *(plan.pauses or () if plan else ()))
    for rank, point in enumerate(client.high_points or ()):
        over = today is not None and point.start <= today
        for each in stretches if not over else ():
            if each.start <= point.start <= each.end:
                days = {"start": each.start, "end": each.end}
                yield Finding(
                    at=("client", "high_points", rank, "start"), high_point=point.title, day=point.start, **days
                )
                break
