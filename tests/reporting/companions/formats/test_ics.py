import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from icalendar import Calendar

from commplan.model.text import LANGUAGES, Lang
from commplan.reporting.companions.formats.ics import write
from commplan.reporting.companions.material import Material
from tests.reporting.companions.conftest import HOSTILE, VALMONT, WREN

Small = Callable[..., Material]


def read(material: Material) -> tuple[Any, dict[str, Any]]:
    ((name, content),) = write(material).items()
    assert name == f"{material.engagement.key}-{material.month}.ics"
    calendar = Calendar.from_ical(content)
    return calendar, {str(event["uid"]).split("@")[0]: event for event in calendar.walk("VEVENT")}


def action(**given: Any) -> dict[str, Any]:
    return {"plan": {"actions": [{"id": "a", "title": "Do it", **given}]}}


@pytest.mark.parametrize("client", [VALMONT, WREN])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_calendar_of_a_demo_client_is_valid(demo: Any, client: str, lang: Lang) -> None:
    (content,) = write(demo(client, lang)).values()
    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert all(len(line) <= 75 for line in lines), "RFC 5545, 3.1"
    assert b"\n" not in content.replace(b"\r\n", b"")
    calendar, events = read(demo(client, lang))
    assert (calendar["version"], calendar["method"]) == ("2.0", "PUBLISH")
    assert len(events) == len(calendar.walk("VEVENT")) > 10, "every UID stands once"
    for event in events.values():
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(event)
        assert event["dtend"].dt > event["dtstart"].dt
        assert event["dtstamp"].dt.isoformat() == "2026-10-31T00:00:00+00:00"
        assert not event.errors


def test_languages_have_the_same_days(demo: Any) -> None:
    french, english = ({uid: event["dtstart"].dt for uid, event in read(demo(VALMONT, lang))[1].items()}
                       for lang in LANGUAGES)  # fmt: skip
    assert french == english


def test_demo_client_has_what_its_files_say(demo: Any) -> None:
    _, events = read(demo(VALMONT, "en"))
    fair = events["high_point-regional-fair-2027"]
    assert (fair["dtstart"].dt, fair["dtend"].dt) == (dt.date(2027, 3, 16), dt.date(2027, 3, 19))
    assert events["begin_by-regional-fair-2027"]["dtstart"].dt == dt.date(2027, 3, 16) - dt.timedelta(weeks=12)
    assert events["action_start-google-tuning"]["dtstart"].dt == dt.date(2026, 11, 9)
    due = events["action_due-google-tuning"]
    assert due["dtstart"].dt == dt.date(2027, 1, 31)
    assert "Produces: Online advertising agency" in due["description"]
    assert "high_point-regional-fair-2026" not in events, "it is over"
    assert not any("short-form" in uid for uid in events), "it is done"


def test_same_bytes_and_the_uid_outlives_the_title(small: Small) -> None:
    first = small(**action(end="2026-12-01"))
    assert write(first) == write(first)
    renamed = small(plan={"actions": [{"id": "a", "title": "Other words", "end": "2026-12-24"}]})
    assert list(read(first)[1]) == list(read(renamed)[1]) == ["action_due-a"]


def test_content_comes_back_except_in_pauses(small: Small) -> None:
    parts = action(start="2026-01-05", end="2027-01-31", regular="weekly")
    parts["plan"]["pauses"] = [{"start": "2026-12-24", "end": "2027-01-03", "reason": "closed"}]
    _, events = read(small(**parts))
    event = events["action-a"]
    assert event["dtstart"].dt == dt.date(2026, 11, 2)
    assert dict(event["rrule"]) == {"FREQ": ["WEEKLY"], "UNTIL": [dt.date(2027, 1, 31)]}
    assert [each.dt for each in event["exdate"].dts] == [dt.date(2026, 12, 28)]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_client_typed_is_text(small: Small, text: str) -> None:
    parts = {"plan": {"actions": [{"id": "a", "title": text, "expected_result": text, "end": "2026-12-01"}]}}
    calendar, events = read(small(**parts, client={"name": text}))
    assert list(events) == ["action_due-a"]
    assert len(calendar.subcomponents) == 1
    assert set(calendar) == {"PRODID", "VERSION", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME"}
    said = " ".join(text.split())
    assert " ".join(events["action_due-a"]["summary"].split()) == f"Due: {said}"


def test_end_of_all_days_is_a_day(small: Small) -> None:
    season = {"id": "s", "title": "Season", "start": "2026-12-01", "end": "9999-12-31"}
    parts = action(start="2026-12-01", end="9999-12-31", regular="fortnightly")
    _, events = read(small(**parts, client={"high_points": [season]}))
    assert events["high_point-s"]["dtend"].dt == dt.date.max
    assert events["action-a"]["rrule"]["UNTIL"] == [dt.date(2029, 10, 30)]


def test_nothing_to_enter_gives_no_file(small: Small) -> None:
    assert write(small()) == {}
