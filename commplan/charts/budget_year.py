"""The budget month by month, and the high points that it has to carry."""

from decimal import Decimal

import pandas as pd
from matplotlib.figure import Figure

from commplan.calculators.budget_months import amounts_by_month, months_of
from commplan.charts.base import SMALL, WIDTH, label, mark, page, panel, records, rule, styled, ticks
from commplan.charts.colours import HUE, INK
from commplan.charts.lettering import sentence
from commplan.knowledge.say import Column, Say
from commplan.model.budget import Budget
from commplan.model.client import Client
from commplan.model.quantity import Money, money

COLUMNS = (Column("month", "month"), Column("amount", "money0"), Column("high_points"))
LEFT, TOP, BOTTOM, HEIGHT = 76, 30, 210, 250


def data(client: Client, budget: Budget | None = None) -> pd.DataFrame:
    """The twelve months of the budget's year.

    Returns
    -------
    DataFrame, one row per month
        month, amount [Money], high_points (titles of those that fall in it, None), value [float].
    """
    lines = budget.lines if budget else None
    if budget is None or not lines:
        return pd.DataFrame(columns=[column.name for column in COLUMNS])
    currency, amounts = lines[0].amount.currency, amounts_by_month(budget)
    points = {month: tuple(each.title for each in client.high_points or ()
                           if month in months_of(each.start, each.end)) for month in amounts}  # fmt: skip
    rows = [{"month": month, "amount": Money(amount=amount, currency=currency), "high_points": points[month] or None,
             "value": float(amount)} for month, amount in amounts.items()]  # fmt: skip
    frame = pd.DataFrame(rows)
    frame.attrs = {"total": Money(amount=sum(amounts.values(), Decimal(0)), currency=currency)}
    return frame


def title(frame: pd.DataFrame, say: Say) -> str:
    """Which month costs most, or that all are alike."""
    top = max(records(frame), key=lambda row: row["value"])
    key = "flat" if frame["value"].max() - frame["value"].min() < 1 else "peak"
    return say(f"title.{key}", month=top["month"], amount=top["amount"])


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """The sum of the months, and what the diamonds are."""
    said = say("subtitle.total", total=frame.attrs["total"])
    marked = frame["high_points"].notna().any()
    return f"{said} {say('subtitle.points')}" if marked else said


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every month with its amount and its high points."""
    said = [say("alt.point" if row["high_points"] else "alt.row", **row) for row in records(frame)]
    return " ".join([sentence(title(frame, say)), *said])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A bar for each month; a diamond over the months with a high point."""
    figure = page(HEIGHT)
    most = max(float(frame["value"].max()), 1.0)
    axes = panel(figure, LEFT, WIDTH, TOP, BOTTOM, x=(-0.5, len(frame) - 0.5), y=(0, most))
    currency = frame["amount"].iloc[0].currency
    for tick in ticks(0, most, most=4):
        rule(axes, [-0.5, len(frame) - 0.5], [tick, tick])
        label(axes, say.words.money(money(tick, currency), cents=False), -0.5, tick, side="right", dx=-8, size=SMALL)
    for at, row in enumerate(records(frame)):
        axes.bar(at, row["value"], width=0.62, color=HUE, zorder=2)
        label(axes, say.words.short_month(row["month"]).split()[0], at, 0, side="center", dy=16, size=SMALL)
        if row["high_points"]:
            mark(axes, at, most, "D", INK, size=7)
    return figure
