import numpy as np
import pytest

from commplan.sources.columns import Columns
from commplan.sources.problem import DamagedFile
from commplan.sources.rates import durations, rates, seconds
from commplan.sources.table import Table, column


def columns(*cells: str) -> Columns:
    table = Table(("Rate",), 1, (column(cells),), np.arange(2, len(cells) + 2))
    return Columns(table, {"rate": "rate"}, frozenset({"rate"}), ".")


@pytest.mark.parametrize(
    ("cell", "value"), [("0.62", 0.62), ("62%", 0.62), ("62,5\u00a0%", 0.625), ("135.98%", 1.3598)]
)
def test_a_rate_is_a_fraction(cell, value):
    found = rates(columns(cell), "rate")
    assert found.tolist() == [value]


def test_a_label_may_say_that_hundredths_are_counted():
    assert rates(columns("62.5", "40%", ""), "rate", hundred=True).tolist()[:2] == [0.625, 0.4]


def test_what_a_tool_does_not_give_is_missing():
    assert rates(columns("1"), "other") is None
    assert durations(columns("1"), "other") is None
    assert np.isnan(rates(columns("0.5", "--"), "rate")[1])


@pytest.mark.parametrize(
    ("cell", "value"),
    [("00:22:49", 1369.0), ("<00:00:01", 1.0), ("01:06:01", 3961.0), ("1 days 00:00:10", 86410.0), ("4 min 7s", 247.0),
     ("12:30", 750.0)],
)  # fmt: skip
def test_a_duration_is_in_seconds(cell, value):
    assert seconds(cell) == value
    assert durations(columns(cell), "rate").tolist() == [value]


def test_seconds_stay_seconds():
    assert durations(columns("61.5", "9"), "rate").tolist() == [61.5, 9.0]


@pytest.mark.parametrize("read", [rates, durations])
def test_what_is_no_figure_is_refused_with_its_place(read):
    with pytest.raises(DamagedFile) as caught:
        read(columns("00:00:10" if read is durations else "0.5", "soon"), "rate")
    assert (caught.value.key, caught.value.row, caught.value.column) == ("not_a_number", 3, "Rate")
