"""A calendar: the high points, the actions of the plan and the meetings, for any calendar programme.

Everything lasts whole days, which are the same days in every time zone. Each entry keeps its UID as long as its id
stands in the client's files, so that importing next month's calendar moves what was moved and doubles nothing.
"""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from commplan.knowledge.say import say
from commplan.reporting.companions.dates import Dated, dated
from commplan.reporting.companions.material import Material, Needs

if TYPE_CHECKING:
    from icalendar import Event

NEEDS = Needs("office", {"icalendar": "icalendar"})
UNIT = "reporting/companions/formats/ics"
DAY = dt.timedelta(days=1)


def write(material: Material) -> dict[str, bytes]:
    """One file for all entries (RFC 5545); none where there is nothing to enter."""
    from icalendar import Calendar

    speak = say(UNIT, material.words)
    name = _one_line(speak("name", client=material.engagement.client.name))
    head = {"prodid": f"-//commplan//{material.words.lang.upper()}", "version": "2.0", "calscale": "GREGORIAN",
            "method": "PUBLISH", "name": name, "x-wr-calname": name}  # fmt: skip
    calendar = Calendar()
    for key, value in head.items():
        calendar.add(key, value)
    for event in _events(material):
        calendar.add_component(event)
    return {material.file(".ics"): calendar.to_ical()} if calendar.subcomponents else {}


def _events(material: Material) -> Iterator["Event"]:
    """The entries in order of time; their stamp is the day from which the report looks, never the clock."""
    today = material.page.case.today or dt.date.min
    stamp = dt.datetime.combine(today, dt.time(), dt.UTC)
    for each in dated(material.engagement, today, say(UNIT, material.words)):
        yield _event(each, stamp, material)


def _event(entry: Dated, stamp: dt.datetime, material: Material) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.kind}-{entry.id}@{material.engagement.key}.commplan")
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.start)
    event.add("dtend", min(entry.end, dt.date.max - DAY) + DAY)
    event.add("summary", _one_line(entry.title))
    event.add("categories", [say(UNIT, material.words)(f"kind.{entry.kind}")])
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE" if material.view == "internal" else "PUBLIC")
    if entry.text:
        event.add("description", entry.text)
    if entry.every:
        event.add("rrule", entry.every)
        for day in entry.without:
            event.add("exdate", day, {"VALUE": "DATE"})
    return event


def _one_line(text: str) -> str:
    """Names of calendars are not escaped by everyone: a line break in one would begin a property of its own."""
    return " ".join(text.split())
