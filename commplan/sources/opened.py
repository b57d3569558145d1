"""Opens and clicks of mailings: how often, and how many people; tools use one word for either.

`Opens` beside `Unique Opens` counts how often, beside `Total Opens` how many people. Alone, the rate tells: tools
state it per person. What nothing tells is taken for how often, which claims less.
"""

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.number import NotANumber, read_numbers
from commplan.sources.tidy import Doubt

__all__ = ["told"]

Floats = npt.NDArray[np.float64]
Both = tuple[Floats | None, Floats | None]
RATES = {"opens": "open_rate", "clicks": "click_rate"}
# A rate of two decimals in percent.
CLOSE = 0.0006


def told(columns: Columns, what: str, delivered: Floats | None, recipients: Floats | None) -> tuple[Both, list[Doubt]]:
    """How often and by how many people mailings were opened or clicked, each None where the report does not say.

    Parameters
    ----------
    what
        `opens` or `clicks`.
    delivered, recipients
        To how many people mailings went: a rate is of either.
    """
    often, people, some = (columns.numbers(role) for role in (what, f"unique_{what}", f"some_{what}"))
    if some is None or (often is not None and people is not None):
        return (often, people), []
    if often is not None:
        return (often, some), []
    if people is not None:
        return (some, people), []
    rate = rates(columns, RATES[what])
    if rate is not None and any(explains(some, base, rate) for base in (delivered, recipients) if base is not None):
        return (None, some), []
    return (some, None), [("per_person_unknown", {"column": columns.label(f"some_{what}")})]


def rates(columns: Columns, role: str) -> Floats | None:
    """A column of rates as fractions, None where it cannot be read."""
    if not columns.has(role):
        return None
    try:
        found = read_numbers(columns.cells(role), percent=True, decimal=columns.default)
    except NotANumber:
        return None
    # In percent without its sign.
    return found / 100 if np.nanmax(found, initial=0) > 1 else found


def explains(counts: Floats, base: Floats, rate: Floats) -> bool:
    """Whether counts are the rate of a base in nearly all rows that can tell."""
    known = ~np.isnan(counts) & ~np.isnan(rate) & (np.nan_to_num(base) > 0) & (counts > 0)
    if not known.any():
        return False
    near = np.abs(counts[known] / base[known] - rate[known]) <= CLOSE
    return bool(near.mean() >= 0.9)
