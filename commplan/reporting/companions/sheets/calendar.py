"""The calendar: all that falls on a day, in order of time; what an action takes is on the sheet of the plan."""

import datetime as dt
from typing import Any

from commplan.knowledge.say import Say, say
from commplan.reporting.companions.dates import Dated, dated
from commplan.reporting.companions.material import Material
from commplan.reporting.companions.sheets.sheet import Head, Sheet

NAMES = ("start", "end", "kind", "what", "often", "details")
WIDEST = {"start": 14, "end": 14, "kind": 16, "what": 56, "often": 24, "details": 70}
UNIT = "reporting/companions/formats/ics"
EVERY = {("WEEKLY", 1): "week", ("WEEKLY", 2): "fortnight", ("MONTHLY", 1): "month", ("MONTHLY", 3): "quarter"}


def calendar_sheet(material: Material, speak: Say, title: str) -> Sheet | None:
    """What stands in the calendar file too; None where there is nothing."""
    spoken = say(UNIT, material.words)
    found = dated(material.engagement, material.page.case.today or dt.date.min, spoken)
    heads = [Head(speak(f"calendar.{name}"), "date" if name in ("start", "end") else "text", WIDEST[name])
             for name in NAMES]  # fmt: skip
    rows = [_row(each, spoken) for each in found]
    return Sheet(speak("sheets.calendar"), title, heads, rows) if rows else None


def _row(entry: Dated, spoken: Say) -> list[Any]:
    end = entry.every["UNTIL"] if entry.every else entry.end
    first_line = entry.text.partition("\n")[0]
    return [entry.start, end if end > entry.start else None, spoken(f"kind.{entry.kind}"), entry.title,
            _often(entry, spoken), first_line or None]  # fmt: skip


def _often(entry: Dated, spoken: Say) -> str | None:
    if entry.every is None:
        return None
    daily = len(entry.every.get("BYDAY", "")) > len("1MO")
    every = "day" if daily else EVERY[entry.every["FREQ"], entry.every.get("INTERVAL", 1)]
    return say("tables/rituals", spoken.words)(f"values.every.{every}")
