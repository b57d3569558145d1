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

TABLES = ("performance", "web", "leads", "orders", "emails")
FIGURES = ("value", "target", "previous", "last_year")


def indicator_sheet(material: Material, speak: Say, title: str) -> Sheet | None:
    """One indicator to a row, those that steer first; None where none is watched."""
    engagement, given = material.engagement, material.page.case.available()
    if not engagement.indicators:
        return None
    board = indicator_board(
        engagement.indicators, objectives=engagement.objectives or (), client=engagement.client, month=material.month,
        tables={name: given[name] for name in TABLES},
    )  # fmt: skip
    known, months = say("tables/kpi_board", material.words), _months(material.month)
    heads = [Head(known("columns.title"), widest=36), Head(known("columns.serves"), widest=36),
             Head(speak("kpi.unit"), widest=16), *(Head(known(f"columns.{name}"), "number", 14) for name in FIGURES),
             *(Head(first_of(month), "number", 11) for month in months)]  # fmt: skip
    rows = [_row(each, material, months) for each in board]
    return Sheet(speak("sheets.kpi"), title, heads, rows, notes=[speak("notes.kpi")])


def _months(last: str) -> list[str]:
    """The thirteen months that end with this one, oldest first."""
    month = f"{dt.date.fromisoformat(f'{last}-01').year - 1}{last[4:]}"
    found = [month]
    while len(found) < MONTHS:
        found.append(following(found[-1]))
    return found


def _row(row: BoardRow, material: Material, months: list[str]) -> list[Any]:
    written = row.indicator.unit or next((each.unit for each in row.objectives if each.unit), None)
    client, words = material.engagement.client, material.words
    unit = unit_of(written, figures=[*row.series, row.target], indicator=row.indicator, client=client)
    goals = [words.show(each.title) for each in row.objectives]
    series = [*([math.nan] * (len(months) - len(row.series))), *row.series]
    figures = [*(getattr(row, name) for name in FIGURES), *series]
    texts = [words.show(row.indicator.title), " · ".join(goals) or None, shown(unit.noun, words)]
    return [*texts, *(_figure(value, unit) for value in figures)]


def _figure(value: float, unit: Unit) -> Figure | None:
    if not math.isfinite(value):
        return None
    if unit.whole:
        return Figure(value / unit.whole, is_share=True)
    return Figure(value, unit.currency or "")
