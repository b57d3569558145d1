"""The regular middle of a large text as columns: numbers as numbers at once, texts as texts, each read when wanted."""

import io
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.regular import blocks, regular_part

__all__ = ["Irregular", "Middle", "find_middle"]

WORKERS = min(4, os.cpu_count() or 1)
STRETCH = 2 << 20

Span = tuple[int, int]
Column = npt.NDArray[Any]


class Irregular(Exception):
    """What looked regular is not: the text is to be read row by row."""


@dataclass
class Middle:
    """Rows of one width between two others.

    `spans` says which bytes of `data` hold them, block by block; `lines` on which line of the file each row begins;
    `following` the line that comes after them.
    """

    data: bytes
    separator: str
    width: int
    spans: list[Span]
    lines: npt.NDArray[np.int64]
    following: int
    read: dict[int, Column] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def end(self) -> int:
        """Where the bytes end."""
        return self.spans[-1][1]

    def fetch(self, ranks: Iterable[int], numeric: Iterable[int] = ()) -> None:
        """Read some columns in one go; those that may be numbers become numbers where all their cells are."""
        wanted = [rank for rank in ranks if rank not in self.read]
        numeric = set(numeric) & set(wanted)
        if not wanted:
            return
        with ThreadPoolExecutor(max_workers=WORKERS) as pool:
            frames = list(pool.map(lambda span: self.block(span, wanted, numeric), self.stretches()))
        for rank in wanted:
            parts = [frame[rank].to_numpy() for frame in frames]
            if rank not in numeric or all(part.dtype.kind in "if" for part in parts):
                self.read[rank] = np.concatenate(parts)
        self.fetch(set(wanted) - self.read.keys())

    def stretches(self) -> list[Span]:
        """Neighbouring blocks put together, so that each worker has enough to do and not all is copied at once."""
        found: list[Span] = []
        for begin, end in self.spans:
            if found and end - found[-1][0] <= STRETCH:
                found[-1] = (found[-1][0], end)
            else:
                found.append((begin, end))
        return found

    def block(self, span: Span, wanted: list[int], numeric: set[int]) -> pd.DataFrame:
        """One block; a blank cell is no number, and blank where it is text."""
        blank: dict[Any, list[str]] = {rank: [""] for rank in numeric}
        kinds: dict[Any, type[object]] = {rank: object for rank in wanted if rank not in numeric}
        try:
            found = pd.read_csv(
                io.BytesIO(self.data[slice(*span)]),
                sep=self.separator, header=None, names=range(self.width), usecols=wanted, index_col=False,
                dtype=kinds,
                na_values=blank, keep_default_na=False,
                skip_blank_lines=False, encoding_errors="replace",
            )  # fmt: skip
        except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
            raise Irregular from error
        return found

    def texts(self, rank: int) -> Column:
        """One column as text, as it stands in the file."""
        if self.read.get(rank, np.array([])).dtype.kind != "O":
            self.read.pop(rank, None)
        self.fetch([rank])
        return self.read[rank]

    def numbers(self, rank: int) -> Column | None:
        """One column as numbers, None where it was not read as such."""
        found = self.read.get(rank)
        return found if found is not None and found.dtype.kind in "if" else None


def find_middle(data: bytes, separator: str, width: int, start: int, line: int) -> Middle | None:
    """The regular rows from a byte and a line on, None when there are none.

    Parameters
    ----------
    data
        The text in UTF-8.
    width
        How many cells the row above has.
    """
    spans, lines = list[Span](), list[npt.NDArray[np.int64]]()
    for begin, end in blocks(data, start):
        part = regular_part(data[begin:end], separator, width)
        if part.size:
            spans.append((begin, begin + part.size))
            lines.append(part.starts + line)
            line += part.lines
        if part.size < end - begin:
            break
    return Middle(data, separator, width, spans, np.concatenate(lines), line) if spans else None
