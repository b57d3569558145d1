import numpy as np

from commplan.sources.mapped_rows import kept_rows, rounding
from commplan.sources.table import Table
from tests.sources.mappings import entry

MAPPED = entry(columns={"Place": "channel", "Cost": "cost"}, leave_out="of which*")


def table(*rows: tuple[str, str]) -> Table:
    columns = tuple(np.array(column, dtype=object) for column in zip(*rows, strict=True))
    return Table(("Place", "Cost"), 1, columns, np.arange(2, 2 + len(rows)))


def test_totals_titles_and_what_is_left_out_are_set_aside_and_counted():
    kept = kept_rows(table(("A", "1"), ("of which B", "1"), ("Second half", ""), ("C", "2"), ("Total", "3")), MAPPED)
    assert kept.table.columns[0].tolist() == ["A", "C"]
    assert kept.totals == {"Total": 6}
    assert {each["reason"]: each["rows"] for each in kept.aside} == {"totals": 1, "left_out": 1, "no_figures": 1}
    assert kept.doubts == []


def test_a_total_of_other_rows_is_told():
    ((key, told),) = kept_rows(table(("A", "1.10"), ("C", "2.20"), ("Total", "5.30")), MAPPED).doubts
    assert (key, told["rows"], told["total"]) == ("total_differs", 3.3, 5.3)


def test_how_figures_are_rounded():
    assert [rounding(np.array(values)) for values in ([3.0, 5.0], [3.5, 2.0], [3.25, 1.0])] == [1.0, 0.1, 0.01]
