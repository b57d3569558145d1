import zipfile

import openpyxl
import pytest

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, read_performance, recognise
from commplan.sources.folder import read_exports
from commplan.sources.reading import reading_of

DAYS = "Date,Clics,Impressions,CTR,Position\n2025-10-07,34,2124,1.6%,19.13\n2025-10-06,0,12,,\n"
QUERIES = "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\npain d'épices,1442,3195,45.13%,1.1\n"


def test_days(export):
    frame = read_export(export(DAYS))
    assert frame["date"].dt.strftime("%F").tolist() == ["2025-10-07", "2025-10-06"]
    assert frame[["clicks", "impressions"]].sum().tolist() == [34.0, 2136.0]
    assert set(frame["channel"]) == {"organic_search"}
    assert frame[["cost", "sessions", "conversions"]].isna().all().all()
    attrs = frame.attrs
    assert (attrs["tool"], attrs["dimension"], attrs["grain"], attrs["additive"]) == (
        "search_console",
        "day",
        "day",
        True,
    )
    assert (attrs["period"], attrs["language"], attrs["doubts"]) == (("2025-10-06", "2025-10-07"), "fr", [])


def test_queries_are_a_part_of_the_clicks(export):
    frame = read_export(export(QUERIES))
    assert frame["clicks"].tolist() == [1442.0]
    assert (frame.attrs["dimension"], frame.attrs["additive"]) == ("query", False)
    assert frame.attrs["doubts"] == [("period_missing", {})]


def test_weeks(export):
    content = "Date Range,Clicks,Impressions,CTR,Position\n2025-12-08 - 2025-12-13,109,5640,1.93%,12.2\n"
    frame = read_export(export(content + "2025-12-14 - 2025-12-20,118,6503,1.81%,11.5\n"))
    assert frame["date"].dt.strftime("%F").tolist() == ["2025-12-08", "2025-12-14"]
    assert (frame.attrs["grain"], frame.attrs["period"]) == ("week", ("2025-12-08", "2025-12-20"))


@pytest.mark.parametrize(
    ("label", "dimension", "additive"),
    [
        ("Appareil", "device", True),
        ("Pays", "country", True),
        ("Pages les plus populaires", "page", False),
        ("Apparence dans les résultats de recherche", "appearance", False),
    ],
)
def test_the_other_tables(export, label, dimension, additive):
    frame = read_export(export(f"{label},Clics,Impressions,CTR,Position\nx,10,100,10%,3.5\n"))
    assert (frame.attrs["dimension"], frame.attrs["additive"]) == (dimension, additive)


@pytest.mark.parametrize(
    "header",
    [
        "Datum,Klicks,Impressionen,CTR,Position",
        "Fecha,Clics,Impresiones,CTR,Posición",
        "Datum,Klikken,Vertoningen,CTR,Positie",
        "Date,Clicks,Impressions,CTR,Position",
    ],
)
def test_other_languages(export, header):
    assert read_export(export(f"{header}\n2026-01-01,10,100,10%,3.5\n"))["clicks"].tolist() == [10.0]


def test_a_workbook_is_read_by_its_days(tmp_path):
    book = openpyxl.Workbook()
    for title, rows in (("Queries", QUERIES), ("Chart", DAYS), ("Filters", "Filter,Value\nSearch type,Web\n")):
        sheet = book.create_sheet(title)
        for line in rows.splitlines():
            sheet.append([float(cell) if cell.isdigit() else cell for cell in line.split(",")])
    book.save(tmp_path / "search.xlsx")
    frame = read_export(tmp_path / "search.xlsx")
    assert (frame.attrs["dimension"], frame["clicks"].sum()) == ("day", 34.0)


def test_the_same_clicks_are_counted_once(export, tmp_path):
    export(DAYS, "exports/Dates.csv")
    export(QUERIES, "exports/Requêtes.csv")
    export("Appareil,Clics,Impressions,CTR,Position\nMobile,34,2136,1%,3\n", "exports/Appareils.csv")
    frame = read_performance(tmp_path / "exports")
    assert frame["clicks"].sum() == 34.0
    assert {about["file"]: about["reason"] for about in frame.attrs["files"]} == {
        "Appareils.csv": "other_breakdown",
        "Dates.csv": None,
        "Requêtes.csv": None,
    }
    assert read_exports(tmp_path / "exports").tables["queries"].groupby("dimension")["clicks"].sum().to_dict() == {
        "day": 34.0,
        "device": 34.0,
        "query": 1442.0,
    }


def test_what_only_looks_alike_is_not_read(export):
    for content in (
        "Filter,Value\nColour,Blue\n",
        "Date,Clicks,Impressions\n2026-01-01,1,2\n",
        "Date,Clicks,Impressions,CTR,Position,Cost\n2026-01-01,1,2,50%,3,4\n",
    ):
        with pytest.raises(UnknownExport):
            recognise(export(content))


