"""The budget month by month: one line of it to a row; every sum is a formula that computes again."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from commplan.calculators.budget_months import amounts_by_month
from commplan.knowledge.say import Say
from commplan.model.budget import Budget, Line
from commplan.model.engagement import Engagement
from commplan.reporting.companions.sheets.sheet import Figure, Head, Sheet, Total, figure, first_of, shown
from commplan.tables.planned import channel_title

FIRST = 4
"""The columns before the months: line, category, channel, type of objective."""


def budget_sheet(engagement: Engagement, speak: Say, title: str) -> Sheet | None:
    """The lines of the year in their months; None where there is none.

    Lines in another currency than the first one's stand below the sums, apart: they are never added up.
    """
    budget = engagement.budget
    if budget is None or not budget.lines:
        return None
    own = budget.lines[0].amount.currency
    added = [_row(each, budget, engagement, speak) for each in budget.lines if each.amount.currency == own]
    apart = [_row(each, budget, engagement, speak) for each in budget.lines if each.amount.currency != own]
    note = [speak("notes.apart", currency=own)] if apart else []
    heads = [*(Head(speak(f"budget.{name}"), widest=wide) for name, wide in
               (("line", 36), ("category", 24), ("channel", 24), ("type", 14))),
             *(Head(first_of(month), "money", 12) for month in amounts_by_month(budget)),
             Head(speak("budget.year", year=str(budget.year)), "money", 14)]  # fmt: skip
    return Sheet(speak("sheets.budget"), title, heads, added, [*_totals(added, budget, own, speak), *apart], note)


def _row(line: Line, budget: Budget, engagement: Engagement, speak: Say) -> list[Any]:
    """A line with what each month gets of it."""
    months = amounts_by_month(budget.model_copy(update={"lines": (line,)}))
    parts = [Figure(float(amount), line.amount.currency) if amount else None for amount in months.values()]
    channel = channel_title(line.channel, engagement.channels or ())
    year = Figure(float(sum(months.values(), Decimal(0))), line.amount.currency)
    return [speak.words.show(line.title), speak.words(f"category.{line.category}"), shown(channel, speak.words),
            speak.words(f"objective_type.{line.type}") if line.type else None, *parts,
            Total(year, FIRST, FIRST + 11, across=True)]  # fmt: skip


def _totals(rows: Sequence[Sequence[Any]], budget: Budget, currency: str, speak: Say) -> list[list[Any]]:
    """The sum of each month and of the year, and what was announced for the year."""
    blank: list[Any] = [None] * (FIRST - 1)
    sums = [Total(Figure(_sum(row[at] for row in rows), currency), 0, len(rows) - 1)
            for at in range(FIRST, FIRST + 13)]  # fmt: skip
    lines: list[list[Any]] = [[speak("total.all"), *blank, *sums]]
    if budget.total is not None and budget.total.currency == currency:
        lines.append([speak("total.announced"), *blank, *([None] * 12), figure(budget.total)])
    return lines


def _sum(cells: Any) -> float:
    values = [cell.value if isinstance(cell, Figure) else cell.value.value for cell in cells if cell is not None]
    return float(sum((Decimal(repr(value)) for value in values), Decimal(0)))
