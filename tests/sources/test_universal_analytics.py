import datetime as dt

import openpyxl
import pytest

from commplan.errors import DamagedExport
from commplan.sources import read_export, read_tables, recognise
from commplan.sources.folder import read_exports
from commplan.sources.reading import reading_of

RULE = "# ----------------------------------------\n"
PREAMBLE = f"{RULE}# All Web Site Data\n# Acquisition\n# 20200101-20200131\n{RULE}\n"
CHANNELS = """Default Channel Grouping,Users,New Users,Sessions,Bounce Rate,Pages / Session,Avg. Session Duration,\
Goal Conversion Rate,Goal Completions,Goal Value
Organic Search,"1,200",900,"1,500",57.32%,2.15,00:01:31,0.27%,4,$0.00
Direct,300,200,400,60.00%,1.15,<00:00:01,0.25%,1,$0.00
,"1,450","1,100","1,900",58.00%,2.00,00:01:11,0.26%,5,$0.00
"""
DAYS = """
Day Index,Users
1/1/20,800
1/2/20,700
,"1,450"
"""


def readings(path):
    _, tool, main = reading_of(path, path.name)
    assert tool == "universal_analytics"
    return [main, *main.also]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_report_and_its_series(export, encoding):
    path = export(PREAMBLE + CHANNELS + DAYS, encoding=encoding)
    channels, days = readings(path)
    assert (channels.kind, channels.dimension, channels.grain, channels.additive) == ("web", "channel", "period", True)
    assert channels.frame["item"].tolist() == ["organic_search", "direct"]
    assert channels.frame[["sessions", "users", "key_events"]].sum().tolist() == [1900.0, 1500.0, 5.0]
    assert channels.frame["session_duration"].tolist() == [91.0, 1.0]
    assert channels.frame["bounce_rate"].tolist() == [0.5732, 0.6]
    assert (channels.totals, channels.doubts, channels.language) == ({"": 10}, [], "en")
    assert (days.dimension, days.grain, days.frame["users"].tolist()) == ("day", "day", [800.0, 700.0])
    assert days.frame["date"].dt.strftime("%F").tolist() == ["2020-01-01", "2020-01-02"]
    assert read_export(path).attrs["period"] == ("2020-01-01", "2020-01-31")
    assert read_export(path).attrs["account"] == "All Web Site Data"
    assert [len(table) for table in read_tables(path)] == [3, 3]


FRENCH = """Groupement de canaux par défaut,Utilisateurs,Nouveaux utilisateurs,Sessions,Taux de rebond,Pages/session,\
Durée moyenne des sessions
Organic Search,"1\u202f200",900,"1\u202f500","57,32 %","2,15",00:01:31

Index des jours,Sessions
03/01/2020,800
04/01/2020,700
"""
DUTCH = """Browser,Sessies,% nieuwe sessies,Nieuwe gebruikers,Bouncepercentage,Pagina's/sessie,\
Gem. sessieduur,Behaalde doelen
Chrome,2.546,"99,88%",2.543,"85,98%","1,15",00:00:31,0
"""
GERMAN = """Zielseite;Sitzungen;Neue Nutzer;Absprungrate;Seiten/Sitzung;Durchschnittl. Sitzungsdauer
/start;1.546;900;85,98%;1,15;00:00:31
"""
SPANISH = """País,Usuarios,Usuarios nuevos,Sesiones,Porcentaje de rebote,Páginas/sesión,Duración media de la sesión
Spain,1.200,900,1.546,"85,98%","1,15",00:00:31
"""


@pytest.mark.parametrize(
    ("content", "language", "dimension", "sessions", "rate"),
    [
        (FRENCH, "fr", "channel", 1500.0, 0.5732),
        (DUTCH, "nl", "browser", 2546.0, 0.8598),
        (GERMAN, "de", "landing_page", 1546.0, 0.8598),
        (SPANISH, "es", "country", 1546.0, 0.8598),
    ],
)
def test_other_languages(export, content, language, dimension, sessions, rate):
    frame = read_export(export(PREAMBLE + content))
    assert (frame.attrs["language"], frame.attrs["dimension"]) == (language, dimension)
    assert frame[["sessions", "bounce_rate"]].iloc[0].tolist() == [sessions, rate]


