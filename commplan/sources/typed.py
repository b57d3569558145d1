"""A table with its own labels in its own types: numbers as numbers, dates as dates, the rest as text."""

from collections.abc import Hashable
from typing import Any, cast

import numpy as np
import pandas as pd

from commplan.sources import dates, number
from commplan.sources.personal import masked_cells, personal_ranks
from commplan.sources.table import Table

__all__ = ["typed"]


def typed(table: Table, known: dict[str, Any]) -> pd.DataFrame:
    """A table as a frame with the labels of the file; a column that comes twice is numbered.

    Columns of personal data are left out; `attrs` names them under `personal`.
    """
    names = unique(table.header)
    personal = [names[rank] for rank in personal_ranks(table.header, table.columns)]
    given = dict(zip(names, table.columns, strict=True))
    columns = {name: column(cells.tolist()) for name, cells in given.items() if name not in personal}
    frame = pd.DataFrame(columns, columns=list(columns), index=pd.RangeIndex(len(table)))
    frame.attrs = cast("dict[Hashable | None, Any]", {**known, "personal": personal})
    return frame


def unique(header: tuple[str, ...]) -> list[str]:
    """Labels without blanks around; the second of two equal ones gets a number."""
    names: list[str] = []
    for label in header:
        name = label.strip().lstrip("\ufeff")
        names.append(f"{name} #{names.count(name) + 1}" if name in names else name)
    return names


def column(cells: list[str]) -> "pd.Series[Any]":
    """One column in the first type that explains all its cells."""
    if indexed(cells):
        return pd.Series(masked_cells(cells), dtype=object)
    try:
        return pd.Series(dates.read_dates(cells).astype("datetime64[ns]")) if dated(cells) else numbers(cells)
    except ValueError:
        return pd.Series(masked_cells(cells), dtype=object)


def numbers(cells: list[str]) -> "pd.Series[Any]":
    """A column of numbers, or the error that says that it is none."""
    found = number.read_numbers(cells, decimal=".", percent=True)
    if np.isnan(found).all():
        raise number.NotANumber(0, "")
    return pd.Series(found)


def indexed(cells: list[str]) -> bool:
    """Whether the cells are names made of digits, such as `0000`, whose zeros would be lost."""
    return any(len(cell) > 1 and cell.isdigit() and cell.startswith("0") for cell in cells)


def dated(cells: list[str]) -> bool:
    """Whether the first cell written is a date."""
    first = next((cell for cell in cells if cell.strip()), "")
    try:
        return bool(first) and not np.isnat(dates.read_dates([first], day_first=True))[0]
    except ValueError:
        return False
