import numpy as np

from commplan.sources.middle import find_middle
from commplan.sources.spliced import Spliced
from commplan.sources.table import column


def spliced(above: list[str], rest: bytes, below: list[str]) -> Spliced:
    middle = find_middle(rest, ",", 2, 0, 2)
    assert middle is not None
    return Spliced(
        (column(["n"] * len(above)), column(above)), middle, (column(["n"] * len(below)), column(below)), [1]
    )


def test_rows_come_in_the_order_of_the_file() -> None:
    columns = spliced(["1"], b"a,2\nb,3\n", ["4"])
    assert columns[1].tolist() == ["1", "2", "3", "4"]
    assert next(cells.tolist() for cells in columns) == ["n", "a", "b", "n"]
    assert columns[-1].tolist() == columns[0:2][1].tolist()


def test_a_mask_keeps_rows_of_texts_and_of_numbers() -> None:
    kept = spliced(["1"], b"a,2\nb,3\n", ["4"]).keep(np.array([True, False, True, True]))
    again = kept.keep(np.array([False, True, True]))
    numbers = again.numbers(1, whole=True)
    assert numbers is not None
    assert numbers.tolist() == [3.0, 4.0]
    assert again[0].tolist() == ["b", "n"]
    assert kept.first(0).tolist() == ["n"]


def test_what_has_to_be_weighed_is_left_to_the_whole_column() -> None:
    assert spliced(["1.234"], b"a,2.345\n", []).numbers(1, whole=False) is None
    assert spliced(["1"], b"a,2.345\n", []).numbers(1, whole=False) is None
    assert spliced(["1.5"], b"a,2.345\n", []).numbers(1, whole=True) is None
    assert spliced(["1"], b"a,2\n", ["1,234"]).numbers(1, whole=True) is None
    assert spliced(["1.50"], b"a,2.345\n", []).numbers(1, whole=False) is not None
