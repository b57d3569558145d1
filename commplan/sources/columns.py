"""The columns of a table by the role they play for a tool."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from commplan.sources.label import stripped
from commplan.sources.number import decimal_marks, part
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table
from commplan.sources.tidy import Doubt

__all__ = ["Columns"]

# Roles counted in whole units: a separator in them can only part thousands.
WHOLE = frozenset({
    "impressions", "clicks", "link_clicks", "all_clicks", "sessions", "users", "interactions", "recipients",
    "delivered", "soft_bounces", "hard_bounces", "opens", "unique_opens", "some_opens", "unique_clicks", "some_clicks",
    "unsubscribes", "complaints",
})  # fmt: skip


@dataclass
class Columns:
    """A table seen through the roles of its columns.

    Parameters
    ----------
    table
        The table as text.
    roles
        The role of each label that the tool knows, the labels in the form of `plain`.
    numeric
        Roles that hold numbers: together they tell the decimal mark when one column alone does not.
    default
        The decimal mark of the tool, used when no column tells; None when it depends on the user's settings.
    """

    table: Table
    roles: Mapping[str, str]
    numeric: frozenset[str]
    default: str | None = None
    doubts: list[Doubt] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ranks = self.table.ranks(self.roles)

    def has(self, *roles: str) -> bool:
        """Whether one of these roles has a column."""
        return any(role in self.ranks for role in roles)

    def first(self, *roles: str) -> str | None:
        """The first of these roles that has a column."""
        return next((role for role in roles if role in self.ranks), None)

    def rank(self, role: str) -> int:
        """The column of a role; the same column twice is fine, two different ones are not."""
        first, *others = self.ranks[role]
        for other in others:
            if not np.array_equal(self.table.columns[first], self.table.columns[other]) and role in self.numeric:
                raise DamagedFile("twice_the_column", row=self.table.line, column=self.table.header[first].strip())
        return first

    def label(self, role: str) -> str:
        """The label of a role as exported."""
        return self.table.header[self.rank(role)].strip()

    def cells(self, role: str) -> list[str]:
        """The cells of a role without blanks around, none when it has no column."""
        return stripped(self.table.columns[self.rank(role)].tolist()) if role in self.ranks else []

    def texts(self, role: str, missing: frozenset[str] = frozenset({"", "--", "-"})) -> list[str | None] | None:
        """The cells of a role, None where the tool wrote that there is nothing."""
        found = self.cells(role)
        return [None if cell in missing else cell for cell in found] if role in self.ranks else None

    def numbers(self, role: str) -> npt.NDArray[np.float64] | None:
        """The numbers of a role, None when it has no column."""
        if role not in self.ranks:
            return None
        whole = role in WHOLE
        try:
            return self.table.floats(self.rank(role), whole=whole)
        except DamagedFile as error:
            mark = self.decimal(role) if error.key == "ambiguous_numbers" else None
            if mark is None:
                raise
            return self.table.floats(self.rank(role), whole=whole, decimal=mark)

    def decimal(self, role: str) -> str | None:
        """The decimal mark that the other columns prove, else the one of the tool, with a doubt."""
        proofs: set[Any] = set()
        for other in self.numeric & self.ranks.keys():
            cores = [part(cell).core or "" for cell in dict.fromkeys(self.cells(other))]
            proofs |= set(decimal_marks(cores, whole=other in WHOLE)) - {None}
        if len(proofs) == 1:
            return str(proofs.pop())
        if self.default and not proofs:
            self.doubts.append(("decimal_assumed", {"column": self.label(role), "decimal": self.default}))
        return None if proofs else self.default
