"""Where in a long column personal data may stand: the cells that are worth a close look, found without reading each.

Every form of an address or a number to call begins with one of a few signs, so that a column without them is clean.
What is found here is a suspicion and no more.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["suspects"]

BLOCK = 1 << 19
REACH = 6  # the longest way to look ahead
Bytes = npt.NDArray[np.uint8]
Ranks = npt.NDArray[np.intp]

WORD = np.zeros(256, dtype=bool)
WORD[128:] = True
WORD[[*b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"]] = True
PARTING = np.zeros(256, dtype=bool)
PARTING[[*b".,/-"]] = True
NOWHERE = np.array([], dtype=np.intp)
# First bytes of the digits of other scripts.
OTHER_DIGITS = np.zeros(256, dtype=bool)
OTHER_DIGITS[[0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA, 0xEF, 0xF0]] = True


def suspects(cells: Sequence[str]) -> list[int]:
    """The positions of the texts in which an e-mail address, a telephone or an IP number may stand.

    Examples
    --------
    >>> suspects(["/merci?mail=anne@example.com", "/produits/12", "rappel 06 12 34 56 78", "2026-06-01"])
    [0, 2]
    """
    joined = "\n".join(cells)
    if joined.count("\n") != len(cells) - 1:
        return list(range(len(cells)))
    data = joined.encode(errors="surrogatepass")
    found: list[int] = []
    first = 0
    for start, end in pieces(data):
        block = np.frombuffer(data, np.uint8, end - start, start)
        ends = np.flatnonzero(block == 10)
        found += (first + np.unique(np.searchsorted(ends, hits(block)))).tolist()
        first += len(ends)
    return found


def pieces(data: bytes) -> Iterator[tuple[int, int]]:
    """Blocks that end with a line."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start + BLOCK) + 1 or len(data)
        yield start, end
        start = end


def hits(block: Bytes) -> Ranks:
    """Where something begins that may be an address or a number."""
    padded = np.concatenate([block, np.full(REACH, 10, dtype=np.uint8)])
    digits = padded - ord("0") < 10
    found = [where(block, ord("@")), where(block, ord("%")), other_digits(block)]
    found += [after(block, digits, ord("+"))]
    zeros = after(block, digits, ord("0"))
    before = np.where(zeros > 0, padded[zeros - 1], ord(" "))
    # Behind `.`, `,`, `/` or `-` no number begins, but for one with the two zeros of another country.
    found += [zeros[~WORD[before] & (~PARTING[before] | (padded[zeros + 1] == ord("0")))]]
    for mark in ".-":
        marks = after(block, digits, ord(mark))
        marks = marks[digits[marks - 1] & (marks > 0)]
        found.append(marks[digits[marks + 2] & digits[marks + 3] & digits[marks + 4]])
        if mark == ".":
            found.append(marks[(padded[marks + 2] == ord(".")) | (padded[marks + 3] == ord("."))])
            found.append(marks[padded[marks + 4] == ord(".")])
    return np.concatenate([*found, colons(padded, len(block))])


def other_digits(block: Bytes) -> Ranks:
    """Where digits of other scripts may stand."""
    if block.tobytes().isascii():
        return NOWHERE
    high = np.flatnonzero(block > 127)
    return high[OTHER_DIGITS[block[high]]]


def after(block: Bytes, digits: npt.NDArray[np.bool_], sign: int) -> Ranks:
    """Where a sign stands that a digit follows."""
    found = where(block, sign)
    return found[digits[found + 1]]


def where(block: Bytes, sign: int) -> Ranks:
    """Where a sign stands; most blocks hold few of them, and that they hold none is known ten times as fast."""
    return np.flatnonzero(block == sign) if sign in block.tobytes() else NOWHERE


def colons(padded: Bytes, size: int) -> Ranks:
    """Where two colons stand as near as in `2001:db8:0:0:1:0:0:1`."""
    found = where(padded[:size], ord(":"))
    near = np.diff(found, append=found[-1:] + REACH) < REACH
    return found[near]
