"""The indicators with their thirteen months, as numbers in their own unit."""

import datetime as dt
import math
from typing import Any

from commplan.calculators.amount import Unit, unit_of
from commplan.calculators.horizon import following
from commplan.calculators.indicator_board import MONTHS, BoardRow, indicator_board
from commplan.knowledge.say import Say, say
from commplan.reporting.companions.material import Material
from commplan.reporting.companions.sheets.sheet import Figure, Head, Sheet, first_of, shown
from commplan.tables import kpi_board

TABLES = ("performance", "web", "leads", "orders", "emails")
TEXTS = {"title": 36, "serves": 40, "remarks": 40}
FIGURES = ("value", "target", "previous", "last_year")


def indicator_sheet(material: Material, speak: Say, title: str) -> Sheet | None:
    """One indicator to a row, those that steer first; None where none is watched."""
    engagement, given = material.engagement, material.page.case.available()
    if not engagement.indicators:
        return None
    tables = {name: given[name] for name in TABLES}
    asked: dict[str, Any] = {"objectives": engagement.objectives or (), "client": engagement.client,
                             "month": material.month}  # fmt: skip
    board = indicator_board(engagement.indicators, tables=tables, **asked)
    told = kpi_board.data(engagement.indicators, **asked, **tables).to_dict("records")
    known, months = say("tables/kpi_board", material.words), _months(material.month)
    heads = [*(Head(known(f"columns.{name}"), widest=wide) for name, wide in TEXTS.items()),
             Head(speak("kpi.unit"), widest=16), *(Head(known(f"columns.{name}"), "number", 14) for name in FIGURES),
             *(Head(first_of(month), "number", 11) for month in months)]  # fmt: skip
    rows = [_row(each, texts, material, months) for each, texts in zip(board, told, strict=True)]
    return Sheet(speak("sheets.kpi"), title, heads, rows, notes=[speak("notes.kpi")], is_mixed=True)


def _months(last: str) -> list[str]:
    """The thirteen months that end with this one, oldest first."""
    month = f"{dt.date.fromisoformat(f'{last}-01').year - 1}{last[4:]}"
    found = [month]
    while len(found) < MONTHS:
        found.append(following(found[-1]))
    return found


def _row(row: BoardRow, told: dict[Any, Any], material: Material, months: list[str]) -> list[Any]:
    written = row.indicator.unit or next((each.unit for each in row.objectives if each.unit), None)
    client, words = material.engagement.client, material.words
    unit = unit_of(written, figures=[*row.series, row.target], indicator=row.indicator, client=client)
    series = [*([math.nan] * (len(months) - len(row.series))), *row.series]
    figures = [*(getattr(row, name) for name in FIGURES), *series]
    texts = [shown(told[name], words) for name in TEXTS]
    return [*texts, shown(unit.noun, words), *(_figure(value, unit) for value in figures)]


def _figure(value: float, unit: Unit) -> Figure | None:
    if not math.isfinite(value):
        return None
    if unit.whole:
        return Figure(value / unit.whole, is_share=True)
    return Figure(value, unit.currency or "")
