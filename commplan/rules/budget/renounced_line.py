"""Money for a channel that was given up."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.model.budget import Budget, Line
from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(budget: Budget, channels: Sequence[Channel], today: dt.date | None = None) -> Iterator[Finding]:
    """A line names a channel that is renounced; what was spent in months that are over stays in the books."""
    gone = {channel.id: channel.title for channel in channels if channel.state == "renounced"}
    for rank, line in enumerate(budget.lines or ()):
        if line.channel in gone and line.amount.amount > 0 and not _is_spent(line, today):
            yield Finding(at=("budget", "lines", rank, "channel"), line=line.title, channel=gone[line.channel],
                          money=line.amount)  # fmt: skip


def _is_spent(line: Line, today: dt.date | None) -> bool:
    return bool(line.months) and today is not None and max(line.months or ()) <= today.strftime("%Y-%m")
