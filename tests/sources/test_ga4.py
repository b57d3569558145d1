import pytest

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, read_tables, recognise

RULE = "# ----------------------------------------"
FRENCH = f"""{RULE}
# Vue d'ensemble de l'acquisition
# Compte\u00a0: Atelier Lune
# Propriété\u00a0: Atelier Lune - GA4
{RULE}
#\u0020\u0020
# Date de début\u00a0: 20260105
# Date de fin\u00a0: 20260131
Nième semaine,Utilisateurs actifs
0000,341
0001,533

# Date de début\u00a0: 20260105
# Date de fin\u00a0: 20260131
Groupe de canaux principal du premier utilisateur (Groupe de canaux par défaut),Nouveaux utilisateurs
Direct,12

#\u0020\u0020
# Date de début\u00a0: 20260105
# Date de fin\u00a0: 20260131
Groupe de canaux principal de la session (Groupe de canaux par défaut),Sessions
Paid Search,170
Organic Search,105
Cross-network,45

# Date de début\u00a0: 20251001
# Date de fin\u00a0: 20260131
Cohorte,Valeur moyenne sur 120\u00a0j
0000,0
0001,0

# Date de début\u00a0: 20260105
# Date de fin\u00a0: 20260131
Plate-forme,Événements clés
"""
DAILY = f"""{RULE}
# Report CSV Export
# Account: Lune
# Property: lune.example
{RULE}
#\u0020
# All Users
# Start date: 20260201
# End date: 20260203
Date,Sessions,Total users,Key events,Total revenue
20260203,40,30,4,120.5
20260201,20,18,2,0
20260202,30,25,3,10.25
"""


def test_of_many_tables_the_sessions_by_channel_are_taken(export):
    frame = read_export(export(FRENCH.replace("\n", "\r\n")))
    assert dict(zip(frame["channel"], frame["sessions"], strict=True)) == {
        "paid_search": 170.0,
        "organic_search": 105.0,
        "cross_network": 45.0,
    }
    assert frame["line"].tolist() == [22, 23, 24]
    assert frame["cost"].isna().all()
    assert frame["users"].isna().all()
    attrs = frame.attrs
    assert (attrs["tool"], attrs["dimension"], attrs["additive"], attrs["language"]) == ("ga4", "channel", True, "fr")
    assert attrs["period"] == ("2026-01-05", "2026-01-31")
    assert attrs["account"] == "Atelier Lune - GA4"
    assert attrs["labels"]["cross_network"] == "Cross-network"
    assert [table["used"] for table in attrs["tables"]] == [False, False, True, False, False]
    assert [table["rows"] for table in attrs["tables"]] == [2, 1, 3, 2, 0]
    assert attrs["tables"][3]["start"] == "2025-10-01"


def test_every_table_stays_reachable(export):
    tables = read_tables(export(FRENCH))
    assert len(tables) == 5
    assert tables[0]["Utilisateurs actifs"].sum() == 874.0
    assert tables[0]["Nième semaine"].tolist() == ["0000", "0001"]
    assert tables[4].empty
    assert list(tables[4].columns) == ["Plate-forme", "Événements clés"]


def test_a_daily_table(export):
    frame = read_export(export(DAILY))
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-02-03", "2026-02-01", "2026-02-02"]
    assert frame[["sessions", "users", "conversions", "revenue"]].sum().tolist() == [90.0, 73.0, 9.0, 130.75]
    assert (frame.attrs["grain"], frame.attrs["additive"], frame.attrs["not_additive"]) == ("day", True, ["users"])
    assert read_tables(export(DAILY))[0]["Date"].dt.year.tolist() == [2026] * 3


def test_people_by_day_cannot_be_added_up(export):
    frame = read_export(
        export(DAILY.replace("Sessions", "Event count").replace("Key events,Total revenue", "Views,New users"))
    )
    assert frame["users"].sum() == 73.0
    assert frame.attrs["additive"] is False


def test_a_series_counted_from_the_first_day(export):
    content = (
        DAILY.replace("Date,", "Nth day,")
        .replace("20260203,", "0002,")
        .replace("20260201,2", "0000,2")
        .replace("20260202,", "0001,")
    )
    frame = read_export(export(content))
    assert frame["date"].dt.strftime("%F").tolist() == ["2026-02-03", "2026-02-01", "2026-02-02"]


