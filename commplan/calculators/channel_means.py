"""What the kept channels take each month, against what there is."""

import math
from collections.abc import Sequence
from decimal import Decimal

from commplan.model.channel import Channel
from commplan.model.client import Client


def kept(channels: Sequence[Channel]) -> tuple[Channel, ...]:
    """The channels that were kept, in the client's order."""
    return tuple(channel for channel in channels if channel.state == "kept")


def money_taken(channel: Channel, currency: str) -> float:
    """What a channel costs a month in media and fees [currency]; amounts in another currency are left out."""
    amounts = (channel.money_per_month, channel.fees_per_month)
    return float(sum((each.amount for each in amounts if each and each.currency == currency), Decimal(0)))


def hours_available(client: Client) -> float | None:
    """The hours that people have for communication [hours per month]; None where nobody's are known."""
    known = [person.hours_per_month for person in client.people or () if person.hours_per_month is not None]
    return sum(known) if known else None


def money_available(client: Client) -> float | None:
    """What may be spent each month [client's currency]; None where it is not known or in another currency."""
    given = client.money_per_month
    return float(given) if given is not None and given.currency == client.currency else None


def limits(client: Client) -> tuple[float, float]:
    """The hours and the money of a month [hours, client's currency]; endless where they are not known."""
    hours, money = hours_available(client), money_available(client)
    return math.inf if hours is None else hours, math.inf if money is None else money
