"""The long regular middle of a large text: which of its bytes are rows of one width, and where each row stands.

Only what a reader of rows would find as well is called regular. Whatever else comes, such as a blank row, the lines
of another table or a mark that is never closed, ends the middle and is read row by row, where it is named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["Part", "blocks", "regular_part"]

# Small enough for the cache of a processor, large enough that few blocks are needed.
BLOCK = 1 << 21
QUOTED = re.compile(rb'"([^"]*)"')
# The lines that Google Analytics 4 puts above a table, wherever they come.
COMMENT = re.compile(rb'\n"?#(?:[^:#\n]*:\s*\d{8}|\s*\d{8}\s*-|\s*-{5})')
INNER = b"\x01"

Lines = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Part:
    """The regular beginning of a block: how many bytes and lines it takes, and on which of its lines rows begin."""

    size: int
    lines: int
    starts: Lines


def blocks(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Where blocks of whole rows begin and end, from a row on; what follows the last line end is left."""
    quoted = data.find(b'"', start) >= 0
    while (end := data.rfind(b"\n", start, start + BLOCK) + 1) > start:
        if quoted and data.count(b'"', start, end) % 2:
            # The last mark opens a cell that goes on: the block ends with the row before it.
            end = data.rfind(b"\n", start, data.rfind(b'"', start, end)) + 1
        if end <= start:
            return
        yield start, end
        start = end


def regular_part(block: bytes, separator: str, width: int) -> Part:
    """The rows of `width` cells with which a block begins.

    Parameters
    ----------
    block
        Whole rows, each with its line end.
    """
    if (b"\r" in block and block.count(b"\r") != block.count(b"\r\n")) or INNER in block:
        return Part(0, 0, np.array([], dtype=np.int64))
    mark = separator.encode()
    whole = before_break(block, mark, width)
    kept = outline(whole, mark)
    rows, complete = whole_rows(kept, mark * (width - 1) + b"\n")
    part = placed(kept, rows)
    return Part(len(whole) if complete and len(whole) else size_of(block, part.lines), part.lines, part.starts)


def before_break(block: bytes, mark: bytes, width: int) -> bytes:
    """A block down to its first row that is blank or a line above a table."""
    block = before_literal(block, mark) if b'"' in block else block
    if not any(begins_row(block, sign) for sign in (mark, b'"', b"#") if sign in block):
        return block
    seen = b"\n" + block
    ends = [match.start()] if (match := COMMENT.search(seen)) else []
    blank = (mark * (width - 1), mark.join([b'""'] * width))
    ends += [at for row in blank for end in (b"\n", b"\r\n") if (at := seen.find(b"\n" + row + end)) >= 0]
    return block[: min(ends)] if ends else block


def begins_row(block: bytes, sign: bytes) -> bool:
    """Whether a row begins with a sign."""
    if block.startswith(sign):
        return True
    # Two bytes seen as one number, from the first byte and from the second on: four times as fast as to search them.
    pair = int.from_bytes(b"\n" + sign, "little")
    both = (np.frombuffer(block, "<u2", (len(block) - shift) // 2, shift) for shift in (0, 1))
    return any(bool((pairs == pair).any()) for pairs in both)


def before_literal(block: bytes, mark: bytes) -> bytes:
    """A block down to the row in which a quotation mark is meant as such and encloses nothing."""
    signs = np.frombuffer(b"\n" + block + b"\n", np.uint8)
    found = np.flatnonzero(signs == ord('"'))
    around = np.array([ord('"'), ord("\n"), mark[0]], dtype=np.uint8)
    opening, closing = found[::2], found[1::2]
    wrong = opening[~np.isin(signs[opening - 1], around)].tolist()[:1]
    wrong += closing[~np.isin(signs[closing + 1], np.append(around, np.uint8(ord("\r"))))].tolist()[:1]
    return block[: block.rfind(b"\n", 0, min(wrong) - 1) + 1] if wrong else block


def outline(block: bytes, mark: bytes) -> bytes:
    """The separators and line ends of a block that stand outside of quotes; line ends inside become another sign."""
    others = bytes(code for code in range(256) if code not in {*mark, *b'\n"'})
    kept = block.translate(None, others).replace(b'""', b"")
    if b'"' not in kept:
        return kept
    bare = QUOTED.sub(b"", kept)
    if bare.count(b"\n") == kept.count(b"\n"):
        return bare
    return QUOTED.sub(lambda match: INNER * match[1].count(b"\n"), kept)


def whole_rows(kept: bytes, row: bytes) -> tuple[int, bool]:
    """How many rows of the same outline come first, and whether they are all there is."""
    bare = kept.replace(INNER, b"")
    count = bare.count(b"\n")
    expected = row * count
    if bare == expected:
        return count, True
    size = min(len(bare), len(expected))
    one, two = (np.frombuffer(text, np.uint8, size) for text in (bare, expected))
    differing = np.flatnonzero(one != two)
    return int(differing[0] if len(differing) else size) // len(row), False


def placed(kept: bytes, rows: int) -> Part:
    """How many lines some rows take, and on which of them they begin."""
    if INNER not in kept:
        return Part(0, rows, np.arange(rows, dtype=np.int64))
    ends = np.frombuffer(kept, np.uint8)
    ends = ends[(ends == ord("\n")) | (ends == INNER[0])] == ord("\n")
    after = (np.flatnonzero(ends)[:rows] + 1).astype(np.int64)
    lines = int(after[-1]) if rows else 0
    starts = np.concatenate([np.zeros(min(rows, 1), dtype=np.int64), after[:-1]])
    return Part(0, lines, starts)


def size_of(block: bytes, lines: int) -> int:
    """How many bytes some lines take."""
    found: npt.NDArray[Any] = np.flatnonzero(np.frombuffer(block, np.uint8) == ord("\n"))
    return int(found[lines - 1]) + 1 if lines else 0
