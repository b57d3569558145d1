"""An objective of a type that no kept channel does anything for."""

from collections.abc import Iterator, Sequence

from commplan.calculators.channel_means import kept
from commplan.knowledge import label
from commplan.model.channel import Channel
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective], channels: Sequence[Channel]) -> Iterator[Finding]:
    """Silent until every kept channel says which types it serves."""
    found = kept(channels)
    if not found or any(channel.types is None for channel in found):
        return
    served = {kind for channel in found for kind in channel.types or ()}
    for rank, objective in enumerate(objectives):
        if objective.type is not None and objective.type not in served:
            yield Finding(at=("objectives", rank, "type"), objective=objective.title,
                          type=label(f"objective_type.{objective.type}"))  # fmt: skip
