"""The three criteria of a channel: the score that was given, and the one that the figures suggest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from commplan.calculators.channel_choice import Option
from commplan.calculators.channel_means import hours_available, money_available, money_taken
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.model.persona import Persona

Name = Literal["audience", "objective", "resources"]
CRITERIA: tuple[Name, ...] = ("audience", "objective", "resources")
TOP = 4
LOADS = (0.10, 0.20, 0.35, 0.60)
"""Shares of all hours or money up to which one channel gets 4, 3, 2 and 1: four light ones or two heavy ones fit."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion of a channel.

    Parameters
    ----------
    name : {"audience", "objective", "resources"}
    given, suggested : int or None
        From 0 to 4: what a person said, and what the engagement's own figures say; None where they say nothing.
    share : float or None
        What the suggestion rests on [ratio]: weight of the personas reached, of the objectives served, or the larger
        of its shares of hours and money.
    """

    name: Name
    given: int | None
    suggested: int | None
    share: float | None

    @property
    def value(self) -> int | None:
        """The score that counts: a person's, else the suggestion."""
        return self.suggested if self.given is None else self.given


def channel_scores(
    channel: Channel,
    *,
    client: Client,
    personas: Sequence[Persona] | None = None,
    objectives: Sequence[Objective] | None = None,
) -> tuple[Criterion, ...]:
    """The three criteria of a channel.

    Parameters
    ----------
    channel : Channel
        Its criteria, personas, types, hours and money.
    client : Client
        The hours and money that there are.
    personas : sequence of Persona, optional
        Weighed by their share of revenue where all have one, else alike.
    objectives : sequence of Objective, optional
        Those with a type; an objective of priority n weighs 1/n.

    Returns
    -------
    tuple of Criterion
        audience, objective, resources.

    Notes
    -----
    Audience and objective: four times the share, rounded half up; something is never rounded down to nothing.
    Resources: by the larger of the shares of hours and of money (see `LOADS`); skills are for a person to judge.

    Examples
    --------
    >>> channel = Channel(id="mail", title="Mail", types=["loyalty"], hours_per_month=15)
    >>> client = Client(name="A", currency="EUR", people=[{"id": "a", "title": "A", "hours_per_month": 100}])
    >>> aims = [Objective(id="o", title="O", type="loyalty")]
    >>> [each.suggested for each in channel_scores(channel, client=client, objectives=aims)]
    [None, 4, 3]
    """
    shares: dict[Name, float | None] = {
        "audience": _reached(channel, personas or ()),
        "objective": _served(channel, objectives or ()),
        "resources": _load(channel, client),
    }
    given = {name: getattr(channel.criteria, name, None) for name in CRITERIA}
    return tuple(Criterion(name, given[name], _score(name, shares[name]), shares[name]) for name in CRITERIA)


def _score(name: Name, share: float | None) -> int | None:
    if share is None:
        return None
    if name == "resources":
        return TOP - sum(share > limit for limit in LOADS)
    return max(int(TOP * share + 0.5), 1 if share > 0 else 0)


def _reached(channel: Channel, personas: Sequence[Persona]) -> float | None:
    if channel.personas is None or not personas:
        return None
    given = [persona.share_of_revenue for persona in personas]
    weights = [share or 0.0 for share in given] if None not in given and any(given) else [1.0] * len(given)
    there = [weight for persona, weight in zip(personas, weights, strict=True) if persona.id in channel.personas]
    return sum(there) / sum(weights)


def _served(channel: Channel, objectives: Sequence[Objective]) -> float | None:
    typed = [(objective.type, 1 / (objective.priority or 1)) for objective in objectives if objective.type]
    if channel.types is None or not typed:
        return None
    return sum(weight for kind, weight in typed if kind in channel.types) / sum(weight for _, weight in typed)


def _load(channel: Channel, client: Client) -> float | None:
    hours, money = hours_available(client), money_available(client)
    taken = money_taken(channel, client.currency)
    shares = [channel.hours_per_month / hours] if hours and channel.hours_per_month is not None else []
    shares += [taken / money] if money and channel.money_per_month is not None else []
    return max(shares, default=None)


def weighed(
    channels: Sequence[Channel],
    *,
    client: Client,
    personas: Sequence[Persona] | None = None,
    objectives: Sequence[Objective] | None = None,
) -> tuple[Option, ...]:
    """The channels that have a score on all three criteria, as options of the choice; hours not stated count as none.

    Parameters
    ----------
    channels, client, personas, objectives
        As for `channel_scores`.

    Returns
    -------
    tuple of Option
        In the client's order; money in the client's currency.
    """
    found = []
    for channel in channels:
        criteria = channel_scores(channel, client=client, personas=personas, objectives=objectives)
        values = [each.value for each in criteria]
        if None not in values:
            scores = tuple(value for value in values if value is not None)
            money = money_taken(channel, client.currency)
            found.append(Option(channel.id, scores, channel.hours_per_month or 0.0, money))
    return tuple(found)
