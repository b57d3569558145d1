from collections.abc import Callable

import pytest

from commplan.knowledge.say import say
from commplan.reporting.companions.formats.xlsx import UNIT
from commplan.reporting.companions.material import Material
from commplan.reporting.companions.sheets.budget import FIRST, budget_sheet
from commplan.reporting.companions.sheets.sheet import Figure, Total


def test_months_of_a_line_add_up_to_the_cent(small: Callable[..., Material]) -> None:
    line = {"id": "a", "title": "A", "category": "paid", "amount": "100 EUR", "type": "loyalty"}
    material = small("fr", budget={"year": 2026, "total": "150 EUR", "lines": [line]})
    sheet = budget_sheet(material.engagement, say(UNIT, material.words), "T")
    assert sheet is not None
    row = sheet.rows[0]
    assert row[:FIRST] == ["A", "campagnes payantes", None, "fidélité"]
    assert sum(cell.value for cell in row[FIRST:-1]) == pytest.approx(100, abs=1e-9)
    assert row[-1] == Total(Figure(100, "EUR"), FIRST, FIRST + 11, across=True)
    assert sheet.totals[0][FIRST] == Total(Figure(8.33, "EUR"), 0, 0)
    assert sheet.totals[1][-1] == Figure(150, "EUR")


def test_without_lines_there_is_no_sheet(small: Callable[..., Material]) -> None:
    material = small(budget={"year": 2026})
    assert budget_sheet(material.engagement, say(UNIT, material.words), "T") is None
