from typing import Any

from commplan.tables.responsibilities import lead
from tests.tables.planning import PARTS


def test_four_roles_of_every_open_action(data_of: Any) -> None:
    rows = {str(row["title"]): row for row in data_of("responsibilities", **PARTS).to_dict("records")}
    assert list(rows) == ["Letter", "Mailing", "Stand"]
    assert rows["Stand"]["validates"].en == "Boss"
    assert rows["Letter"]["analyses"] == "gap"
    assert rows["Mailing"]["produces"] is None


def test_gaps_open_roles_and_holders_are_counted(data_of: Any, speak: Any) -> None:
    frame = data_of("responsibilities", **PARTS)
    assert frame.attrs == {"gaps": 1, "open": 4, "holders": 2}
    said = lead(frame, speak("responsibilities"))
    for key, values in (("holders", 2), ("gaps", 1), ("open", 4)):
        assert speak("responsibilities")(f"lead.{key}", n=values) in said
