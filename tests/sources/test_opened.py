import numpy as np
import pytest

from commplan.sources.columns import Columns
from commplan.sources.email_labels import NUMERIC, ROLES
from commplan.sources.opened import told
from commplan.sources.table import Table, column


def columns(**cells: list[str]) -> Columns:
    header = tuple(label.replace("_", " ") for label in cells)
    table = Table(header, 1, tuple(map(column, cells.values())), np.arange(len(next(iter(cells.values())))))
    return Columns(table, ROLES, NUMERIC, ".")


@pytest.mark.parametrize(
    ("cells", "expected", "doubted"),
    [
        ({"Opens": ["900"], "Unique_Opens": ["612"]}, (900, 612), False),
        ({"Opens": ["612"], "Total_Opens": ["900"]}, (900, 612), False),
        ({"Opens": ["612"], "Open_Rate": ["51.43%"]}, (None, 612), False),
        ({"Opens": ["612"], "Open_Rate": ["0.5143"]}, (None, 612), False),
        ({"Opens": ["900"], "Open_Rate": ["51.43%"]}, (900, None), True),
        ({"Opens": ["612"]}, (612, None), True),
        ({"Subject": ["Hi"]}, (None, None), False),
    ],
)
def test_people_and_times(cells, expected, doubted):
    found, doubts = told(columns(**cells), "opens", np.array([1190.0]), np.array([1200.0]))
    assert tuple(None if one is None else one[0] for one in found) == expected
    assert bool(doubts) is doubted