def test_an_exploration_begins_with_its_grand_total(export):
    content = f"{RULE}\n# lune.example - GA4\n# Free form 1-Tab 1\n# 20251213-20260312\n{RULE}\n\n"
    content += 'Session source / medium,Sessions\n,431,Grand total\ngoogle / organic,400\n"(direct) / (none)",31\n'
    frame = read_export(export(content))
    assert frame["sessions"].tolist() == [400.0, 31.0]
    assert frame.attrs["totals"] == {"Grand total": 8}
    assert frame.attrs["period"] == ("2025-12-13", "2026-03-12")
    assert frame.attrs["account"] == "lune.example - GA4"


def test_channels_by_day(export):
    content = DAILY.replace("Date,", "Date,Session primary channel group (Default channel group),")
    content = (
        content.replace("20260203,", "20260203,Direct,")
        .replace("20260201,2", "20260201,Email,2")
        .replace("20260202,", "20260202,Direct,")
    )
    frame = read_export(export(content))
    assert frame["channel"].tolist() == ["direct", "email", "direct"]
    assert frame["date"].notna().all()


def test_events_are_not_added_up(export):
    content = (
        DAILY.replace("Date,Sessions", "Event name,Event count")
        .replace("20260203", "page_view")
        .replace("20260201,20", "scroll,20")
        .replace("20260202", "purchase")
    )
    frame = read_export(export(content))
    assert (frame.attrs["dimension"], frame.attrs["additive"]) == ("event", False)
    assert frame["users"].sum() == 73.0


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("Sitzung – primäre Channelgruppe (Standard-Channelgruppe),Sitzungen,Aktive Nutzer", "de"),
        ("Grupo de canales principal de la sesión (Grupo de canales predeterminado),Sesiones,Usuarios activos", "es"),
        ("Primaire kanaalgroep van sessie (standaardkanaalgroep),Sessies,Actieve gebruikers", "nl"),
        ("Session default channel group,Sessions,Active users", "en"),
    ],
)
def test_other_languages(export, header, language):
    lines = [RULE, "# X", "# A: B", "# C: D", RULE, "# Von: 20260101", "# Bis: 20260131", header]
    content = "\n".join([*lines, "Paid Search,12,10", "Direct,7,6", ""])
    frame = read_export(export(content))
    assert frame["sessions"].tolist() == [12.0, 7.0]
    assert frame["channel"].tolist() == ["paid_search", "direct"]
    assert (frame.attrs["language"], frame.attrs["period"]) == (language, ("2026-01-01", "2026-01-31"))


def test_a_spreadsheet_saved_it_again(export):
    content = (
        DAILY.replace(",", ";").replace("120.5", "1.120,50").replace("10.25", "10,25").replace("40;30", "1.040;30")
    )
    frame = read_export(export(content))
    assert frame["revenue"].sum() == 1130.75
    assert frame["sessions"].tolist() == [1040.0, 20.0, 30.0]


def test_without_its_first_lines_the_period_is_missing(export):
    content = "Session primary channel group (Default channel group),Sessions\nDirect,5\n"
    frame = read_export(export(content))
    assert frame["sessions"].tolist() == [5.0]
    assert frame.attrs["doubts"] == [("period_missing", {})]


def test_a_file_of_comments_is_not_ga4(export):
    with pytest.raises(UnknownExport):
        recognise(export("# notes\n# of a meeting\nDate,Sessions\n20260101,4\n"))


def test_the_cost_that_ga4_repeats_is_left_to_google_ads(export):
    content = DAILY.replace("Date,Sessions,Total users", "Date,Sessions,Google Ads cost")
    assert read_export(export(content))["cost"].isna().all()


@pytest.mark.parametrize(
    ("old", "new", "key", "row"),
    [
        ("3,10.25\n", "3", "cut_short", 13),
        ("20260201,20,", "20260201,", "uneven_row", 12),
        ("20260201,20,", "20260201,many,", "not_a_number", 12),
        ("20260202,30", "Date,Sessions,Total users,Key events,Total revenue\n20260202,30", "second_header", 13),
    ],
)
def test_damage_is_refused_with_its_place(export, old, new, key, row):
    assert old in DAILY
    with pytest.raises(DamagedExport) as caught:
        read_export(export(DAILY.replace(old, new)))
    assert (caught.value.key, caught.value.row) == (key, row)
