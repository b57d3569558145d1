"""Visitors are measured, and it is known that nobody asks them."""

from collections.abc import Iterator, Sequence

from commplan.model.base import NONE
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.tool import Tool
from commplan.rules.finding import Finding
from commplan.rules.privacy._tracking import following

MEASURING = ("analytics", "advertising")


def check(client: Client, channels: Sequence[Channel] = (), tools: Sequence[Tool] = ()) -> Iterator[Finding]:
    """Only where the question was answered with `none`, and something follows people."""
    if client.cookie_consent is not NONE:
        return
    measuring = [tool for tool in tools if tool.category in MEASURING and tool.personal_data is not False]
    names = (*(channels[rank].title for rank in following(channels)), *(tool.title for tool in measuring))
    if names:
        yield Finding(at=("client", "cookie_consent"), names=names)
