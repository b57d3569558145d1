import numpy as np
import pytest

from commplan.model.mapping import MappedColumn
from commplan.sources.mapped_cells import figures, flags, formula_errors, ids, texts
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table


def table(*columns: list[str], header=("What", "More")) -> Table:
    cells = tuple(np.array(column, dtype=object) for column in columns)
    return Table(tuple(header[: len(columns)]), 1, cells, np.arange(2, 2 + len(columns[0])))


@pytest.mark.parametrize(
    ("to", "unit", "cells", "expected"),
    [
        ("cost", None, ["1 234,56", "-0,5", "#N/A"], [1234.56, -0.5, np.nan]),
        ("cost", "thousands", ["1,2", "0,25"], [1200, 250]),
        ("cost", "cents", ["1999", "5"], [19.99, 0.05]),
        ("cost", "micros", ["1500000", "1"], [1.5, 1e-6]),
        ("clicks", None, ["1.234", "12"], [1234, 12]),
        ("bounce_rate", None, ["0.41", "41%"], [0.41, 0.41]),
        ("bounce_rate", "percent", ["41", "0.5", "41 %"], [0.41, 0.005, 0.41]),
        ("session_duration", None, ["00:01:30", "2 min 5s"], [90, 125]),
        ("position", None, ["3.4", "12"], [3.4, 12]),
    ],
)
def test_figures_in_their_unit(to, unit, cells, expected):
    np.testing.assert_allclose(figures(table(cells), 0, MappedColumn(to=to, unit=unit), None), expected)


def test_the_decimal_mark_is_proved_by_the_rest_of_the_table_or_told():
    assert figures(table(["1,234"], ["0.5"]), 0, MappedColumn(to="cost"), None) == [1234]
    assert figures(table(["1,234"], ["0,5"]), 0, MappedColumn(to="cost"), None) == [1.234]
    assert figures(table(["1,234"]), 0, MappedColumn(to="cost"), "comma") == [1.234]
    with pytest.raises(DamagedFile, match="decimal: comma"):
        figures(table(["1,234"]), 0, MappedColumn(to="cost"), None)


def test_errors_of_formulas_in_several_languages():
    assert formula_errors(["#DIV/0!", "#VALEUR!", "#BEZUG!", "#1051", "12"]) == 3


def test_words_yes_and_no_and_codes():
    words = MappedColumn(to="channel", values={"fb": "meta_ads"})
    assert texts(table(["FB", "Radio", "-"]), 0, words) == ["meta_ads", "Radio", None]
    assert flags(table(["oui", "Non", ""]), 0, MappedColumn(to="is_paid")) == [True, False, None]
    with pytest.raises(DamagedFile, match="perhaps"):
        flags(table(["perhaps"]), 0, MappedColumn(to="is_paid"))
    one, other, same, nobody = ids(table(["a@b.fr", "c@b.fr", "A@B.fr ", ""]), 0)
    assert (one == same, one != other, nobody) == (True, True, None)
    assert ids(table(["+33 6 12 34 56 78"]), 0) == ids(table(["0033612345678"]), 0)