def test_rows_that_are_not_all_are_said(export):
    cut = CHANNELS.replace("Direct,300,200,400,60.00%,1.15,<00:00:01,0.25%,1,$0.00\n", "")
    (main,) = readings(export(PREAMBLE + cut))
    assert main.additive is False
    assert main.doubts == [
        ("total_differs", {"label": "Total", "column": "sessions", "rows": 1500.0, "total": 1900.0}),
    ]  # fmt: skip


def test_two_periods_compared(export):
    header = "Source / Medium,Date Range,Users,Sessions,Pages / Session\n"
    rows = "google / organic,%s,%s,%s,2.0\n"
    newer, older = '"Jan 1, 2020 - Jan 31, 2020"', '"Jan 1, 2019 - Jan 31, 2019"'
    content = header + rows % (newer, 90, 100) + rows % (older, 45, 50) + rows % ("% Change", "100%", "100%")
    (main,) = readings(export(PREAMBLE + content))
    assert (main.dimension, main.frame["sessions"].tolist()) == ("source_medium", [100.0])


def test_pages_are_no_sessions(export):
    content = "Page,Pageviews,Unique Pageviews,Avg. Time on Page,Entrances,Bounce Rate,% Exit,Page Value\n"
    content += '/,"1,234",900,00:01:00,800,50%,40%,€0.00\n,"1,234",900,00:01:00,800,50%,40%,€0.00\n'
    (main,) = readings(export(PREAMBLE + content))
    assert (main.dimension, main.additive, main.frame["views"].tolist()) == ("page", False, [1234.0])
    assert main.frame["sessions"].isna().all()


def test_a_workbook_of_a_summary_and_data_sets(tmp_path):
    book = openpyxl.Workbook()
    summary = book.active
    summary.title = "Summary"
    for line in ("All Web Site Data", "Channels", "20200101-20200131"):
        summary.append([line])
    sheet = book.create_sheet("Dataset1")
    sheet.append(["Default Channel Grouping", "Users", "Sessions", "Bounce Rate", "Pages / Session",
                  "Avg. Session Duration"])  # fmt: skip
    sheet.append(["Organic Search", 1200, 1500, 0.5732, 2.15, 91.5])
    sheet.append([None, 1200, 1500, 0.5732, 2.15, 91.5])
    days = book.create_sheet("Dataset2")
    days.append(["Day Index", "Sessions"])
    days.append([dt.date(2020, 1, 1), 800])
    days.append([dt.date(2020, 1, 2), 700])
    days.append([None, 1500])
    book.save(tmp_path / "Analytics.xlsx")
    channels, series, *_ = readings(tmp_path / "Analytics.xlsx")
    assert channels.frame[["sessions", "bounce_rate", "session_duration"]].iloc[0].tolist() == [1500.0, 0.5732, 91.5]
    assert channels.period == (dt.date(2020, 1, 1), dt.date(2020, 1, 31))
    assert series.frame["date"].dt.strftime("%F").tolist() == ["2020-01-01", "2020-01-02"]
    assert series.frame["sessions"].sum() == 1500


def test_reports_and_explorations_of_its_successor_stay_what_they_are(export):
    content = f"{RULE}# Shop\n# Free form\n# 20260101-20260131\n{RULE}\nDate,Sessions,Active users\n20260101,12,10\n"
    assert recognise(export(content)) == "ga4"
    titles = "Page title,Views\nPageviews,12\nBounce Rate,3\n"
    assert recognise(export(content.partition("Date,")[0] + titles)) == "ga4"


def test_two_reports_put_together_are_refused(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export((PREAMBLE + CHANNELS) * 2))
    assert caught.value.key == "second_header"


def test_days_and_channels_stand_side_by_side(export, tmp_path):
    export(PREAMBLE + CHANNELS + DAYS)
    web = read_exports(tmp_path).tables["web"]
    assert set(web["dimension"]) == {"channel", "day"}
    assert web.loc[web["dimension"] == "day", "month"].tolist() == ["2020-01", "2020-01"]
