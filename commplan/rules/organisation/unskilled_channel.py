"""Online advertising is paid for and nobody is said to know how to buy it."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.rules._likeness import all_words
from commplan.rules.finding import Finding

ADVERTISING = ("pub", "adver", "ads", "sea", "ppc", "acqui", "campa", "campagn", "media", "regie")


def check(client: Client, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Silent until everybody's skills were asked about."""
    people = client.people or ()
    if not people or any(person.skills is None for person in people):
        return
    known = all_words(*(skill for person in people for skill in person.skills or ()))
    bought = tuple(channel.title for channel in channels if _is_bought(channel))
    if bought and not any(word.startswith(ADVERTISING) for word in known):
        yield Finding(at=("client", "people"), channels=bought)


def _is_bought(channel: Channel) -> bool:
    pays = channel.money_per_month is not None and channel.money_per_month.amount > 0
    return channel.state == "kept" and channel.kind == "paid" and not channel.offline and pays
