"""A theme planned for a channel that was given up."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.content import Content
from commplan.rules.finding import Finding


def check(content: Content, channels: Sequence[Channel]) -> Iterator[Finding]:
    """The piece would be written and never shown."""
    gone = {channel.id: channel.title for channel in channels if channel.state == "renounced"}
    for rank, theme in enumerate(content.themes or ()):
        for place, channel in enumerate(theme.channels or ()):
            if channel in gone:
                yield Finding(at=("content", "themes", rank, "channels", place), theme=theme.title,
                              channel=gone[channel])  # fmt: skip
