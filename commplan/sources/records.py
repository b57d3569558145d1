"""Records that come again: an order, a lead or a mailing counts once, as the latest file tells it."""

from typing import Any

import pandas as pd

from commplan.sources.overlap import Candidate, total

__all__ = ["keep_latest"]

# The figure of a record of which a change is told.
TOLD = {"orders": "total", "leads": "amount", "emails": "recipients"}


def keep_latest(candidates: list[Candidate], identity: str) -> list[dict[str, Any]]:
    """Use each record in the latest file that has it; what that file says otherwise is returned.

    A record that only an earlier file has stays: an export of a month does not say that older ones are gone. A record
    without a number cannot be told from another and is always used.
    """
    restated: list[dict[str, Any]] = []
    ordered = sorted(candidates, key=lambda one: one.order)
    for rank, later in enumerate(ordered):
        numbers = set(later.frame[identity].dropna())
        for earlier in ordered[:rank]:
            again = earlier.frame[identity].isin(numbers).to_numpy() & earlier.used
            if again.any():
                restated.append(change(earlier, later, again, identity))
                earlier.used &= ~again
                if not earlier.used.any():
                    earlier.drop("replaced_by_later", later.file)
    return restated


def change(earlier: Candidate, later: Candidate, again: Any, identity: str) -> dict[str, Any]:
    """What the later file says of the records that it replaces."""
    old = earlier.frame[again]
    new = later.frame[later.frame[identity].isin(old[identity])]
    told = TOLD[earlier.kind]
    return {
        "tool": earlier.frame.attrs["tool"],
        "kind": earlier.kind,
        "file": later.file,
        "replaces": earlier.file,
        "rows": (len(old), len(new)),
        told: (total(old, told), total(new, told)),
        "start": day(old["date"].min()),
        "end": day(old["date"].max()),
    }


def day(moment: pd.Timestamp) -> str | None:
    """A day as it stands in `attrs`, None where no record has one."""
    return None if pd.isna(moment) else moment.date().isoformat()
