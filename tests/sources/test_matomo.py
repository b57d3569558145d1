import pytest

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, read_tables, recognise
from commplan.sources.folder import read_exports
from commplan.sources.reading import reading_of

SUMMARY = """Date,Unique visitors,Visits,Users,Actions,max_actions_new,Bounce Rate,Actions per Visit,Revenue
2026-09-01,10,12,0,40,7,50%,3.3,12.5
2026-09-02,8,9,1,30,4,66.67%,3.3,0
"""
SENT = """All Websites dashboard
label,nb_visits,nb_actions,nb_pageviews,revenue
Shop,7,20,18,"$1,234.50"

Visits Summary
nb_uniq_visitors,nb_visits,nb_actions,avg_time_on_site,bounce_rate
6,7,20,00:22:49,20%

Country
label,nb_visits,nb_actions,revenue,avg_time_on_site,bounce_rate
France,4,12,"$1,200",00:25:32,25%
Poland,3,8,$34.50,00:12:01,0%

Outlinks
No data available

Actions - Main metrics
nb_pageviews,nb_uniq_pageviews,nb_downloads
18,12,0

Page URLs
label,nb_visits,nb_hits,bounce_rate,avg_time_on_page,exit_rate
/,5,11,0%,00:03:23,60%
/shop,4,7,0%,00:01:00,50%

Entry pages
label,entry_nb_visits,entry_bounce_count,bounce_rate
/,6,0,0%

Pages per visit
label,nb_visits
1 page,3
2 pages,4

Returning Visits
nb_uniq_visitors_new,nb_visits_new,nb_visits_returning
4,4,3

Channel Type
label,nb_visits,nb_actions,revenue,bounce_rate
Direct Entry,5,14,"$1,000",20%
Search Engines,2,6,$234.50,0%

Ecommerce Orders
nb_conversions,nb_visits_converted,revenue,conversion_rate
4,2,"$1,000",40%

"Goal title match, triggered ONCE"
nb_conversions,nb_visits_converted,revenue,conversion_rate
1,1,$10,20%
"""


def by_dimension(path):
    _, _, main = reading_of(path, path.name)
    return {reading.dimension: reading for reading in (main, *main.also)}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-8-sig"])
@pytest.mark.parametrize("separator", [",", "\t"])
def test_days(export, encoding, separator):
    frame = read_export(export(SUMMARY.replace(",", separator), encoding=encoding))
    attrs = frame.attrs
    assert (attrs["tool"], attrs["kind"], attrs["dimension"], attrs["grain"]) == ("matomo", "web", "day", "day")
    assert frame[["sessions", "users", "revenue"]].sum().tolist() == [21.0, 18.0, 12.5]
    assert frame["bounce_rate"].tolist() == [0.5, 0.6667]
    assert frame[["views", "events", "key_events"]].isna().all().all()
    assert attrs["period"] == ("2026-09-01", "2026-09-02")
    assert (attrs["not_additive"], attrs["doubts"], attrs["language"]) == (["users"], [], "en")


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("Datum,Eindeutige Besucher,Besuche,Aktionen,Aktionen pro Besuch,Absprungsrate", "de"),
        ("Date,Visiteurs uniques,Visites,Actions,Actions par visite,Taux de rebond", "fr"),
        ("Fecha,Visitantes únicos,Visitas,Acciones,Acciones por visita,Porcentaje de rebote", "es"),
        ("Datum,Unieke bezoekers,Bezoeken,Acties,Acties per bezoek,Bounce Ratio", "nl"),
    ],
)
def test_the_labels_of_other_languages(export, header, language):
    frame = read_export(export(f'{header}\n2026-09,10,12,40,"3,3","66,67\u00a0%"\n', encoding="utf-16"))
    assert (frame.attrs["language"], frame.attrs["grain"]) == (language, "month")
    assert frame[["users", "sessions", "bounce_rate"]].iloc[0].tolist() == [10.0, 12.0, 0.6667]


