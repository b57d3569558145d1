"""E-mailing without a basis for consent."""

from collections.abc import Iterator, Sequence

from commplan.model.base import NONE
from commplan.model.channel import Channel
from commplan.model.text import Text
from commplan.rules.finding import Finding
from commplan.rules.privacy._wording import says


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """An explicit `none` says that there is no basis, unless nobody is written to; no answer is a question."""
    for rank, channel in enumerate(channels):
        writes = channel.writes_to_people or (channel.writes_to_people is None and _is_mailing(channel))
        if channel.state != "kept" or channel.consent:
            continue
        if writes and (channel.consent is NONE or channel.writes_to_people):
            yield Finding(at=("channels", rank, "consent"), channel=channel.title)
        elif channel.consent is NONE and channel.writes_to_people is None and not channel.offline:
            yield Finding(at=("channels", rank, "writes_to_people"), channel=channel.title)


def _is_mailing(channel: Channel) -> bool:
    return says((channel.title, Text.model_validate(channel.id.replace("-", " "))), "mails")
