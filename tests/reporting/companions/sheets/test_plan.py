from collections.abc import Callable

from commplan.knowledge.say import say
from commplan.reporting.companions.formats.xlsx import UNIT
from commplan.reporting.companions.material import Material
from commplan.reporting.companions.sheets.plan import plan_sheet
from commplan.reporting.companions.sheets.sheet import Figure, Total


def test_unasked_is_empty_and_none_is_said(small: Callable[..., Material]) -> None:
    actions = [{"id": "a", "title": "A", "objective": "none", "channel": "all", "roles": {"produces": "none"},
                "hours_per_month": 2, "regular": "weekly"}, {"id": "b", "title": "B", "hours_per_month": 3},
               {"id": "c", "title": "C", "state": "stopped"}]  # fmt: skip
    material = small(plan={"actions": actions})
    sheet = plan_sheet(material.engagement, say(UNIT, material.words), "T")
    assert sheet is not None
    assert [list(row) for row in sheet.rows] == [
        ["A", "none", None, "all", None, None, "every week", "nobody", None, Figure(2), None, "to do"],
        ["B", None, None, None, None, None, None, None, None, Figure(3), None, "to do"],
    ]
    assert sheet.totals[0][9:11] == [Total(Figure(5), 0, 1, visible=True), None]


def test_without_actions_there_is_no_sheet(small: Callable[..., Material]) -> None:
    material = small(plan={"actions": "none"})
    assert plan_sheet(material.engagement, say(UNIT, material.words), "T") is None
