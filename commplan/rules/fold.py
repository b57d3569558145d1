"""One cause, one finding: what follows from another failed rule is folded under it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from commplan.model.engagement import Place
from commplan.rules.finding import Reported, Result

Follows = Callable[[str], Sequence[str]]


def fold(results: Iterable[Result], follows: Follows) -> tuple[Result, ...]:
    """Give every finding that follows from another one its cause.

    Parameters
    ----------
    results : iterable of Result
        What each rule came to.
    follows : callable
        The rules that a rule declares to follow from, in the order in which they are looked at.

    Returns
    -------
    tuple of Result
        The same, where a finding whose rule follows from another rule that objects to the same record names it. Where
        that one has a cause itself, the first of the chain is named.
    """
    given = tuple(results)
    by_rule = {result.rule: result.findings for result in given}
    return tuple(
        replace(result, findings=tuple(_caused(each, by_rule, follows) for each in result.findings)) for result in given
    )


def _caused(found: Reported, by_rule: Mapping[str, tuple[Reported, ...]], follows: Follows) -> Reported:
    root = _root(found, by_rule, follows)
    return found if root is found else replace(found, cause=(root.rule, root.at))


def _root(found: Reported, by_rule: Mapping[str, tuple[Reported, ...]], follows: Follows) -> Reported:
    for rule in follows(found.rule):
        for other in by_rule.get(rule, ()):
            if any(_touch(place, other.at) for place in (found.at, *found.about)):
                return _root(other, by_rule, follows)
    return found


def _touch(one: Place, other: Place) -> bool:
    """Whether two places lie in one record, or one of them in the record of the other."""
    shorter, longer = sorted((record(one), record(other)), key=len)
    return longer[: len(shorter)] == shorter


def record(place: Place) -> Place:
    """The innermost record that a place is in: `objectives[2]` of `objectives[2].target`; where there is none, itself.

    >>> record(("plan", "actions", 3, "roles", "validates"))
    ('plan', 'actions', 3)
    """
    last = max((rank for rank, step in enumerate(place) if isinstance(step, int)), default=len(place) - 1)
    return place[: last + 1]
