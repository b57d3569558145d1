"""The columns of a table whose rows are partly text already and partly the regular middle of a large file."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from commplan.sources.middle import Middle
from commplan.sources.number import quick_floats

__all__ = ["Spliced"]

# A column that begins so is tried as numbers; only digits and points can be read without looking at the whole.
PLAIN = re.compile(r"-?\d+(?:\.\d+)?|")

Cells = npt.NDArray[np.object_]
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


class Spliced(Sequence[Cells]):
    """One array of text per column, each made when it is asked for.

    Parameters
    ----------
    above, below
        The cells of the rows before and after the middle, one array per column.
    wanted
        The columns that are likely to be asked for.
    """

    def __init__(
        self,
        above: Sequence[Cells],
        middle: Middle,
        below: Sequence[Cells],
        wanted: Iterable[int],
        mask: Mask | None = None,
    ) -> None:
        self.above, self.middle, self.below, self.mask = above, middle, below, mask
        self.wanted = list(wanted)
        self.made: dict[int, Cells] = {}

    def __len__(self) -> int:
        return len(self.above)

    @overload
    def __getitem__(self, rank: int) -> Cells: ...
    @overload
    def __getitem__(self, rank: slice) -> tuple[Cells, ...]: ...
    def __getitem__(self, rank: int | slice) -> Any:
        """One column as text."""
        if isinstance(rank, slice):
            return tuple(self[each] for each in range(*rank.indices(len(self))))
        rank = range(len(self))[rank]
        if rank not in self.made:
            self.fetch(rank)
            self.made[rank] = self.kept(np.concatenate([self.above[rank], self.middle.texts(rank), self.below[rank]]))
        return self.made[rank]

    def __iter__(self) -> Iterator[Cells]:
        self.middle.fetch(range(len(self)), self.plain(range(len(self))))
        return (self[rank] for rank in range(len(self)))

    def numbers(self, rank: int, *, whole: bool) -> Floats | None:
        """One column as numbers when the file writes them so that nothing has to be weighed, else None."""
        self.fetch(rank)
        found = self.middle.numbers(rank)
        edges = [str(cell).strip() for part in (self.above, self.below) for cell in part[rank]]
        written = quick_floats(edges, whole=whole)
        if found is None or written is None or any("," in cell for cell in edges):
            return None
        if found.dtype.kind == "f" and (whole or np.isinf(found).any() or not any("." in cell for cell in edges)):
            # `1.234` may be a thousand, and here it cannot be told from 1.2340: the text decides.
            return None
        size = len(self.above[rank])
        return self.kept(np.concatenate([written[:size], found.astype(float), written[size:]]))

    def first(self, rank: int) -> Cells:
        """The first cells of a column, without reading the others."""
        size = len(self.above[rank])
        return self.above[rank] if self.mask is None else self.above[rank][self.mask[:size]]

    def keep(self, mask: Mask) -> "Spliced":
        """The rows that a mask marks."""
        chosen = np.flatnonzero(self.mask)[mask] if self.mask is not None else np.flatnonzero(mask)
        full = np.zeros(len(self.mask) if self.mask is not None else len(mask), dtype=bool)
        full[chosen] = True
        return Spliced(self.above, self.middle, self.below, self.wanted, full)

    def kept(self, column: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """The rows of a column that are not set aside."""
        return column if self.mask is None else column[self.mask]

    def fetch(self, rank: int) -> None:
        """Read a column, and with the first one all that are likely to be asked for."""
        ranks = {rank, *self.wanted} if not self.middle.read else {rank}
        self.middle.fetch(sorted(ranks), self.plain(ranks))

    def plain(self, ranks: Iterable[int]) -> list[int]:
        """The columns whose first rows are plain numbers."""
        return [rank for rank in ranks if any(self.above[rank]) and all(map(PLAIN.fullmatch, self.above[rank]))]
