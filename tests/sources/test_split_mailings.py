import pandas as pd
import pytest

from commplan.sources.split_mailings import without_mark


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("News | Combo 1", "News"),
        ("News | Winner", "News"),
        ("News | Gagnant", "News"),
        ("News – Variante 2", "News"),
        ("A winner", "A winner"),
        ("Combo 1", "Combo 1"),
        (None, None),
    ],
)
def test_parts_bear_the_name_of_the_whole(title, name):
    assert without_mark(pd.Series([title], dtype=object)).tolist() == [name]