def test_a_span_that_is_none_is_refused_with_its_place(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export("Date Range,Clicks,Impressions,CTR,Position\nlast week,109,5640,1.93%,12.2\n"))
    assert (caught.value.key, caught.value.row, caught.value.found) == ("not_a_date", 2, "last week")


def test_queries_have_their_rates_and_positions(export):
    frame = read_export(export(QUERIES))
    assert frame.attrs["kind"] == "queries"
    row = frame.iloc[0]
    assert (row["dimension"], row["query"], row["page"]) == ("query", "pain d'épices", None)
    assert (row["ctr"], row["position"]) == (0.4513, 1.1)


def test_days_and_countries_are_searches_too(export):
    for content, dimension, item in (
        (DAYS, "day", None),
        ("Pays,Clics,Impressions,CTR,Position\nFrance,9,90,10%,4.25\n", "country", "France"),
    ):
        path = export(content)
        _, _, main = reading_of(path, path.name)
        (other,) = main.also
        assert (main.kind, other.kind, other.dimension) == ("performance", "queries", dimension)
        assert other.frame["query"].tolist()[0] == item
        assert other.frame["clicks"].sum() == main.frame["clicks"].sum()


def test_a_rate_is_a_fraction_in_a_workbook(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Top queries", "Clicks", "Impressions", "CTR", "Position"])
    book.active.append(["tea", 45, 100, 0.45, 1.25])
    book.save(tmp_path / "queries.xlsx")
    assert read_export(tmp_path / "queries.xlsx")["ctr"].tolist() == [0.45]


def test_a_spreadsheet_in_french_writes_commas(export):
    content = "Requêtes les plus fréquentes;Clics;Impressions;CTR;Position\nthé;45;100;45,1%;3,125\n"
    frame = read_export(export(content, encoding="cp1252"))
    assert frame[["query", "ctr", "position"]].iloc[0].tolist() == ["thé", 0.451, 3.125]


def test_a_comparison_is_read_by_its_newer_period(export):
    header = ",".join(f"Last 28 days {name},Previous 28 days {name}" for name in ("Clicks", "Impressions"))
    header += ",Last 28 days CTR,Previous 28 days CTR,Last 28 days Position,Previous 28 days Position"
    frame = read_export(export(f"Top pages,{header}\nhttps://example.com/,6,10,300,280,2%,3.57%,12.1,9.8\n"))
    assert frame[["page", "clicks", "impressions", "ctr", "position"]].iloc[0].tolist() == [
        "https://example.com/", 6.0, 300.0, 0.02, 12.1,
    ]  # fmt: skip
    assert frame.attrs["doubts"] == [("period_missing", {})]


@pytest.mark.parametrize(
    ("old", "new"),
    [("2026-08-01 - 2026-08-31", "2026-09-01 - 2026-09-30"), ("8/1/26 - 8/31/26", "9/1/26 - 9/30/26")],
)
def test_a_comparison_of_dates_knows_its_period(export, old, new):
    header = ",".join(f"{old} {name},{new} {name}" for name in ("Clicks", "Impressions", "CTR", "Position"))
    frame = read_export(export(f"Device,{header}\nMobile,6,10,300,280,2%,3.57%,12.1,9.8\n"))
    assert frame["clicks"].tolist() == [10.0]
    assert (frame.attrs["kind"], frame.attrs["period"]) == ("performance", ("2026-09-01", "2026-09-30"))


@pytest.mark.parametrize(
    "header",
    [
        "Landing Page,Query,Url Clicks,Impressions,URL CTR,Average Position",
        "page,query,clicks,impressions,ctr,position",
    ],
)
def test_pages_and_queries_of_other_programs(export, header):
    frame = read_export(export(f"{header}\nhttps://example.com/a,green tea,2,40,5%,8\n"))
    assert frame[["dimension", "query", "page", "clicks"]].iloc[0].tolist() == [
        "query+page", "green tea", "https://example.com/a", 2.0,
    ]  # fmt: skip
    assert frame.attrs["additive"] is False


def test_the_tables_of_an_archive_share_one_period(tmp_path):
    path = tmp_path / "example.com-Performance-on-Search-2026-10-01.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Filtres.csv", "Filtre,Valeur\nType de recherche,Web\nDate,Les 3 derniers mois")
        archive.writestr("Graphique.csv", DAYS)
        archive.writestr("Requêtes.csv", QUERIES)
    _, _, main = reading_of(path, path.name)
    queries = next(other for other in main.also if other.dimension == "query")
    assert (main.dimension, main.kind) == ("day", "performance")
    assert (queries.period, queries.doubts) == (main.period, [])


def test_a_broken_rate_refuses_the_file(export):
    with pytest.raises(DamagedExport) as caught:
        read_export(export("Date,Clicks,Impressions,CTR,Position\n2026-01-01,1,30,3-Apr,2\n"))
    assert caught.value.key in {"not_a_number", "spreadsheet_dates"}
