import datetime as dt
from collections.abc import Callable

import pytest

from commplan.knowledge.say import say
from commplan.reporting.companions.formats.xlsx import UNIT
from commplan.reporting.companions.material import Material
from commplan.reporting.companions.sheets.calendar import calendar_sheet

OFTEN = {"day": "every day", "week": "every week", "fortnight": "every two weeks", "month": "every month",
         "quarter": "every quarter"}  # fmt: skip


@pytest.mark.parametrize(("every", "said"), OFTEN.items())
def test_series_say_how_often(small: Callable[..., Material], every: str, said: str) -> None:
    material = small(team={"rituals": [{"id": "r", "title": "Review", "every": every}]})
    sheet = calendar_sheet(material, say(UNIT, material.words), "T")
    assert sheet is not None
    assert list(sheet.rows[0])[1:5] == [dt.date(2027, 10, 31), "Meeting", "Review", said]


def test_day_has_no_end_and_one_line_of_details(small: Callable[..., Material]) -> None:
    action = {"id": "a", "title": "A", "end": "2026-12-01", "expected_result": "More", "hours_per_month": 2}
    material = small(plan={"actions": [action]})
    sheet = calendar_sheet(material, say(UNIT, material.words), "T")
    assert sheet is not None
    assert sheet.rows == [[dt.date(2026, 12, 1), None, "Due", "Due: A", None, "Expected result: More"]]
    assert calendar_sheet(small(), say(UNIT, material.words), "T") is None
