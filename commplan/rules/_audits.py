"""Audits by date."""

from collections.abc import Sequence
from typing import Literal

from commplan.model.audit import Audit


def by_date(audit: Sequence[Audit], kind: Literal["quick", "full"] | None = None) -> list[tuple[int, Audit]]:
    """The audits (of one kind) with their rank in the file, the earliest first."""
    found = [(rank, each) for rank, each in enumerate(audit) if kind in (None, each.kind)]
    return sorted(found, key=lambda pair: (pair[1].date, pair[0]))


def latest_of_each_kind(audit: Sequence[Audit]) -> list[tuple[int, Audit]]:
    """The last quick audit and the last full one; earlier ones are history and stay as they are."""
    return [*by_date(audit, "quick")[-1:], *by_date(audit, "full")[-1:]]
