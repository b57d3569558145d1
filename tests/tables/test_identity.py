from typing import Any

import pandas as pd

from commplan.tables.identity import FIELDS, lead


def test_who_are_you_comes_first_and_none_differs_from_not_asked(data_of: Any, speak: Any) -> None:
    frame = data_of("identity", brand={"identity": "Joiners", "axis": "none", "values": ["care", "time"]})
    assert list(frame["field"]) == list(FIELDS)
    said = dict(zip(frame["field"], frame["text"], strict=True))
    assert str(said["identity"]) == "Joiners"
    assert said["axis"] == "none"
    assert [str(value) for value in said["values"]] == ["care", "time"]
    assert pd.isna(said["promise"])
    assert "2" in lead(frame, speak("identity"))
