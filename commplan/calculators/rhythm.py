"""Content that comes back regularly, and where it would be silent."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from commplan.calculators.working_days import Stretch, days
from commplan.model.action import Action

EVERY: Mapping[str, int] = {"weekly": 7, "fortnightly": 14, "monthly": 31}
"""The days between two pieces, at most."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch in which a channel would be silent longer than its rhythm allows.

    Parameters
    ----------
    channel : str
        Its id; empty for content that names none.
    rank : int
        Of the action after which it falls silent, in the plan.
    start, end : date
        First and last day without content.
    silent : int
        The days of it that no closure and no pause explains [days].
    allowed : int
        What the rhythm allows [days].
    """

    channel: str
    rank: int
    start: dt.date
    end: dt.date
    silent: int
    allowed: int


def gaps(actions: Sequence[Action], *, explained: Sequence[Stretch], today: dt.date | None = None) -> tuple[Gap, ...]:
    """Where regular content stops and begins again only later.

    Parameters
    ----------
    actions : sequence of Action
        The plan. Regular actions of one channel are looked at together: one may take over from another.
    explained : sequence of Stretch
        Closures and pauses, whose days do not count.
    today : date, optional
        What is over by then is left in peace.

    Returns
    -------
    tuple of Gap
        By channel, in order of time. A channel whose content stops for good has no gap: that is an end.
    """
    by_channel: dict[str, list[tuple[int, Action]]] = defaultdict(list)
    for rank, action in enumerate(actions):
        if action.regular and action.state != "stopped" and action.start:
            by_channel[str(action.channel or "")].append((rank, action))
    found = (gap for channel, listed in by_channel.items() for gap in _gaps(channel, listed, explained))
    return tuple(gap for gap in found if today is None or gap.end > today)


def _gaps(channel: str, listed: list[tuple[int, Action]], explained: Sequence[Stretch]) -> Iterator[Gap]:
    ordered = sorted(listed, key=lambda pair: pair[1].start or dt.date.min)
    covered = ordered[0]
    for following in ordered[1:]:
        end, start = covered[1].end, following[1].start
        if end is None:
            return
        if start and start > end:
            first, last = end + dt.timedelta(days=1), start - dt.timedelta(days=1)
            silent = sum(not any(each.start <= day <= each.end for each in explained) for day in days(first, last))
            allowed = max(EVERY[each.regular or "weekly"] for _, each in (covered, following))
            if silent > allowed:
                yield Gap(channel, covered[0], first, last, silent, allowed)
        if following[1].end is None or following[1].end > end:
            covered = following
