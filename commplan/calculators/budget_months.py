"""A year's budget month by month."""

import datetime as dt
from decimal import Decimal

from commplan.model.budget import Budget


def amounts_by_month(budget: Budget) -> dict[str, Decimal]:
    """What each month of the budget's year gets.

    Parameters
    ----------
    budget : Budget
        A line without months is spread over the twelve; one with months over those of them in this year. Lines in
        another currency than the first one's are left out.

    Returns
    -------
    dict of str to Decimal
        The twelve months, in order [the first line's currency]; their sum is that of the lines that have a month in
        this year, to the cent.

    Examples
    --------
    >>> from commplan.model.budget import Budget
    >>> fair = {"id": "fair", "title": "Fair", "category": "paid", "amount": "900 EUR", "months": ["2026-09"]}
    >>> amounts_by_month(Budget.model_validate({"year": 2026, "lines": [fair]}))["2026-09"]
    Decimal('900.00')
    """
    year = [f"{budget.year}-{number:02}" for number in range(1, 13)]
    amounts = dict.fromkeys(year, Decimal("0.00"))
    lines = budget.lines or ()
    for line in lines:
        months = year if line.months is None else [month for month in line.months if month in amounts]
        if months and line.amount.currency == lines[0].amount.currency:
            for month, part in zip(months, _parts(line.amount.amount, len(months)), strict=True):
                amounts[month] += part
    return amounts


def _parts(amount: Decimal, count: int) -> list[Decimal]:
    """Equal parts to the cent, the last one holding what rounding leaves."""
    part = (amount / count).quantize(Decimal("0.01"))
    return [part] * (count - 1) + [amount - part * (count - 1)]


def months_of(start: dt.date, end: dt.date | None) -> tuple[str, ...]:
    """The months that a stretch of days touches, such as `2026-12`."""
    last = end or start
    ranks = range(start.year * 12 + start.month - 1, last.year * 12 + last.month)
    return tuple(f"{rank // 12:04}-{rank % 12 + 1:02}" for rank in ranks)
