"""Every table of a GA4 file as a breakdown of visits."""

import pytest

from commplan.sources.reading import reading_of

RULE = "# ----------------------------------------"
DATES = "# Start date: 20260105\n# End date: 20260131\n"
HEAD = f"{RULE}\n# Snapshot\n# Account: Lune\n# Property: lune.example\n{RULE}\n#\u0020\n"


def readings(path):
    _, _, main = reading_of(path, path.name)
    return main, {other.dimension: other for other in [main, *main.also] if other.kind == "web"}


def content(*tables: str) -> str:
    return HEAD + "\n".join(f"{DATES}{table}\n" for table in tables)


CHANNELS = "Session default channel group,Sessions,Engaged sessions,Bounce rate\nDirect,12,6,0.5\nEmail,8,6,0.25"
PAGES = "Page path and screen class,Views,Active users,Event count,Key events\n/,50,20,130,2\n/tea,30,15,70,1"
EVENTS = "Event name,Event count,Total users\npage_view,80,25\nscroll,40,10"


def test_every_table_is_a_breakdown_beside_performance(export):
    main, web = readings(export(content(CHANNELS, PAGES, EVENTS)))
    assert (main.kind, main.frame["sessions"].sum()) == ("performance", 20.0)
    assert set(web) == {"channel", "page", "event"}
    channels = web["channel"].frame
    assert channels["item"].tolist() == ["direct", "email"]
    assert channels[["sessions", "engaged_sessions", "bounce_rate"]].to_numpy().tolist() == [[12, 6, 0.5], [8, 6, 0.25]]
    pages = web["page"]
    assert pages.frame[["item", "views", "users", "events", "key_events"]].to_numpy().tolist() == [
        ["/", 50.0, 20.0, 130.0, 2.0],
        ["/tea", 30.0, 15.0, 70.0, 1.0],
    ]
    assert (pages.additive, pages.extra["not_additive"], pages.extra["account"]) == (False, ["users"], "lune.example")
    assert web["event"].frame["line"].tolist() == [22, 23]
    assert {other.period[1].isoformat() for other in web.values()} == {"2026-01-31"}


def test_a_file_of_pages_only_is_about_visits(export):
    main, _ = readings(export(content(PAGES)))
    assert (main.kind, len(main.frame), main.also) == ("web", 2, [])
    assert main.tables[0][1]["used"] is True
    assert main.frame["dimension"].tolist() == ["page", "page"]


def test_source_and_medium_have_places_of_their_own(export):
    _, one = readings(export(content("Session source / medium,Sessions\ngoogle / organic,5\n(direct) / (none),2")))
    _, two = readings(export(content("Session source,Session medium,Sessions\ngoogle,organic,5\n(direct),(none),2")))
    for found in (one["source_medium"].frame, two["source_medium"].frame):
        assert found["item"].tolist() == ["google / organic", "(direct) / (none)"]
        assert found["source"].tolist() == ["google", "(direct)"]
        assert found["medium"].tolist() == ["organic", "(none)"]


def test_new_and_returning_people_are_rows(export):
    table = "Nième jour,new,returning\n0000,3,1\n0001,4,2"
    _, web = readings(export(content(CHANNELS, table)))
    found = web["visitor_type"].frame
    assert found["item"].tolist() == ["new", "new", "returning", "returning"]
    assert found["users"].tolist() == [3.0, 4.0, 1.0, 2.0]
    assert found["date"].dt.strftime("%F").tolist() == ["2026-01-05", "2026-01-06"] * 2


def test_two_breakdowns_in_one_table_are_named_so(export):
    _, web = readings(export(content("Country,Device category,Sessions\nFrance,mobile,4\nFrance,desktop,3")))
    (found,) = web.values()
    assert found.frame["dimension"].tolist() == ["country+device"] * 2
    assert found.frame["item"].tolist() == ["France / mobile", "France / desktop"]


def test_cohorts_are_no_visits(export):
    _, web = readings(export(content(CHANNELS, "Cohorte,Utilisateurs actifs\n0000,4\n0001,2")))
    assert set(web) == {"channel"}


@pytest.mark.parametrize(
    ("header", "item"),
    [("Nième semaine,Utilisateurs actifs", "week"), ("Nth day,Active users", "day"), ("Date,Active users", "day")],
)
def test_a_series_is_named_by_its_step(export, header, item):
    first, second = ("20260105", "20260106") if header.startswith("Date") else ("0000", "0001")
    _, web = readings(export(content(f"{header}\n{first},3\n{second},4")))
    (found,) = web.values()
    assert found.frame["dimension"].tolist() == [item] * 2
    assert found.frame["users"].sum() == 7.0


def test_figures_of_one_series_in_two_tables_are_joined(export):
    series = [f"Nth day,{label}\n0000,{first}\n0001,4" for label, first in (("Active users", 3), ("New users", 2))]
    main, _ = readings(export(content(CHANNELS, *series)))
    (found,) = [other for other in main.also if other.dimension == "day"]
    assert found.frame[["users", "new_users"]].to_numpy().tolist() == [[3.0, 2.0], [4.0, 4.0]]
    assert found.extra["not_additive"] == ["new_users", "users"]
