"""The two or three channels that score best within the hours and the money, and what would change that choice."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

MOST = 3
MANY = 14  # beyond, only the best by score are combined: a client never weighs more in earnest
SLACK = 1e-9
STEP = 1.0  # hour or unit of money: less than that below what is taken is no change anybody would make


@dataclass(frozen=True, slots=True)
class Option:
    """A channel that may be chosen.

    Parameters
    ----------
    key : str
        Its id.
    scores : tuple of int
        The three criteria, each from 0 to 4.
    hours, money : float
        What it takes each month.
    """

    key: str
    scores: tuple[int, ...]
    hours: float = 0.0
    money: float = 0.0

    @property
    def score(self) -> int:
        """The points of all criteria; a zero in one of them cannot be made up for."""
        return sum(self.scores) if all(self.scores) else 0


@dataclass(frozen=True, slots=True)
class Change:
    """The smallest change of one kind that changes the chosen set.

    Parameters
    ----------
    kind : {"hours", "money", "criterion"}
    amount : float
        Hours or money a month, or points of one criterion; with its sign.
    chosen : tuple of str
        What would be chosen then.
    key, criterion : str and int
        For a criterion: the channel and which of the three.
    """

    kind: Literal["hours", "money", "criterion"]
    amount: float
    chosen: tuple[str, ...]
    key: str = ""
    criterion: int = 0


def choose(
    options: Sequence[Option], *, hours: float = math.inf, money: float = math.inf, most: int = MOST
) -> tuple[str, ...]:
    """The channels that together score most within the means.

    Parameters
    ----------
    options : sequence of Option
        All channels that are weighed.
    hours, money : float
        What there is each month [hours, currency]; endless where it is not known.
    most : int
        How many channels at most.

    Returns
    -------
    tuple of str
        Ids, in the order of `options`. Channels with a zero are never among them.

    Notes
    -----
    Every set of at most `most` channels is looked at. Of sets with the same points the one that takes fewer hours
    wins, then less money, then the first in order: the answer is always the same.

    Examples
    --------
    >>> options = [Option("site", (4, 4, 3), 20), Option("fair", (4, 3, 2), 25), Option("mail", (3, 4, 3), 10)]
    >>> choose(options, hours=40)
    ('site', 'mail')
    """
    best = min(_sets(options, most, hours, money), key=_rank)
    return tuple(option.key for option in best)


def changes(
    options: Sequence[Option], *, hours: float = math.inf, money: float = math.inf, most: int = MOST
) -> tuple[Change, ...]:
    """What is the least that would change the choice: more or fewer hours or money, or another score.

    Parameters
    ----------
    options, hours, money, most
        As for `choose`.

    Returns
    -------
    tuple of Change
        At most one for more and one for less of each of hours and money, and every smallest change of one score;
        what could never change the choice is not in it.

    Notes
    -----
    Solved, not searched in steps: with more hours the first better set is the one that lacks fewest; with fewer, the
    present set falls as soon as its own slack is gone. Scores are tried point by point in both directions.

    Examples
    --------
    >>> options = [Option("site", (4, 4, 3), 20), Option("fair", (4, 3, 2), 25), Option("mail", (3, 4, 3), 10)]
    >>> [(change.kind, change.amount, change.chosen) for change in changes(options, hours=51)][0]
    ('hours', 4.0, ('site', 'fair', 'mail'))
    """
    means = {"hours": hours, "money": money}
    found = [change for kind in ("hours", "money") for change in _of_means(options, kind, means, most)]
    return (*found, *_of_scores(options, means, most))


Set = tuple[Option, ...]


def _sets(options: Sequence[Option], most: int, hours: float, money: float) -> Iterator[Set]:
    able = [option for option in options if option.score]
    kept = sorted(able, key=lambda option: -option.score)[:MANY] if len(able) > MANY else able
    ordered = [option for option in able if option in kept]
    for size in range(most + 1):
        for group in combinations(ordered, size):
            fits = _total(group, "hours") <= hours + SLACK and _total(group, "money") <= money + SLACK
            if fits or not group:  # nothing at all is always possible
                yield group


def _total(group: Iterable[Option], kind: str) -> float:
    return math.fsum(getattr(option, kind) for option in group)


def _rank(group: Set) -> tuple[float, float, float]:
    return (-sum(option.score for option in group), _total(group, "hours"), _total(group, "money"))


def _of_means(
    options: Sequence[Option], kind: Literal["hours", "money"], means: Mapping[str, float], most: int
) -> Iterator[Change]:
    limit = means[kind]
    if math.isinf(limit):
        return
    present = choose(options, hours=means["hours"], money=means["money"], most=most)
    taken = _total((option for option in options if option.key in present), kind)
    freed = {**means, kind: math.inf}
    here = _rank(min(_sets(options, most, means["hours"], means["money"]), key=_rank))
    better = [group for group in _sets(options, most, freed["hours"], freed["money"]) if _rank(group) < here]
    if better:
        lacking = min(_total(group, kind) for group in better) - limit
        yield _with(options, kind, lacking, means, most)
    if present and taken >= STEP:
        yield _with(options, kind, -(limit - taken) - STEP, means, most)


def _with(
    options: Sequence[Option], kind: Literal["hours", "money"], amount: float, means: Mapping[str, float], most: int
) -> Change:
    then = {**means, kind: means[kind] + amount}
    return Change(kind, amount, choose(options, hours=then["hours"], money=then["money"], most=most))


def _of_scores(options: Sequence[Option], means: Mapping[str, float], most: int) -> Iterator[Change]:
    present = set(choose(options, hours=means["hours"], money=means["money"], most=most))
    for size in range(1, 5):
        found = [change for change in _single_changes(options, size, means, most) if set(change.chosen) != present]
        if found:
            yield from found
            return


def _single_changes(options: Sequence[Option], size: int, means: Mapping[str, float], most: int) -> Iterator[Change]:
    for at, option in enumerate(options):
        for criterion, score in enumerate(option.scores):
            for amount in (size, -size):
                if 0 <= score + amount <= 4:
                    scores = (*option.scores[:criterion], score + amount, *option.scores[criterion + 1 :])
                    changed = [*options[:at], replace(option, scores=scores), *options[at + 1 :]]
                    chosen = choose(changed, hours=means["hours"], money=means["money"], most=most)
                    yield Change("criterion", amount, chosen, option.key, criterion)
