"""An objective of a type for which there is no money."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import label
from commplan.model.budget import Budget
from commplan.model.channel import Channel
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(budget: Budget, objectives: Sequence[Objective], channels: Sequence[Channel] = ()) -> Iterator[Finding]:
    """Judged once every line says what it is for; a channel that takes hours and no money carries its types too."""
    lines = budget.lines or ()
    if not lines or any(line.type is None for line in lines):
        return
    funded: set[str | None] = {line.type for line in lines if line.amount.amount > 0}
    funded |= {kind for channel in channels if _is_carried_by_time(channel) for kind in channel.types or ()}
    for rank, objective in enumerate(objectives):
        if objective.type is not None and objective.type not in funded:
            yield Finding(at=("objectives", rank, "type"), objective=objective.title,
                          type=label(f"objective_type.{objective.type}"))  # fmt: skip


def _is_carried_by_time(channel: Channel) -> bool:
    is_free = channel.money_per_month is not None and channel.money_per_month.amount == 0
    return channel.state == "kept" and is_free and bool(channel.hours_per_month)
