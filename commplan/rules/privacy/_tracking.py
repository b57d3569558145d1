"""What tells that visitors are followed, and that they were asked."""

from collections.abc import Sequence

from commplan.model.channel import Channel
from commplan.model.text import Text
from commplan.rules.privacy._wording import says


def following(channels: Sequence[Channel]) -> tuple[int, ...]:
    """The ranks of kept channels whose tracking follows people, in words, without a word of asking them."""
    return tuple(rank for rank, channel in enumerate(channels) if channel.state == "kept"
                 and isinstance(channel.tracking, Text) and _follows(channel.tracking))  # fmt: skip


def _follows(text: Text) -> bool:
    return says((text,), "follows") and not says((text,), "asked")
