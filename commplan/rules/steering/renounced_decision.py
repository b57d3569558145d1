"""The last review reinforces or tests a channel that was renounced."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.decision import Review
from commplan.rules.finding import Finding

KINDS = ("reinforce", "test")


def check(decisions: Sequence[Review], channels: Sequence[Channel], month: str) -> Iterator[Finding]:
    """Earlier reviews may have thought otherwise."""
    renounced = {channel.id: channel for channel in channels if channel.state == "renounced"}
    latest = max((review.month for review in decisions or () if review.month <= month), default=None)
    for rank, review in enumerate(decisions or ()):
        for number, decision in enumerate(review.decisions or ()):
            asks = review.month == latest and decision.kind in KINDS and decision.state != "refused"
            if asks and decision.channel in renounced:
                yield Finding(at=("decisions", rank, "decisions", number, "channel"), decision=decision.title,
                              channel=renounced[decision.channel].title)  # fmt: skip
