import datetime as dt
from collections.abc import Callable

from commplan.knowledge.say import say
from commplan.reporting.companions.formats.xlsx import UNIT
from commplan.reporting.companions.material import Material
from commplan.reporting.companions.sheets.indicators import indicator_sheet
from commplan.reporting.companions.sheets.sheet import Figure


def test_thirteen_months_stand_in_their_columns(small: Callable[..., Material]) -> None:
    readings = {"2025-12": "40 %", "2026-09": "42 %", "2026-10": "45 %"}
    material = small(indicators=[{"id": "i", "title": "Rate", "unit": "% of clients", "readings": readings}])
    sheet = indicator_sheet(material, say(UNIT, material.words), "T")
    assert sheet is not None
    months = [head.heading for head in sheet.heads[8:]]
    assert (months[0], months[-1], len(months)) == (dt.date(2025, 10, 1), dt.date(2026, 10, 1), 13)
    row = list(sheet.rows[0])
    assert row[:4] == ["Rate", "to be asked", "No monthly target.", "of clients"]
    assert row[4:8] == [Figure(0.45, is_share=True), None, Figure(0.42, is_share=True), None]
    assert row[8:] == [None, None, Figure(0.4, is_share=True), *[None] * 8, Figure(0.42, is_share=True),
                       Figure(0.45, is_share=True)]  # fmt: skip
    assert indicator_sheet(small(), say(UNIT, material.words), "T") is None
