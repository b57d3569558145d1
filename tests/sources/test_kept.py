from copy import deepcopy

import pandas as pd

from commplan.sources.kept import Kept


def test_views_of_a_frame_share_it() -> None:
    frame = pd.DataFrame({"a": [1, 2]})
    frame.attrs = {"files": Kept([{"file": "x"}])}
    assert frame.loc[frame["a"] > 1].attrs["files"] is frame.attrs["files"]


def test_it_is_a_list_in_all_else() -> None:
    assert Kept([1, 2]) == [1, 2]
    assert deepcopy({"k": Kept([1])}) == {"k": [1]}
    assert isinstance(Kept(), list)
