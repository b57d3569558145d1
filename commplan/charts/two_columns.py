"""Things tied to one another, laid out in two columns: every line then runs between the columns, under no box."""

from collections.abc import Mapping, Sequence
from itertools import combinations

Pairs = Sequence[tuple[str, str]]


def two_columns(ids: Sequence[str], pairs: Pairs) -> tuple[list[str], list[str]]:
    """The left and the right column, each from top to bottom, with few crossings and short lines.

    Parameters
    ----------
    ids : sequence of str
        What is laid out; all of it tied together.
    pairs : sequence of pairs of str
        Which of them a line joins.
    """
    near = {key: [_other(pair, key) for pair in pairs if key in pair] for key in ids}
    side: dict[str, int] = {}
    for key in _outward(ids, near):
        across = [sum(side.get(other) == column for other in near[key]) for column in (0, 1)]
        sizes = [list(side.values()).count(column) for column in (0, 1)]
        # opposite to most of its neighbours; where that says nothing, in the shorter column
        side[key] = 0 if (across[0], sizes[0]) <= (across[1], sizes[1]) else 1
    left, right = ([key for key in side if side[key] == column] for column in (0, 1))
    return _untangled(left, right, pairs)


def _other(pair: tuple[str, str], key: str) -> str:
    return pair[1] if pair[0] == key else pair[0]


def _outward(ids: Sequence[str], near: Mapping[str, Sequence[str]]) -> list[str]:
    """From the one with most lines to its neighbours, then to theirs."""
    found = [max(ids, key=lambda key: len(near[key]))]
    for key in found:
        found += [other for other in dict.fromkeys(near[key]) if other not in found]
    return found


def _untangled(left: list[str], right: list[str], pairs: Pairs) -> tuple[list[str], list[str]]:
    """Swap neighbours of one column for as long as that helps; every swap lowers the cost, so this ends."""
    best, helped = _cost(left, right, pairs), True
    while helped:
        helped = False
        for column in (left, right):
            for one, other in combinations(range(len(column)), 2):
                column[one], column[other] = column[other], column[one]
                cost = _cost(left, right, pairs)
                if cost < best - 1e-9:
                    best, helped = cost, True
                else:
                    column[one], column[other] = column[other], column[one]
    return left, right


def _cost(left: Sequence[str], right: Sequence[str], pairs: Pairs) -> float:
    """Crossings count most, then the height that the lines have to climb."""
    place = {key: rank - (len(column) - 1) / 2 for column in (left, right) for rank, key in enumerate(column)}
    ends = [(one, other) if one in left else (other, one) for one, other in pairs]
    lines = [(place[one], place[other]) for one, other in ends if one in left and other in right]
    crossings = sum((a - c) * (b - d) < 0 for rank, (a, b) in enumerate(lines) for c, d in lines[:rank])
    return 4 * crossings + sum(abs(place[one] - place[other]) for one, other in pairs)
