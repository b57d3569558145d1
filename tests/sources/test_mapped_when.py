import numpy as np
import pandas as pd
import pytest

from commplan.sources.mapped_blocks import Block
from commplan.sources.mapped_when import dates_of, parts, step_of
from commplan.sources.table import Table
from tests.sources.mappings import entry


def block(*cells: str) -> Block:
    columns = (np.array(cells, dtype=object), np.array(["1"] * len(cells), dtype=object))
    return Block(Table(("When", "Cost"), 1, columns, np.arange(2, 2 + len(cells))), ())


@pytest.mark.parametrize(
    ("fields", "cells", "expected"),
    [
        ({}, ["13/02/2026", "01/02/2026"], ["2026-02-13", "2026-02-01"]),
        ({}, ["janv. 2026", "févr. 2026"], ["2026-01-01", "2026-02-01"]),
        ({"dates": "day_first"}, ["01/02/26"], ["2026-02-01"]),
        ({"dates": "day_first", "year": 2025}, ["30/12", "02/01"], ["2025-12-30", "2026-01-02"]),
        ({"dates": "week", "year": 2026}, ["S52", "S53", "S1"], ["2026-12-21", "2026-12-28", "2027-01-04"]),
    ],
)
def test_a_column_of_dates(fields, cells, expected):
    mapped = entry(columns={"When": "date", "Cost": "cost"}, **fields)
    assert dates_of(mapped, block(*cells), "When")[0].astype(str).tolist() == expected


@pytest.mark.parametrize(
    ("days", "step"),
    [
        (["2026-10-01", "2026-11-01"], "month"),
        (["2026-10-05", "2026-10-12", "2026-10-19"], "week"),
        (["2026-10-05", "2026-10-06"], "day"),
        (["2026-10-05"], "day"),
        ([None], "period"),
    ],
)
def test_what_a_row_covers_shows_from_the_dates(days, step):
    frame = pd.DataFrame({"date": pd.to_datetime(pd.Series(days, dtype=object))})
    assert step_of(entry(columns={"When": "date"}), frame) == step
    assert step_of(entry(columns={"When": "date"}, step="week"), frame) == "week"


@pytest.mark.parametrize("name", ["media_2026-10", "2026-10 media", "media plan October 2026 (final)", "media-2026-10"])
def test_the_parts_of_a_name(name):
    assert {"2026-10", "October 2026"} & set(parts(name))
