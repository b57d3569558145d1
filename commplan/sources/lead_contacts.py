"""Who asked, and which request is which: keyed hashes, of what a table of requests tells about either."""

import numpy as np
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.privacy import pseudonyms
from commplan.sources.table import Mask
from commplan.sources.tidy import Doubt

__all__ = ["contacts", "dummies", "numbers_of"]

Texts = list[str | None] | None
# What the form tools fill in when somebody tries a form: `<test lead: dummy data for email>`.
DUMMY = ("<test lead", "test@meta.com", "test@fb.com")


def dummies(columns: Columns) -> Mask:
    """The rows with which a form was tried."""
    found = np.zeros(len(columns.table), dtype=bool)
    for role in ("email", "name", "first_name", "phone"):
        cells = columns.cells(role)
        if cells:
            found |= np.array([cell.casefold().startswith(DUMMY) for cell in cells], dtype=bool)
    return found


def contacts(columns: Columns) -> tuple[Texts, list[Doubt]]:
    """A keyed hash for whoever asked; names alone may be shared by two people, which is said."""
    emails, phones, company = columns.texts("email"), columns.texts("phone"), columns.texts("company")
    persons = names(columns)
    found = pseudonyms(emails, phones, persons or company, company if persons else None)
    role = columns.first("name", "first_name")
    if found is None or role is None or emails is not None or phones is not None:
        return found, []
    return found, [("contacts_by_name", {"column": columns.label(role)})]


def names(columns: Columns) -> Texts:
    """The names of persons, from one column or from two."""
    last, first = columns.texts("name"), columns.texts("first_name")
    if last is None or first is None:
        return last if first is None else first
    return [" ".join(filter(None, pair)) or None for pair in zip(first, last, strict=True)]


def numbers_of(columns: Columns, contact: Texts, record: str, *, dated: bool) -> Texts:
    """A keyed hash of the number of each row; without one, of who asked on which day.

    Parameters
    ----------
    dated
        Whether a number is one of a day: lists kept by hand may begin again with 1 every month.

    Notes
    -----
    Whoever asks twice on one day has asked twice: the second time is another number.
    """
    numbers, days = columns.texts("id"), columns.cells("date")
    if numbers is None or dated:
        known = numbers if numbers is not None else contact
        numbers = known if known is None or not days else again(known, days)
    return None if numbers is None else pseudonyms(names=[number and f"{record} {number}" for number in numbers])


def again(known: list[str | None], days: list[str]) -> list[str | None]:
    """What is known and when, numbered where both come again."""
    told = pd.Series([who and f"{who} {moment}" for who, moment in zip(known, days, strict=True)], dtype=object)
    ranks = told.groupby(told, dropna=False).cumcount()
    return [who and f"{who} {rank}" for who, rank in zip(told, ranks, strict=True)]