@pytest.mark.parametrize(
    ("cell", "grain", "period"),
    [
        ('"2026-08-31,2026-09-06"', "week", ("2026-08-31", "2026-09-06")),
        ("2026-02", "month", ("2026-02-01", "2026-02-28")),
        ("2026-09-04", "day", ("2026-09-04", "2026-09-04")),
        ("2025", "period", ("2025-01-01", "2025-12-31")),
    ],
)
def test_the_steps_of_time(export, cell, grain, period):
    frame = read_export(export(f"date,nb_uniq_visitors,nb_visits,nb_actions\n{cell},1,2,3\n"))
    assert (frame.attrs["grain"], frame.attrs["period"]) == (grain, period)


def test_a_date_that_is_none_is_refused(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export("date,nb_uniq_visitors,nb_visits\n2026-13,1,2\n"))
    assert caught.value.key == "not_a_date"


@pytest.mark.parametrize(
    ("name", "dimension", "period"),
    [
        ("Export _ Page URLs _ January 2026.csv", "page", ("2026-01-01", "2026-01-31")),
        ("Export _ Pays _ Semaine 29 décembre 2025 - 4 janvier 2026.csv", "country", ("2025-12-29", "2026-01-04")),
        ("x__Referrers.getWebsites_day.csv", "referrer", (None, None)),
        ("table.csv", "label", (None, None)),
    ],
)
def test_the_name_of_the_file_says_what_rows_are(export, name, dimension, period):
    frame = read_export(export("label,nb_visits,nb_actions\na,3,4\nb,5,6\n", name=name))
    assert (frame.attrs["dimension"], frame.attrs["period"]) == (dimension, period)
    assert (frame.attrs["doubts"] == [("period_missing", {})]) == (period == (None, None))


def test_pages_count_the_visits_in_which_they_were_seen(export):
    content = "Label,Pageviews,Unique Pageviews,Bounce Rate,Avg. time on page,Exit rate\n/,11,5,0%,12,60%\n"
    frame = read_export(export(content, name="Export _ Page URLs _ 4 May 2026.csv"))
    assert frame[["views", "sessions"]].iloc[0].tolist() == [11.0, 5.0]
    assert frame.attrs["additive"] is False


def test_every_table_of_a_report_sent_by_e_mail(export):
    path = export(SENT)
    found = by_dimension(path)
    assert len(read_tables(path)) == 11
    assert {"website", "total", "country", "page", "landing_page", "channel", "goal"} <= found.keys()
    total = found["total"].frame.iloc[0]
    assert total[["users", "sessions", "views", "new_users"]].tolist() == [6.0, 7.0, 18.0, 4.0]
    assert (total["bounce_rate"], total["session_duration"]) == (0.2, 1369.0)
    assert found["country"].frame["revenue"].tolist() == [1200.0, 34.5]
    assert found["page"].frame[["sessions", "views"]].sum().tolist() == [9.0, 18.0]
    assert found["landing_page"].frame["sessions"].tolist() == [6.0]
    assert found["Pages per visit"].frame["sessions"].sum() == 7
    assert found["goal"].frame["item"].tolist() == ["Ecommerce Orders", "Goal title match, triggered ONCE"]
    assert found["goal"].frame["key_events"].tolist() == [4.0, 1.0]


def test_channels_have_one_name_in_every_tool(export):
    frame = read_export(export(SENT))
    assert (frame.attrs["dimension"], frame["item"].tolist()) == ("channel", ["direct", "organic_search"])
    assert frame["currency"].isna().all()
    assert frame.attrs["doubts"] == [("currency_ambiguous", {"sign": "$"}), ("period_missing", {})]


def test_each_breakdown_of_a_report_is_used(export, tmp_path):
    export(SENT)
    web = read_exports(tmp_path).tables["web"]
    assert web.groupby("dimension")["sessions"].sum()["channel"] == 7
    assert web.loc[web["dimension"] == "total", "sessions"].tolist() == [7.0]


@pytest.mark.parametrize(
    "content",
    [
        "Date,Unique visitors,Pageviews\n2026-09-01,3,4\n",
        "No data available\n",
    ],
)
def test_what_matomo_does_not_write(export, content):
    with pytest.raises(UnknownExport):
        recognise(export(content))


def test_pages_of_another_tool_are_not_taken(export):
    assert recognise(export("Page,Pageviews,Unique Pageviews,Bounce Rate\n/,3,2,50%\n")) == "universal_analytics"


def test_two_reports_put_together_are_refused(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export(SUMMARY + SUMMARY))
    assert caught.value.key == "second_header"
