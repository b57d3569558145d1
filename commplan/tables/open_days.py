"""The days on which the firm works, month by month, with public holidays and closures."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.horizon import coming_months
from commplan.calculators.working_days import public_holidays, working_days
from commplan.knowledge.say import Column, Say
from commplan.model.action import Plan
from commplan.model.client import Client, Closure
from commplan.model.quantity import Period
from commplan.model.text import Text
from commplan.tables.told import pointed, told

UNIT = "tables/open_days"
COLUMNS = (Column("month", "month"), Column("days", "integer"), Column("holidays"), Column("closures"))


def data(plan: Plan, client: Client, today: dt.date | None = None) -> pd.DataFrame:
    """The months that the plan still covers.

    Returns
    -------
    DataFrame, one row per month
        month, days [working days left when closures are taken off], holidays (public ones that fall on a weekday) and
        closures, missing where there are none. `attrs`: country (False where nobody said which).
    """
    months = coming_months(today, plan.actions or ())
    years = {int(month[:4]) for month in months}
    working, holidays = working_days(client, years), public_holidays(client, years)
    rows: list[dict[str, Any]] = []
    for month in months:
        whole = Period.of_month(month)
        named = [told(UNIT, "holiday", day=day, name=name) for day, name in _within(holidays, whole)]
        rows.append({"month": month, "days": working.open(whole.start, whole.end),
                     "holidays": pointed(named) if named else None,
                     "closures": _closures(client.closures or (), whole)})  # fmt: skip
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    frame.attrs = {"country": client.country is not None}
    return frame


def _within(holidays: Mapping[dt.date, Text], whole: Period) -> Iterable[tuple[dt.date, Text]]:
    """The public holidays of a month that take a day of work away."""
    return ((day, name) for day, name in holidays.items() if whole.start <= day <= whole.end and day.weekday() < 5)


def _closures(closures: Sequence[Closure], whole: Period) -> Text | None:
    touched = [each for each in closures if each.start <= whole.end and each.end >= whole.start]
    said = [told(UNIT, "closure" if each.reason else "closed", start=each.start, end=each.end, reason=each.reason)
            for each in touched]  # fmt: skip
    return pointed(said) if said else None


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The shortest month, and whether public holidays are known."""
    shortest = min(frame.to_dict("records"), key=lambda row: row["days"])
    said = say("lead.shortest", month=shortest["month"], n=shortest["days"])
    return said if frame.attrs["country"] else f"{said} {say('lead.no_country')}"
